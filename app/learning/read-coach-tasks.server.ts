import { coachTasksFor } from "../../db/queries/learning-coach";
import type { Reading } from "../record/context.server";
import type { CoachTaskToDo } from "./coach-task";
import { readTypedAnswers } from "./read-typed-answers.server";

const mostTasks = 100;

/** What waits for the acting coach, oldest first, at most 100: about their own corps members only. */
export async function readCoachTasks({ db, actor }: Reading): Promise<CoachTaskToDo[]> {
  if (actor.personId === null) return [];
  const tasks: CoachTaskToDo[] = [];
  for (const task of await coachTasksFor(db, actor.personId, mostTasks))
    tasks.push({ ...task, typed: await readTypedAnswers(db, task) });
  return tasks;
}
