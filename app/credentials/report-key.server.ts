import { keysOf } from "../../db/queries/credentials-keys";
import { organizationById } from "../../db/queries/identity-organizations";
import { insertKeyReport, insertKeyReportEnd, openKeyReports } from "../../db/queries/key-reports";
import { lockKeys } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { sealRow } from "../record/seal-row.server";
import type { KeyReport, KeyReportReason } from "./key-report";
import { mintPair } from "./mint-keys.server";
import { actingOperator, moveKeys } from "./move-keys.server";
import { keepsPrivateHalf } from "./organization-key";

export type ReportKeyRefusal =
  | "not-allowed"
  | "unknown-organization"
  | "no-such-key"
  | "already-compromised"
  | "already-reported";

/**
 * An operator says that a key is in the wrong hands. At once it signs nothing more: its pair is retired,
 * its private halves are destroyed, and where it was in use a new pair signs from now on. What it signed
 * stays good until a second operator confirms (`compromise-key.server.ts`), so that nobody alone makes
 * every credential of an organization refused. `kek` seals the private halves of the new pair.
 */
export async function reportKey(
  context: Context,
  input: { organizationId: string; kid: string; reason: KeyReportReason; kek: Buffer },
): Promise<Outcome<{ reportId: string }, ReportKeyRefusal>> {
  const { tx, now } = context;
  const { organizationId, kid, reason, kek } = input;
  const askedBy = await actingOperator(context);
  if (askedBy === null) return refused("not-allowed");
  if (!(await organizationById(tx, organizationId))) return refused("unknown-organization");
  await lockKeys(tx, organizationId);
  const keys = await keysOf(tx, organizationId);
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) return refused("no-such-key");
  if (key.state === "compromised") return refused("already-compromised");
  if ((await openKeyReports(tx, organizationId)).some((one) => one.kid === kid))
    return refused("already-reported");

  const report = { id: context.newId(), organizationId, kid, reason, askedBy, askedAt: now };
  await insertKeyReport(tx, report);
  await sealRow(context, { organizationId, table: "key_report", id: report.id });
  await recordAudit(context, {
    organizationId,
    action: "key-reported",
    subjectId: kid,
    detail: { report: report.id, reason },
  });
  if (keepsPrivateHalf(key.state)) {
    await moveKeys(
      context,
      keys.filter(({ state }) => state === key.state),
      "retire",
    );
    if (key.state === "active") {
      const left = await keysOf(tx, organizationId);
      await mintPair(context, { organizationId, keys: left, state: "active", kek });
    }
  }
  return done({ reportId: report.id });
}

/**
 * An operator takes back what was said of a key: what it signed stays good. Its private half is gone all
 * the same, and the pair that took its place signs on.
 */
export async function withdrawKeyReport(
  context: Context,
  { organizationId, kid }: { organizationId: string; kid: string },
): Promise<Outcome<null, "not-allowed" | "not-reported">> {
  const by = await actingOperator(context);
  if (by === null) return refused("not-allowed");
  await lockKeys(context.tx, organizationId);
  const open = await openKeyReports(context.tx, organizationId);
  const report = open.find((one) => one.kid === kid);
  if (!report) return refused("not-reported");
  await endKeyReport(context, report, { confirmed: false, by });
  await recordAudit(context, {
    organizationId,
    action: "key-report-withdrawn",
    subjectId: kid,
    detail: { report: report.id },
  });
  return done(null);
}

/** Writes down how a report ended. The caller holds `lockKeys`. */
export async function endKeyReport(
  context: Context,
  { id, organizationId }: KeyReport,
  end: { confirmed: boolean; by: string },
): Promise<void> {
  await insertKeyReportEnd(context.tx, { ...end, reportId: id, at: context.now });
  await sealRow(context, { organizationId, table: "key_report_end", id });
}
