import { registrationOf } from "../../db/queries/learning";
import { openTask } from "../learning/ask-coach.server";
import { readStandings } from "../learning/read-check-standings.server";
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
  const task = registration && (await readPracticeTask(context.tx, personId, courseId));
  if (!registration || !task) return;
  const standings = await readStandings(context.tx, registration, context.now);
  if (standings.some(({ retention }) => retention === null)) return;
  await openTask(context, registration, { objectiveId: "", kind: "observe", afterTries: 0 });
}
