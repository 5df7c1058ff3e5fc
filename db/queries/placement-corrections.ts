import type { CorrectedKind, CorrectionReason } from "../../app/placement/corrections/correction";
import type { Reader, Tx } from "../connect";
import { ageDatesOf, clearancesOf, holdsOf } from "./placement-facts";

/** A fact that stands and can be taken back, without what it says. */
export interface StandingFact {
  id: string;
  kind: CorrectedKind;
  on: string;
}

/** The clearances, age dates and holds of a person that stand now, newest first. */
export async function standingFacts(
  db: Reader,
  personId: string,
  now: number,
): Promise<StandingFact[]> {
  const clearances = await clearancesOf(db, personId, now);
  const ages = await ageDatesOf(db, personId, now);
  const holds = await holdsOf(db, personId, now);
  return [
    ...clearances.map(({ id, on }) => ({ id, kind: "clearance" as const, on })),
    ...ages.map(({ id, on }) => ({ id, kind: "age" as const, on })),
    ...holds.map(({ id, on }) => ({ id, kind: "hold" as const, on })),
  ].reverse();
}

/** Takes a fact back. Throws a unique violation when that was done before. */
export async function insertCorrection(
  tx: Tx,
  correction: {
    factId: string;
    kind: CorrectedKind;
    personId: string;
    organizationId: string;
    reason: CorrectionReason;
    recordedBy: string;
    recordedAt: number;
  },
): Promise<void> {
  await tx
    .insertInto("fact_correction")
    .values({
      fact_id: correction.factId,
      kind: correction.kind,
      person_id: correction.personId,
      organization_id: correction.organizationId,
      reason: correction.reason,
      recorded_by: correction.recordedBy,
      recorded_at: correction.recordedAt,
    })
    .execute();
}

/** What was taken back about a person, newest first. */
export async function correctionsOf(
  db: Reader,
  personId: string,
): Promise<{ factId: string; kind: CorrectedKind; reason: CorrectionReason; at: number }[]> {
  const rows = await db
    .selectFrom("fact_correction")
    .select(["fact_id", "kind", "reason", "recorded_at"])
    .where("person_id", "=", personId)
    .orderBy("recorded_at", "desc")
    .orderBy("fact_id")
    .execute();
  return rows.map((row) => ({
    factId: row.fact_id,
    kind: row.kind,
    reason: row.reason,
    at: row.recorded_at,
  }));
}

/** The age dates that stand, with who entered each. */
export async function agesWithAuthors(db: Reader, personId: string, now: number) {
  const standing = new Set((await ageDatesOf(db, personId, now)).map(({ id }) => id));
  const rows = await db
    .selectFrom("age_fact")
    .select(["id", "age as about", "on_day as on"])
    .select(["organization_id as organizationId", "recorded_by as recordedBy"])
    .where("person_id", "=", personId)
    .execute();
  return rows.filter(({ id }) => standing.has(id));
}

/** The holds that stand, lifted or not, with who put each. */
export async function holdsWithAuthors(db: Reader, personId: string, now: number) {
  const standing = new Set((await holdsOf(db, personId, now)).map(({ id }) => id));
  const rows = await db
    .selectFrom("hold_fact")
    .select(["id", "on_day as on"])
    .select(["organization_id as organizationId", "recorded_by as recordedBy"])
    .where("person_id", "=", personId)
    .execute();
  return rows.filter(({ id }) => standing.has(id));
}
