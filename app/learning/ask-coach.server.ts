import { insertCoachTask, insertShortage } from "../../db/queries/learning-coach";
import type { TryDoor } from "../mastery/tries";
import type { Context } from "../record/context.server";
import type { CoachTaskKind } from "./coach-task";
import { handOnTask } from "./hand-on-task.server";
import type { Registration } from "./registration";

/**
 * Turns a door that only a coach can open into the coach's task, and a bank that ran out into the
 * authors' alert; someone of their program has the task at once. Asking again for the same need changes nothing.
 */
export async function askCoach(
  context: Context,
  registration: Registration,
  need: { objectiveId: string; door: TryDoor; triesSpent: number },
): Promise<void> {
  const kind = kindOf(need.door);
  if (!kind) return;
  const { objectiveId, triesSpent } = need;
  const id = context.newId();
  const isNew = await insertCoachTask(context.tx, {
    id,
    registrationId: registration.id,
    objectiveId,
    kind,
    openedAt: context.now,
    afterTries: triesSpent,
  });
  if (isNew) await handOnTask(context, id);
  if (kind === "no-questions") {
    const { courseVersionId } = registration;
    await insertShortage(context.tx, { courseVersionId, objectiveId, at: context.now });
  }
}

function kindOf(door: TryDoor): CoachTaskKind | null {
  if (door.state === "coach") return "tries-spent";
  return door.state === "no-questions" ? "no-questions" : null;
}
