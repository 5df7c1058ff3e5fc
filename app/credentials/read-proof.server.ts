import type { Reader } from "../../db/connect";
import { awardById } from "../../db/queries/credentials";
import { attestationVersions, signaturesOf } from "../../db/queries/credentials-attestations";
import { coursesTaken, issueSealed, objectivesProven } from "../../db/queries/credentials-proof";
import { accountOf } from "../../db/queries/identity-accounts";
import { membershipsOf, organizationById } from "../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../db/queries/identity-people";
import { observationById } from "../../db/queries/observation";
import { attendedBy } from "../../db/queries/observation-attendance";
import { organizationsWhere } from "../identity/roles";
import { readVersionTask } from "../observation/read-practice-task.server";
import type { RowScore } from "../observation/rubric";
import type { Reading } from "../record/context.server";
import type { Award, RuleFound } from "./award-record";
import { type BadgeWords, badgeWords } from "./badge";
import { readSeenAward } from "./read-seen-award.server";

/** How one objective was shown. Instants are epoch milliseconds. */
export interface ProvenObjective {
  id: string;
  text: string;
  /** The try that passed, with the questions asked in it by their ids. */
  check: { right: number; asked: number; at: number; items: string[] } | null;
  /** A coach's word, where no unseen question was left; `by` is null once they are erased. */
  confirmed: { by: string | null; at: number } | null;
  /** Days later, on new questions. */
  kept: { right: number; asked: number; at: number } | null;
}

export interface ProvenCourse {
  courseId: string;
  title: string;
  version: string;
  contentHash: string;
  objectives: ProvenObjective[];
}

/** What was sealed when an award was issued. */
export interface SealedIssue {
  /** The version of the numbers that judged answers; 0 is the rules' own. */
  parameters: number;
  definitionHash: string;
  jsonHash: string;
  jwtHash: string;
  at: number;
  /** After a key was compromised; null where it never was. The hashes are those of what is served now. */
  signedAgainAt: number | null;
  /** Its place in the issuer's chain; null when it is in none, which `audit verify` names. */
  entry: { stream: string; seq: number; hash: string } | null;
}

export interface ProvenObservation {
  id: string;
  courseTitle: string;
  onDay: string;
  observer: string;
  role: string;
  rows: { title: string; level: RowScore["level"] }[];
}

/** A statement that was signed, by the hash of what was read. */
export interface ProvenSignature {
  id: string;
  attestationId: string;
  title: string;
  version: string;
  hash: string;
  at: number;
}

export interface ProvenSession {
  id: string;
  title: string;
  onDay: string;
  minutes: number;
  /** Null once they are erased. */
  recordedBy: string | null;
}

/** All that an award rests on: which version of what, who saw it, when, and how it is sealed. */
export interface Proof {
  id: string;
  /** Whether the reader may open the credential's own page too. */
  opensPage: boolean;
  badge: BadgeWords;
  criteria: string;
  holderName: string | null;
  issuedOn: string;
  zone: string;
  status: Award["status"]["kind"];
  /** In the order of its definition; null for awards from before that was kept. */
  basis: RuleFound[] | null;
  courses: ProvenCourse[];
  observations: ProvenObservation[];
  sessions: ProvenSession[];
  held: { id: string; achievementId: string; title: string; issuedOn: string }[];
  signed: ProvenSignature[];
  sealed: SealedIssue | null;
}

/**
 * What an award rests on, for its holder, for those who may revoke it, and for leads and adjudicators
 * of a program in which its holder serves, also while its page is private. Null for anyone else, and
 * where there is none. What did not meet the criterion is not in it.
 */
