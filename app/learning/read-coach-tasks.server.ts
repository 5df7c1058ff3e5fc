import { coachTasksFor } from "../../db/queries/learning-coach";
import { holdingsOf } from "../../db/queries/learning-holding";
import type { Reading } from "../record/context.server";
import type { CoachTaskToDo } from "./coach-task";
import { heldBy } from "./held-task";
import { readTypedAnswers } from "./read-typed-answers.server";

const mostTasks = 100;

/**
 * What the acting coach or lead may do, at most 100: what they have themself first, then the oldest.
 * About corps members of the programs they coach, and what came to them as a lead.
 */
export async function readCoachTasks({ db, actor }: Reading): Promise<CoachTaskToDo[]> {
  const { personId } = actor;
  if (personId === null) return [];
  const found = await coachTasksFor(db, personId, mostTasks);
  const holdings = await holdingsOf(
    db,
    found.map(({ id }) => id),
  );
  const tasks: CoachTaskToDo[] = [];
  for (const task of found) {
    const held = holdings.get(task.id);
    const typed = await readTypedAnswers(db, task);
    tasks.push({ ...task, typed, held: held ? heldBy(held, personId) : null });
  }
  return tasks.sort((a, b) => Number(b.held?.mine ?? false) - Number(a.held?.mine ?? false));
}
