import { organizationById } from "../../../db/queries/identity-organizations";
import { insertVendorOrder, vendorById } from "../../../db/queries/placement-vendors";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { sharedProgram } from "../check-rights.server";
import type { ClearanceRefusal, Decider } from "../clearances/clearance";
import { recordClearance } from "../clearances/record-clearance.server";
import { localDay } from "../gate/days";
import type { VendorRefusal } from "./vendor";

/**
 * Orders a check of a corps member from a vendor, as an adjudicator of the program that both belong to:
 * the clearance is recorded as pending today, and the order's id is all that the vendor is told.
 * Refused as a clearance is, and with `no-such-vendor` or `vendor-ended`.
 */
export async function orderCheck(
  context: Context,
  asked: { personId: string; vendorId: string; type: string; decider: Decider },
): Promise<
  Outcome<
    { orderId: string },
    ClearanceRefusal | Extract<VendorRefusal, "no-such-vendor" | "vendor-ended">
  >
> {
  const { tx, actor, now } = context;
  const { personId, vendorId, type, decider } = asked;
  const vendor = await vendorById(tx, vendorId);
  const shared = await sharedProgram(tx, actor, "adjudicator", personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");
  if (!vendor || vendor.programId !== program.id) return refused("no-such-vendor");
  if (vendor.endedAt !== null) return refused("vendor-ended");
  const recorded = await recordClearance(context, {
    personId,
    type,
    decider,
    state: "pending",
    on: localDay(now, program.timeZone),
    validThrough: null,
    custody: "agency",
  });
  if (!recorded.ok) return recorded;
  const orderId = context.newId();
  await insertVendorOrder(tx, {
    id: orderId,
    vendorId,
    clearanceId: recorded.value.id,
    personId,
    type,
    by: actor.personId,
    at: now,
  });
  await sealRow(context, { organizationId: program.id, table: "vendor_order", id: orderId });
  return done({ orderId });
}
