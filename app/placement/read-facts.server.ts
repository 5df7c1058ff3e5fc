import type { Reader } from "../../db/connect";
import { signaturesOf } from "../../db/queries/credentials-attestations";
import { wholePerson } from "../../db/queries/identity-merges";
import { nameKeyOf } from "../../db/queries/identity-names";
import { observationsOf } from "../../db/queries/observation";
import { attendanceOf } from "../../db/queries/observation-attendance";
import { termsOf } from "../../db/queries/placement";
import { type SignedAgreement, signaturesAbout } from "../../db/queries/placement-agreements";
import { credentialsHeldBy } from "../../db/queries/placement-credentials";
import { ageDatesOf, clearancesOf, holdsOf } from "../../db/queries/placement-facts";
import { papersOf } from "../../db/queries/placement-papers";
import { waiversOf } from "../../db/queries/placement-waivers";
import { lastDayOfSignature } from "./agreements/agreement";
import { holdsAt } from "./clearances/clearance";
import type { CaseFacts } from "./gate/case-facts";
import { addDays } from "./gate/days";
import type { OpeningSchool } from "./openings/opening";
import { lastTermEnd } from "./openings/term";
import { standing } from "./papers/paper";
import { lastDayOf, type Waiver } from "./waivers/waiver";

/** All of an opening that decides which facts count in it. */
export interface FactsGround {
  programId: string;
  accompanied: boolean;
  school: Pick<OpeningSchool, "id" | "state" | "districtId">;
}

/** Equal for openings in which a person has the same facts. */
export function groundKey({ programId, accompanied, school }: FactsGround): string {
  return JSON.stringify([programId, accompanied, school.id, school.state, school.districtId]);
}

interface Asked {
  personId: string;
  opening: FactsGround;
  /** Epoch milliseconds. */
  knownAt: number;
}

/**
 * Everything on file about a person that a rule of this opening may read, as it was known at an
 * instant, in the form the gate reads: the records of every account that was found to be theirs by
 * then, each under its own id. Ids, days and scores only.
 */
export async function readFacts(db: Reader, asked: Asked): Promise<CaseFacts> {
  const { personId, ids, merges } = await wholePerson(db, asked.personId, asked.knownAt);
  const each: RecordsOfOne[] = [];
  for (const id of ids) each.push(await readRecords(db, { ...asked, personId: id }));
  const ages = each
    .flatMap((one) => one.ages)
    .sort((a, b) => a.recordedAt - b.recordedAt)
    .map(({ age, on }) => [age, on]);
  return {
    person: personId,
    name_key: await nameKeyOf(db, personId, asked.knownAt),
    last_term_end: lastTermEnd(await termsOf(db, ids, asked.knownAt), asked.knownAt),
    accompanied: asked.opening.accompanied,
    age_dates: Object.fromEntries(ages),
    merges: merges.map(({ id, from, into, at, recordedAt }) => ({
      id,
      from,
      into,
      at: iso(at),
      recorded_at: iso(recordedAt),
    })),
    credentials: each.flatMap((one) => one.credentials),
    sessions: oncePerSession(each.flatMap((one) => one.sessions)),
    observations: each.flatMap((one) => one.observations),
    clearances: each.flatMap((one) => one.clearances),
    agreements: [
      ...each.flatMap((one) => one.agreements),
      ...(await schoolAgreements(db, asked)).map(agreementFact),
    ],
    attests: each.flatMap((one) => one.attests),
    waivers: each.flatMap((one) => one.waivers),
    holds: each.flatMap((one) => one.holds),
  };
}

/** Who was marked in one session under two accounts was there once: the longer mark counts. */
function oncePerSession(attended: readonly Attended[]): CaseFacts["sessions"] {
  const longest = new Map<string, Attended>();
  for (const one of attended)
    if (one.minutes > (longest.get(one.sessionId)?.minutes ?? -1)) longest.set(one.sessionId, one);
  return attended
    .filter((one) => longest.get(one.sessionId) === one)
    .map(({ sessionId: _, ...record }) => record);
}

type Attended = RecordsOfOne["sessions"][number];
type RecordsOfOne = Awaited<ReturnType<typeof readRecords>>;

