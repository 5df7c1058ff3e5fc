import { setImmediate } from "node:timers/promises";
import { currentVersion } from "../../../db/queries/catalog";
import { retirementOf } from "../../../db/queries/catalog-retirement";
import {
  endEnrolmentRule,
  enrolmentRuleById,
  enrolmentsToUndo,
  insertEnrolmentRule,
  insertEnrolmentUndo,
} from "../../../db/queries/enrolments";
import { organizationById } from "../../../db/queries/identity-organizations";
import { withdrawFromCourse } from "../../learning/enrol-in-course.server";
import type { App } from "../../record/app.server";
import type { Actor, Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { holdsRoleIn } from "../check-rights.server";
import type { EnrolmentRefusal, NewEnrolmentRule } from "./enrolment";

const AT_ONCE = 100;

/**
 * Keeps a rule: whoever it is about is registered, after this transaction and from now on. Only a lead
 * of the program.
 */
export async function saveEnrolmentRule(
  context: Context,
  rule: NewEnrolmentRule,
): Promise<Outcome<{ id: string }, EnrolmentRefusal>> {
  const { tx, actor, now, newId } = context;
  const leads = await holdsRoleIn(tx, actor, rule.programId, "program_lead");
  if (!leads || actor.personId === null) return refused("not-your-program");
  for (const courseId of rule.courses)
    if (!(await currentVersion(tx, courseId)) || (await retirementOf(tx, courseId)))
      return refused("no-course");
  if (rule.courses.length === 0) return refused("no-course");
  const school = rule.schoolId === null ? null : await organizationById(tx, rule.schoolId);
  if (rule.schoolId !== null && school?.kind !== "school") return refused("no-school");
  const id = newId();
  await insertEnrolmentRule(tx, { ...rule, id, createdBy: actor.personId, createdAt: now });
  await recordAudit(context, {
    organizationId: rule.programId,
    action: "enrolment-rule-saved",
    subjectId: id,
    detail: {
      role: rule.role,
      school: rule.schoolId,
      from: rule.joinedFrom,
      courses: [...rule.courses],
    },
  });
  await context.enqueue({ kind: "apply-enrolments", payload: {} });
  return done({ id });
}

/** Ends a rule: it registers nobody more; who was registered stays so. Null unless the actor leads there. */
async function endRule(
  context: Context,
  id: string,
  action: string,
): Promise<{ id: string } | null> {
  const { tx, actor, now } = context;
  const rule = await enrolmentRuleById(tx, id);
  if (!rule || actor.personId === null) return null;
  if (!(await holdsRoleIn(tx, actor, rule.programId, "program_lead"))) return null;
  const ended = await endEnrolmentRule(tx, { id, by: actor.personId, at: now });
  if (ended || action === "enrolment-rule-undone")
    await recordAudit(context, { organizationId: rule.programId, action, subjectId: id });
  return { id };
}

/** The same, as a page does it. */
export function endEnrolments(context: Context, id: string): Promise<{ id: string } | null> {
  return endRule(context, id, "enrolment-rule-ended");
}

/**
 * Ends a rule and takes back the registrations that it made and nobody has begun, each in a
 * transaction of its own: cut short, the next press goes on. Returns how many were taken back and how
 * many stay; null unless the actor leads the program.
 */
export async function undoEnrolments(
  app: App,
  actor: Actor,
  id: string,
): Promise<{ takenBack: number; kept: number } | null> {
  const left = await enrolmentsToUndo(app.db, id, 1);
  const action = left.length > 0 ? "enrolment-rule-undone" : "enrolment-rule-ended";
  if (!(await app.run(actor, (context) => endRule(context, id, action)))) return null;
  const counts = { takenBack: 0, kept: 0 };
  for (;;) {
    const some = await enrolmentsToUndo(app.db, id, AT_ONCE);
    if (some.length === 0) return counts;
    for (const enrolment of some) {
      const takenBack = await app.run(actor, async (context) => {
        const { tx, now } = context;
        const taken = await withdrawFromCourse(context, enrolment);
        const row = { id: enrolment.id, takenBack: taken, by: actor.personId, at: now };
        return (await insertEnrolmentUndo(tx, row)) ? taken : null;
      });
      if (takenBack === true) counts.takenBack++;
      if (takenBack === false) counts.kept++;
      await setImmediate();
    }
  }
}
