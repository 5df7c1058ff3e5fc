import type { TermHours } from "../../app/reporting/hours/hours";
import type { Reader, Tx } from "../connect";

/** The hours that someone agreed to serve. */
export interface Term {
  id: string;
  personId: string;
  organizationId: string;
  hours: TermHours;
  startsOn: string;
  endsOn: string;
  collegeId: string | null;
  workStudy: boolean;
  /** Epoch milliseconds. */
  recordedAt: number;
}

export async function insertTerm(
  tx: Tx,
  term: Term & { recordedBy: string; supersedes: string | null },
): Promise<void> {
  await tx
    .insertInto("service_term")
    .values({
      id: term.id,
      person_id: term.personId,
      organization_id: term.organizationId,
      hours: term.hours,
      starts_on: term.startsOn,
      ends_on: term.endsOn,
      college_id: term.collegeId,
      work_study: term.workStudy ? 1 : 0,
      recorded_by: term.recordedBy,
      recorded_at: term.recordedAt,
      supersedes: term.supersedes,
    })
    .execute();
}

/** The terms of some programs that stand: those that nothing known at the instant took the place of. */
export async function termsIn(
  db: Reader,
  organizationIds: readonly string[],
  { personId, knownAt }: { personId?: string; knownAt: number },
): Promise<Term[]> {
  let query = db
    .selectFrom("service_term")
    .leftJoin("service_term as later", (join) =>
      join.onRef("later.supersedes", "=", "service_term.id").on("later.recorded_at", "<=", knownAt),
    )
    .selectAll("service_term")
    .where("service_term.organization_id", "in", [...organizationIds, ""])
    .where("service_term.recorded_at", "<=", knownAt)
    .where("later.id", "is", null)
    .orderBy("service_term.starts_on")
    .orderBy("service_term.id");
  if (personId !== undefined) query = query.where("service_term.person_id", "=", personId);
  return (await query.execute()).map((row) => ({
    id: row.id,
    personId: row.person_id,
    organizationId: row.organization_id,
    hours: row.hours as TermHours,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    collegeId: row.college_id,
    workStudy: row.work_study === 1,
    recordedAt: row.recorded_at,
  }));
}