/** The records of one account. */
async function readRecords(db: Reader, { personId, opening, knownAt }: Asked) {
  const { state, districtId } = opening.school;
  const place = { state, districtId, programId: opening.programId };
  const clearances = await clearancesOf(db, personId, knownAt);
  const holds = await holdsOf(db, personId, knownAt);
  const ages = await ageDatesOf(db, personId, knownAt);
  const credentials = await credentialsHeldBy(db, personId, knownAt);
  const attended = await attendanceOf(db, personId, knownAt);
  const observed = await observationsOf(db, personId, knownAt);
  const signed = await signaturesOf(db, personId, knownAt);
  const ownAgreements = await signaturesAbout(db, {
    programId: opening.programId,
    about: { person: personId },
    knownAt,
  });
  const papers = await papersOf(db, { personId, programId: opening.programId, knownAt });
  const waivers = await waiversOf(db, { personId, programId: opening.programId, knownAt });
  const person = personId;
  return {
    ages,
    credentials: credentials.map((credential) => ({
      id: credential.id,
      person,
      def: credential.achievementId,
      issuer: credential.organizationId,
      // The instant, so that the day it counts from is the school's, not the issuer's.
      issued: iso(credential.earnedAt),
      version: credential.version,
      valid_through: credential.validThrough,
      recorded_at: iso(credential.issuedAt),
      revoked: credential.revokedAt === null ? null : iso(credential.revokedAt),
    })),
    sessions: attended.map((attendance) => ({
      id: attendance.id,
      sessionId: attendance.sessionId,
      person,
      type: attendance.type,
      mode: attendance.mode,
      on: attendance.onDay,
      minutes: attendance.minutes,
      recorded_at: iso(attendance.recordedAt),
    })),
    observations: observed.map((observation) => ({
      id: observation.id,
      person,
      type: observation.type,
      on: observation.onDay,
      score: observation.score,
      observer: observation.observerId,
      observer_role: observation.observerRole,
      recorded_at: iso(observation.recordedAt),
    })),
    clearances: clearances
      .filter((clearance) => holdsAt(clearance, place))
      .map((clearance) => ({
        id: clearance.id,
        person,
        type: clearance.type,
        state: clearance.state,
        on: clearance.on,
        adjudicator: clearance.body,
        name_key: clearance.nameKey,
        valid_through: clearance.validThrough,
        recorded_at: iso(clearance.recordedAt),
      })),
    agreements: ownAgreements.map(agreementFact).map((one) => ({ ...one, person })),
    attests: [
      ...signed.map(({ id, attestationId, at }) => ({
        id,
        person,
        what: attestationId,
        on: iso(at),
        recorded_at: iso(at),
      })),
      ...standing(papers).map(({ id, what, on, recordedAt }) => ({
        id,
        person,
        what,
        on,
        recorded_at: iso(recordedAt),
      })),
    ],
    waivers: waivers.flatMap(waiverFact).map((one) => ({ ...one, person })),
    holds: holds.map((hold) => ({
      id: hold.id,
      person,
      from: hold.on,
      // The gate's end of a hold is inclusive; the day of the lifting is the first day without it.
      to: hold.liftedOn === null ? null : addDays(hold.liftedOn, -1),
      recorded_at: iso(hold.recordedAt),
    })),
  };
}

/** The signatures under the agreements of the opening's program with its school. */
function schoolAgreements(db: Reader, { opening, knownAt }: Asked): Promise<SignedAgreement[]> {
  const about = { school: opening.school.id };
  return signaturesAbout(db, { programId: opening.programId, about, knownAt });
}

/** What the gate reads of a signature under an agreement. */
function agreementFact({ id, party, at, text, ended }: SignedAgreement) {
  return {
    id,
    doc: text.doc,
    version: text.version,
    party,
    on: iso(at),
    valid_through: lastDayOfSignature(text, { ended }),
    recorded_at: iso(at),
  };
}

/** What the gate reads of a waiver: nothing unless it was approved, and began before it was ended. */
function waiverFact(waiver: Waiver) {
  const { id, req, from, answer } = waiver;
  const lastDay = lastDayOf(waiver);
  if (answer?.answer !== "approved" || lastDay < from) return [];
  return [
    {
      id,
      req,
      // That there is one; the words themselves are erasable and stay out of decisions.
      reason: "on file",
      approver: answer.by,
      approver_role: answer.role,
      from,
      expires_on: lastDay,
      recorded_at: iso(answer.at),
    },
  ];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