export async function readProof(reading: Reading, id: string): Promise<Proof | null> {
  const award = await awardById(reading.db, id);
  if (award === null) return null;
  const seen = await readSeenAward(reading, id);
  if (seen === "withdrawn") return null;
  const isInside = seen !== null && seen.seenAs !== "anyone";
  if (!isInside && !(await servesUnder(reading, award.personId))) return null;
  const { db } = reading;
  return {
    id,
    opensPage: seen !== null,
    badge: badgeWords(award),
    criteria: award.definition.criteria,
    holderName: (await accountOf(db, award.personId))?.name ?? null,
    issuedOn: award.issuedOn,
    zone: (await organizationById(db, award.facts.organizationId))?.timeZone ?? "UTC",
    status: award.status.kind,
    basis: award.basis,
    courses: await readCourses(db, award),
    observations: await readObservations(db, award),
    sessions: await readSessions(db, award),
    held: await readHeld(db, award),
    signed: await readSigned(db, award),
    sealed: await issueSealed(db, id),
  };
}

/** Whether the reader leads, or clears people, in a program in which someone serves. */
async function servesUnder({ db, actor }: Reading, personId: string): Promise<boolean> {
  if (actor.personId === null) return false;
  const held = await membershipsOf(db, actor.personId);
  const programs = organizationsWhere(held, ["program_lead", "adjudicator"]);
  return (await corpsMemberIn(db, programs, personId)) !== null;
}

/** The ids that a rule rested on. */
function idsOf({ basis }: Award, rule: RuleFound["rule"]): string[] {
  return (basis ?? []).flatMap((found) => (found.rule === rule ? found.evidenceIds : []));
}

/** The courses whose objectives it names itself; those under a credential that it holds stand with that. */
async function readCourses(db: Reader, { basis, definition, personId, facts }: Award) {
  const named = (basis ?? []).flatMap(({ rule, asks }) => {
    if (rule === "mastered") return asks.course ?? [];
    return rule === "kept" ? (asks.courses ?? []) : [];
  });
  const ids = basis === null ? [definition.course ?? ""] : named.map(String);
  const taken = await coursesTaken(db, personId, [...new Set(ids)], facts.awardedAt);
  return Promise.all(
    taken.map(async ({ registrationId, versionId, ...course }) => ({
      ...course,
      objectives: await objectivesProven(db, { registrationId, versionId }, facts.awardedAt),
    })),
  );
}

async function readObservations(db: Reader, award: Award): Promise<ProvenObservation[]> {
  const observations: ProvenObservation[] = [];
  for (const id of idsOf(award, "observed")) {
    const seen = await observationById(db, id);
    if (seen === null) continue;
    const task = await readVersionTask(db, seen.courseVersionId);
    observations.push({
      id,
      courseTitle: seen.courseTitle,
      onDay: seen.onDay,
      observer: seen.observerName,
      role: seen.observerRole,
      rows: seen.rows.map(({ row, level }) => ({
        title: task?.task.rubric.find((one) => one.id === row)?.title ?? row,
        level,
      })),
    });
  }
  return observations;
}

async function readSessions(db: Reader, award: Award): Promise<ProvenSession[]> {
  const ids = idsOf(award, "attended");
  const attended = await attendedBy(db, award.personId, award.facts.awardedAt);
  const sessions = attended.filter(({ id }) => ids.includes(id));
  return Promise.all(
    sessions.map(async ({ id, title, onDay, minutes, recordedBy }) => {
      const facilitator = await accountOf(db, recordedBy);
      return { id, title, onDay, minutes, recordedBy: facilitator?.name ?? null };
    }),
  );
}

async function readHeld(db: Reader, award: Award): Promise<Proof["held"]> {
  const held: Proof["held"] = [];
  for (const id of idsOf(award, "holds")) {
    const one = await awardById(db, id);
    if (!one) continue;
    const { definition, issuedOn } = one;
    held.push({ id, achievementId: definition.id, title: definition.title, issuedOn });
  }
  return held;
}

async function readSigned(db: Reader, award: Award): Promise<ProvenSignature[]> {
  const ids = idsOf(award, "attested");
  const signatures = (await signaturesOf(db, award.personId)).filter(({ id }) => ids.includes(id));
  return Promise.all(
    signatures.map(async (one) => {
      const versions = await attestationVersions(db, one.attestationId);
      const read = versions.find(({ definition }) => definition.version === one.version);
      return { ...one, title: read?.definition.title ?? one.attestationId };
    }),
  );
}
