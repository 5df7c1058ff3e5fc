import { lockArea } from "../../../db/queries/locks";
import { areasOf, insertArea, schoolsOf } from "../../../db/queries/reporting-areas";
import { holdsRoleIn } from "../../placement/check-rights.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import type { Area } from "./grouping";

/**
 * Says whether a school lies in the country, in the place of what was said before. Only a lead of a
 * program that has had openings there. Saying it again changes nothing.
 */
export async function sayArea(
  context: Context,
  input: { programId: string; schoolId: string; area: Area },
): Promise<Outcome<null, "not-your-program" | "not-your-school">> {
  const { tx, actor, now } = context;
  const { programId, schoolId, area } = input;
  if (!(await holdsRoleIn(tx, actor, programId, "program_lead")))
    return refused("not-your-program");
  const schools = await schoolsOf(tx, programId);
  if (!schools.some(({ id }) => id === schoolId)) return refused("not-your-school");
  await lockArea(tx, schoolId);
  if ((await areasOf(tx, [schoolId])).get(schoolId) === area) return done(null);
  await insertArea(tx, { schoolId, area, by: actor.personId, at: now });
  await recordAudit(context, {
    organizationId: programId,
    action: "school-area-said",
    subjectId: schoolId,
    detail: { area },
  });
  return done(null);
}
