import { coachTasksFor } from "../../db/queries/learning-coach";
import { holdingsOf } from "../../db/queries/learning-holding";
import type { Reading } from "../record/context.server";
import type { CoachTaskToDo, HeldTask } from "./coach-task";
import { heldBy } from "./held-task";
import { readTypedAnswers } from "./read-typed-answers.server";

/**
 * What the acting coach or lead may do, of one person or of all: what they have themself first, then the
 * oldest. About corps members of the programs they coach, and what came to them as a lead.
 */
export async function listCoachTasks(
  { db, actor }: Pick<Reading, "db" | "actor">,
  aboutId?: string,
): Promise<HeldTask[]> {
  const { personId } = actor;
  if (personId === null) return [];
  const found = await coachTasksFor(db, personId, aboutId);
  const holdings = await holdingsOf(
    db,
    found.map(({ id }) => id),
  );
  return found
    .map((task): HeldTask => {
      const held = holdings.get(task.id);
      return { ...task, held: held ? heldBy(held, personId) : null };
    })
    .sort((a, b) => Number(b.held?.mine ?? false) - Number(a.held?.mine ?? false));
}

/** The same, with the typed answers that each asks to be read. */
export async function readCoachTasks(
  reading: Pick<Reading, "db" | "actor">,
  aboutId?: string,
): Promise<CoachTaskToDo[]> {
  const tasks: CoachTaskToDo[] = [];
  for (const task of await listCoachTasks(reading, aboutId))
    tasks.push({ ...task, typed: await readTypedAnswers(reading.db, task) });
  return tasks;
}
