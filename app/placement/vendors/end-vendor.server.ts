import { insertVendorEnd, vendorById } from "../../../db/queries/placement-vendors";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { holdsRoleIn } from "../check-rights.server";
import type { VendorRefusal } from "./vendor";

/**
 * Ends a vendor: nothing more is ordered from it, and nothing it sends counts. Refused:
 * `no-such-vendor`, which is also what another program's is.
 */
export async function endVendor(
  context: Context,
  vendorId: string,
): Promise<Outcome<{ vendorId: string }, Extract<VendorRefusal, "no-such-vendor">>> {
  const { tx, actor, now } = context;
  const vendor = await vendorById(tx, vendorId);
  const adjudicates = vendor && (await holdsRoleIn(tx, actor, vendor.programId, "adjudicator"));
  if (!adjudicates || actor.personId === null) return refused("no-such-vendor");
  if (vendor.endedAt === null) {
    await insertVendorEnd(tx, { vendorId, by: actor.personId, at: now });
    await sealRow(context, {
      organizationId: vendor.programId,
      table: "vendor_end",
      id: vendorId,
    });
    await recordAudit(context, {
      organizationId: vendor.programId,
      action: "vendor-ended",
      subjectId: vendorId,
      detail: {},
    });
  }
  return done({ vendorId });
}
