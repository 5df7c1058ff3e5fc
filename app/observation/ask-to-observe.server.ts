import { registrationOf } from "../../db/queries/learning";
import { outlineOf } from "../../db/queries/learning-outline";
import { retentionsOf } from "../../db/queries/learning-retention";
import { reopeningsOf } from "../../db/queries/learning-versions";
import { openTask } from "../learning/ask-coach.server";
import { since } from "../learning/version-move";
import type { Context } from "../record/context.server";
import { readPracticeTask } from "./read-practice-task.server";

/**
 * Asks for someone who watches a person do the practice task of a course, once they have shown its
 * last objective: from then on the wait has an age, an owner, a backup and an escalation. It ends by
 * the record alone, when a proficient observation stands.
 */
export async function askToObserve(
  context: Context,
  { personId, courseId }: { personId: string; courseId: string },
): Promise<void> {
  const registration = await registrationOf(context.tx, personId, courseId);
  if (!registration) return;
  const { objectives } = await outlineOf(context.tx, registration.courseVersionId);
  const retentions = (await retentionsOf(context.tx, [registration.id])).get(registration.id) ?? [];
  const reopened = (await reopeningsOf(context.tx, [registration.id])).get(registration.id);
  const standing = since(reopened ?? new Map(), retentions, ({ shownAt }) => shownAt);
  const shown = new Set(standing.map(({ objectiveId }) => objectiveId));
  if (!objectives.every(({ id }) => shown.has(id))) return;
  if (!(await readPracticeTask(context.tx, personId, courseId))) return;
  await openTask(context, registration, { objectiveId: "", kind: "observe", afterTries: 0 });
}
