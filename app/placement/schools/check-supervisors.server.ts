import { schoolItems } from "../../../db/queries/schools";
import type { Context } from "../../record/context.server";
import { lockSchool, tellOfSchool } from "./lock-school.server";
import { standingItems } from "./school";

/**
 * Somebody is no longer a host of a school. Where they were its named supervisor, its placements are
 * judged again. Runs in the transaction in which the role ended.
 */
export async function checkSupervisors(
  context: Context,
  ended: { personId: string; organizationId: string; role: string },
): Promise<void> {
  if (ended.role !== "school_host") return;
  const { placed } = await lockSchool(context, ended.organizationId);
  const items = await schoolItems(context.tx, { schoolId: ended.organizationId });
  const named = standingItems(items).some(({ supervisorId }) => supervisorId === ended.personId);
  if (named) tellOfSchool(context, placed);
}
