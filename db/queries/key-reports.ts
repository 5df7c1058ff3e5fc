import type { KeyReport } from "../../app/credentials/key-report";
import type { Reader, Tx } from "../connect";

/** Writes down what an operator says of a key. */
export async function insertKeyReport(tx: Tx, report: KeyReport): Promise<void> {
  await tx
    .insertInto("key_report")
    .values({
      id: report.id,
      organization_id: report.organizationId,
      kid: report.kid,
      reason: report.reason,
      asked_by: report.askedBy,
      asked_at: report.askedAt,
    })
    .execute();
}

/** Writes down how a report ended. The caller holds `lockKeys` and has seen that it is open. */
export async function insertKeyReportEnd(
  tx: Tx,
  end: { reportId: string; confirmed: boolean; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("key_report_end")
    .values({
      report_id: end.reportId,
      confirmed: end.confirmed ? 1 : 0,
      ended_by: end.by,
      at: end.at,
    })
    .execute();
}

/** What waits for a second operator about an organization's keys, oldest first. */
export async function openKeyReports(db: Reader, organizationId: string): Promise<KeyReport[]> {
  const rows = await db
    .selectFrom("key_report")
    .leftJoin("key_report_end as ending", "ending.report_id", "key_report.id")
    .selectAll("key_report")
    .where("organization_id", "=", organizationId)
    .where("ending.report_id", "is", null)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    kid: row.kid,
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
  }));
}
