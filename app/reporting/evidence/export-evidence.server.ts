import { organizationById } from "../../../db/queries/identity-organizations";
import { holdsRoleIn } from "../../placement/check-rights.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isOver } from "./as-of";
import type { EvidenceQuestion, EvidenceRefusal } from "./read-evidence.server";

/**
 * Writes down that an evidence pack is taken out, before it is. Only a lead of the program; the day it
 * is made for must be over.
 */
export async function exportEvidence(
  context: Context,
  question: EvidenceQuestion,
): Promise<Outcome<null, EvidenceRefusal>> {
  const { tx, actor, now } = context;
  const { programId, from, through, asOf, personId } = question;
  const program = await organizationById(tx, programId);
  if (!program || !(await holdsRoleIn(tx, actor, programId, "program_lead")))
    return refused("no-program");
  if (through < from) return refused("days-reversed");
  if (!isOver(asOf, program.timeZone, now)) return refused("day-not-over");
  await recordAudit(context, {
    organizationId: programId,
    action: "evidence-exported",
    subjectId: personId ?? programId,
    detail: { from, through, asOf },
  });
  return done(null);
}
