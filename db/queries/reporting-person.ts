import type { Reader } from "../connect";

/** Every role a person ever held, with when it began and ended. */
export function rolesEverHeld(
  db: Reader,
  personId: string,
): Promise<{ organization: string; role: string; grantedAt: number; endedAt: number | null }[]> {
  return db
    .selectFrom("membership")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select([
      "organization.name as organization",
      "membership.role",
      "membership.granted_at as grantedAt",
      "membership.ended_at as endedAt",
    ])
    .where("membership.person_id", "=", personId)
    .orderBy("membership.granted_at")
    .execute();
}

/** Every placement of a person, ended ones too. */
export function placementsEver(
  db: Reader,
  personId: string,
): Promise<
  {
    opening: string;
    school: string;
    placedAt: number;
    endedOn: string | null;
    decisionId: string;
  }[]
> {
  return db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select([
      "opening.title as opening",
      "school.name as school",
      "placement.placed_at as placedAt",
      "placement.ended_on as endedOn",
      "placement.decision_id as decisionId",
    ])
    .where("placement.person_id", "=", personId)
    .orderBy("placement.placed_at")
    .execute();
}

/** Every stored answer of the gate about a person, without its working. */
export function decisionsAbout(
  db: Reader,
  personId: string,
): Promise<
  { id: string; openingId: string; purpose: string; outcome: string; decidedAt: number }[]
> {
  return db
    .selectFrom("decision")
    .select(["id", "opening_id as openingId", "purpose", "outcome", "decided_at as decidedAt"])
    .where("person_id", "=", personId)
    .orderBy("decided_at")
    .execute();
}

/** Every change of rights that names a person. */
export function changesAbout(
  db: Reader,
  personId: string,
): Promise<{ action: string; organizationId: string; at: number }[]> {
  return db
    .selectFrom("audit_event")
    .select(["action", "organization_id as organizationId", "at"])
    .where("subject_id", "=", personId)
    .orderBy("at")
    .execute();
}

/** Every entry of a person's hours, with what was said of it. */
export function hoursEver(
  db: Reader,
  personId: string,
): Promise<
  {
    id: string;
    kind: string;
    on: string;
    minutes: number;
    supersedes: string | null;
    verdict: string | null;
  }[]
> {
  return db
    .selectFrom("hours_entry")
    .leftJoin("hours_decision", "hours_decision.entry_id", "hours_entry.id")
    .select([
      "hours_entry.id",
      "hours_entry.kind",
      "hours_entry.on_day as on",
      "hours_entry.minutes",
      "hours_entry.supersedes",
      "hours_decision.verdict",
    ])
    .where("hours_entry.person_id", "=", personId)
    .orderBy("hours_entry.entered_at")
    .orderBy("hours_entry.id")
    .execute();
}

/** Every term that a person agreed to, corrected ones too. */
export async function termsEver(
  db: Reader,
  personId: string,
): Promise<{ id: string; hours: number; startsOn: string; endsOn: string; workStudy: boolean }[]> {
  const rows = await db
    .selectFrom("service_term")
    .select(["id", "hours", "starts_on as startsOn", "ends_on as endsOn", "work_study"])
    .where("person_id", "=", personId)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map(({ work_study, ...term }) => ({ ...term, workStudy: work_study === 1 }));
}
