import { organizationById } from "../../../db/queries/identity-organizations";
import { districtsOf } from "../../../db/queries/reporting-areas";
import { holdsRoleIn } from "../../placement/check-rights.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isOver } from "../evidence/as-of";
import type { LetterQuestion, LetterRefusal } from "./read-letter.server";

/**
 * Writes down that a letter to a district is taken out, before it is. Only a lead of the program; the
 * day it is made for must be over.
 */
export async function exportLetter(
  context: Context,
  question: LetterQuestion,
): Promise<Outcome<null, LetterRefusal>> {
  const { tx, actor, now } = context;
  const { programId, districtId, asOf } = question;
  const program = await organizationById(tx, programId);
  if (!program || !(await holdsRoleIn(tx, actor, programId, "program_lead")))
    return refused("no-program");
  const districts = await districtsOf(tx, programId);
  if (!districts.some(({ id }) => id === districtId)) return refused("no-district");
  if (!isOver(asOf, program.timeZone, now)) return refused("day-not-over");
  await recordAudit(context, {
    organizationId: programId,
    action: "letter-exported",
    subjectId: districtId,
    detail: { asOf },
  });
  return done(null);
}
