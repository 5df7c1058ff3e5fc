import { coachTasksFor } from "../../db/queries/learning-coach";
import type { Reading } from "../record/context.server";
import type { CoachTask } from "./coach-task";

const mostTasks = 100;

/** What waits for the acting coach, oldest first, at most 100: about their own corps members only. */
export async function readCoachTasks({ db, actor }: Reading): Promise<CoachTask[]> {
  return actor.personId === null ? [] : coachTasksFor(db, actor.personId, mostTasks);
}
