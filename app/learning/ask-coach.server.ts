import { insertCoachTask, insertShortage } from "../../db/queries/learning-coach";
import { responsesOf } from "../../db/queries/learning-response";
import type { TryDoor } from "../mastery/tries";
import type { Context } from "../record/context.server";
import type { CheckStanding, TryRecord } from "./check-log";
import type { CoachTaskKind } from "./coach-task";
import { handOnTask } from "./hand-on-task.server";
import { isToBeRead } from "./read-typed-answers.server";
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

/** Asks a coach to read the typed answers that a try which ends counted as wrong, if there are any. */
export async function askToReadTyped(
  context: Context,
  registration: Registration,
  { id, objectiveId, number }: TryRecord,
): Promise<void> {
  const log = await responsesOf(context.tx, registration.id);
  if (!log.some((answer) => answer.tryId === id && isToBeRead(answer))) return;
  await insertCoachTask(context.tx, {
    id: context.newId(),
    registrationId: registration.id,
    objectiveId,
    kind: "typed-answers",
    openedAt: context.now,
    afterTries: number,
  });
}

/**
 * Asks the coach to confirm that what is shown was kept, when too few questions are left to ask. What
 * a coach showed is a need of its own, apart from the one they met then.
 */
export async function askToConfirm(
  context: Context,
  registration: Registration,
  { objectiveId, retentionDoor: door, tries, confirmedAt }: CheckStanding,
): Promise<void> {
  if (door?.state !== "no-questions") return;
  const triesSpent = confirmedAt === null ? tries.length : tries.length + 1;
  await askCoach(context, registration, { objectiveId, door, triesSpent });
}
