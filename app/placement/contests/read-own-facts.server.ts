import type { Reader } from "../../../db/connect";
import { wholePerson } from "../../../db/queries/identity-merges";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { observationsOf } from "../../../db/queries/observation";
import { attendedBy } from "../../../db/queries/observation-attendance";
import { trainingSessionById } from "../../../db/queries/observation-sessions";
import { agesWithAuthors, holdsWithAuthors } from "../../../db/queries/placement-corrections";
import { credentialsHeldBy } from "../../../db/queries/placement-credentials";
import { latestDecisionsOf } from "../../../db/queries/placement-decisions";
import { clearancesOf } from "../../../db/queries/placement-facts";
import { dayIn } from "../../record/civil-day";
import type { Day } from "../gate/days";
import { hidesDetail } from "../seen";
import type { ContestedKind } from "./contest";

/** One fact used about a person, in what they may see of it. */
export interface OwnFact {
  kind: ContestedKind;
  id: string;
  on: Day;
  /** The clearance's type, the session's title, the course, the badge, the answer: what it is about. */
  about: string;
  /** The state of a clearance, minutes, a score; null where there is nothing to add, or nothing to show. */
  says: string | null;
  /** In review: only an adjudicator sees what it says. */
  hidden: boolean;
  /** The account that it is about, and where it was recorded; null: in no program. */
  personId: string;
  organizationId: string | null;
  recordedBy: string | null;
}

/** Everything on file that is used about a person, under every account of theirs, newest first. */
export async function readOwnFacts(db: Reader, personId: string, now: number): Promise<OwnFact[]> {
  const { ids } = await wholePerson(db, personId);
  const facts: OwnFact[] = [];
  for (const id of ids) facts.push(...(await factsOf(db, id, now)));
  return facts.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
}

async function factsOf(db: Reader, personId: string, now: number): Promise<OwnFact[]> {
  const serves = (await membershipsOf(db, personId)).find(
    ({ role, organizationKind }) => role === "corps_member" && organizationKind === "program",
  );
  const programId = serves?.organizationId ?? null;
  const base = { personId, hidden: false, says: null };
  const clearances = (await clearancesOf(db, personId, now)).map((one): OwnFact => {
    const hidden = hidesDetail(one.state);
    return {
      ...base,
      kind: "clearance",
      id: one.id,
      on: one.on,
      about: one.type,
      says: hidden ? null : one.state,
      hidden,
      organizationId: programId,
      recordedBy: one.recordedBy,
    };
  });
  const ages = (await agesWithAuthors(db, personId, now)).map(
    (one): OwnFact => ({ ...base, ...one, kind: "age" }),
  );
  const holds = (await holdsWithAuthors(db, personId, now)).map(
    (one): OwnFact => ({ ...base, ...one, kind: "hold", about: "" }),
  );
  const attended: OwnFact[] = [];
  for (const one of await attendedBy(db, personId, now)) {
    const session = await trainingSessionById(db, one.sessionId);
    attended.push({
      ...base,
      kind: "session",
      id: one.id,
      on: one.onDay,
      about: one.title,
      says: String(one.minutes),
      organizationId: session?.organizationId ?? programId,
      recordedBy: one.recordedBy,
    });
  }
  const observed = (await observationsOf(db, personId, now)).map(
    (one): OwnFact => ({
      ...base,
      kind: "observation",
      id: one.id,
      on: one.onDay,
      about: "",
      says: String(one.score),
      organizationId: programId,
      recordedBy: one.observerId,
    }),
  );
  const badges = (await credentialsHeldBy(db, personId, now)).map(
    (one): OwnFact => ({
      ...base,
      kind: "credential",
      id: one.id,
      on: dayIn(one.earnedAt, "UTC"),
      about: one.achievementId,
      says: one.revokedAt === null ? null : "revoked",
      organizationId: programId,
      recordedBy: null,
    }),
  );
  const decisions = (await latestDecisionsOf(db, personId)).map(
    (one): OwnFact => ({
      ...base,
      kind: "decision",
      id: one.id,
      on: dayIn(one.decidedAt, "UTC"),
      about: one.title,
      says: one.permits ? "yes" : "no",
      organizationId: one.organizationId,
      recordedBy: one.decidedBy,
    }),
  );
  return [...clearances, ...ages, ...holds, ...attended, ...observed, ...badges, ...decisions];
}
