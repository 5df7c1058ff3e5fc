import type { Reader } from "../../db/connect";
import { signaturesOf } from "../../db/queries/credentials-attestations";
import { observationsOf } from "../../db/queries/observation";
import { attendanceOf } from "../../db/queries/observation-attendance";
import { credentialsHeldBy } from "../../db/queries/placement-credentials";
import { ageDatesOf, clearancesOf, holdsOf } from "../../db/queries/placement-facts";
import { holdsAt } from "./clearance";
import type { CaseFacts } from "./gate/case-facts";
import { addDays } from "./gate/days";
import type { Opening } from "./opening";

/**
 * Everything on file about a person that a rule of this opening may read, as it was known at an
 * instant (epoch milliseconds), in the form the gate reads. Ids, days and scores only.
 */
export async function readFacts(
  db: Reader,
  input: { personId: string; opening: Opening; knownAt: number },
): Promise<CaseFacts> {
  const { personId, opening, knownAt } = input;
  const { state, districtId } = opening.school;
  const place = { state, districtId, programId: opening.programId };
  const clearances = await clearancesOf(db, personId, knownAt);
  const holds = await holdsOf(db, personId, knownAt);
  const ages = await ageDatesOf(db, personId, knownAt);
  const credentials = await credentialsHeldBy(db, personId, knownAt);
  const attended = await attendanceOf(db, personId, knownAt);
  const observed = await observationsOf(db, personId, knownAt);
  const signed = await signaturesOf(db, personId, knownAt);
  return {
    person: personId,
    accompanied: opening.accompanied,
    age_dates: Object.fromEntries(ages.map(({ age, on }) => [age, on])),
    credentials: credentials.map((credential) => ({
      id: credential.id,
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
      type: attendance.type,
      mode: attendance.mode,
      on: attendance.onDay,
      minutes: attendance.minutes,
      recorded_at: iso(attendance.recordedAt),
    })),
    observations: observed.map((observation) => ({
      id: observation.id,
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
        type: clearance.type,
        state: clearance.state,
        on: clearance.on,
        adjudicator: clearance.body,
        valid_through: clearance.validThrough,
        recorded_at: iso(clearance.recordedAt),
      })),
    attests: signed.map(({ id, attestationId, at }) => ({
      id,
      what: attestationId,
      on: iso(at),
      recorded_at: iso(at),
    })),
    holds: holds.map((hold) => ({
      id: hold.id,
      from: hold.on,
      // The gate's end of a hold is inclusive; the day of the lifting is the first day without it.
      to: hold.liftedOn === null ? null : addDays(hold.liftedOn, -1),
      recorded_at: iso(hold.recordedAt),
    })),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
