import type { Reader } from "../../db/connect";
import { signaturesOfEach } from "../../db/queries/credentials-attestations";
import { observationsOfEach } from "../../db/queries/observation";
import { attendanceOfEach } from "../../db/queries/observation-attendance";
import { termsOfEach } from "../../db/queries/placement";
import { type SignedAgreement, signaturesAboutEach } from "../../db/queries/placement-agreements";
import { credentialsOfEach } from "../../db/queries/placement-credentials";
import { ageDatesOfEach, clearancesOfEach, holdsOfEach } from "../../db/queries/placement-facts";
import { papersOfEach } from "../../db/queries/placement-papers";
import { waiversOfEach } from "../../db/queries/placement-waivers";
import { aboutId, lastDayOfSignature } from "./agreements/agreement";
import { holdsAt } from "./clearances/clearance";
import { addDays } from "./gate/days";
import type { OpeningSchool } from "./openings/opening";
import { standing } from "./papers/paper";
import { lastDayOf, type Waiver } from "./waivers/waiver";

/** All of an opening that decides which facts count in it. */
export interface FactsGround {
  programId: string;
  accompanied: boolean;
  school: Pick<OpeningSchool, "id" | "state" | "districtId">;
}

export type OnFile = Awaited<ReturnType<typeof readOnFile>>;

/** All that is on file under some accounts, wherever it counts, as known at an instant. */
export async function readOnFile(db: Reader, ids: readonly string[], knownAt: number) {
  return {
    clearances: await clearancesOfEach(db, ids, knownAt),
    holds: await holdsOfEach(db, ids, knownAt),
    ages: await ageDatesOfEach(db, ids, knownAt),
    credentials: await credentialsOfEach(db, ids, knownAt),
    attended: await attendanceOfEach(db, ids, knownAt),
    observed: await observationsOfEach(db, ids, knownAt),
    signed: await signaturesOfEach(db, ids, knownAt),
    agreed: await signaturesAboutEach(db, { people: ids }, knownAt),
    papers: await papersOfEach(db, ids, knownAt),
    waivers: await waiversOfEach(db, ids, knownAt),
    terms: await termsOfEach(db, ids, knownAt),
  };
}

/** What is on file under one account. */
export function onFile<Row>(rows: ReadonlyMap<string, readonly Row[]>, id: string): readonly Row[] {
  return rows.get(id) ?? [];
}

/** The records of one account that count in an opening, as the gate reads them; ages and terms apart. */
export function recordsOf(file: OnFile, person: string, { programId, school }: FactsGround) {
  const place = { state: school.state, districtId: school.districtId, programId };
  const ourPapers = onFile(file.papers, person).filter((paper) => paper.programId === programId);
  const ourWaivers = onFile(file.waivers, person).filter(
    (waiver) => waiver.programId === programId,
  );
  const ownAgreements = file.agreed.filter(
    ({ about, text }) => aboutId(about) === person && text.programId === programId,
  );
  return {
    credentials: onFile(file.credentials, person).map((credential) => ({
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
    sessions: onFile(file.attended, person).map((attendance) => ({
      id: attendance.id,
      sessionId: attendance.sessionId,
      person,
      type: attendance.type,
      mode: attendance.mode,
      on: attendance.onDay,
      minutes: attendance.minutes,
      recorded_at: iso(attendance.recordedAt),
    })),
    observations: onFile(file.observed, person).map((observation) => ({
      id: observation.id,
      person,
      type: observation.type,
      on: observation.onDay,
      score: observation.score,
      observer: observation.observerId,
      observer_role: observation.observerRole,
      recorded_at: iso(observation.recordedAt),
    })),
    clearances: onFile(file.clearances, person)
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
      ...onFile(file.signed, person).map(({ id, attestationId, at }) => ({
        id,
        person,
        what: attestationId,
        on: iso(at),
        recorded_at: iso(at),
      })),
      ...standing(ourPapers).map(({ id, what, on, recordedAt }) => ({
        id,
        person,
        what,
        on,
        recorded_at: iso(recordedAt),
      })),
    ],
    waivers: ourWaivers.flatMap(waiverFact).map((one) => ({ ...one, person })),
    holds: onFile(file.holds, person).map((hold) => ({
      id: hold.id,
      person,
      from: hold.on,
      // The gate's end of a hold is inclusive; the day of the lifting is the first day without it.
      to: hold.liftedOn === null ? null : addDays(hold.liftedOn, -1),
      recorded_at: iso(hold.recordedAt),
    })),
  };
}

/** What the gate reads of a signature under an agreement. */
export function agreementFact({ id, party, at, text, ended }: SignedAgreement) {
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

export function iso(at: number): string {
  return new Date(at).toISOString();
}
