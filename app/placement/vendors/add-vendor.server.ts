import { insertVendor } from "../../../db/queries/placement-vendors";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { holdsRoleIn } from "../check-rights.server";
import type { VendorRefusal } from "./vendor";

/** Adds a vendor to a program, as its adjudicator. Refused: `not-your-program`. */
export async function addVendor(
  context: Context,
  { programId, name }: { programId: string; name: string },
): Promise<Outcome<{ vendorId: string }, Extract<VendorRefusal, "not-your-program">>> {
  const { tx, actor, now } = context;
  const adjudicates = await holdsRoleIn(tx, actor, programId, "adjudicator");
  if (!adjudicates || actor.personId === null) return refused("not-your-program");
  const vendorId = context.newId();
  await insertVendor(tx, { id: vendorId, programId, name, by: actor.personId, at: now });
  await sealRow(context, { organizationId: programId, table: "vendor", id: vendorId });
  await recordAudit(context, {
    organizationId: programId,
    action: "vendor-added",
    subjectId: vendorId,
    detail: {},
  });
  return done({ vendorId });
}
