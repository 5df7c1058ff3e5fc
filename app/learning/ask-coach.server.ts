import { insertCoachTask, insertShortage } from "../../db/queries/learning-coach";
import { responsesInTry } from "../../db/queries/learning-response";
import type { TryDoor } from "../mastery/tries";
import type { Context } from "../record/context.server";
import type { CheckStanding, OpenTry } from "./check-log";
import type { CoachTask, CoachTaskKind } from "./coach-task";
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
  await openTask(context, registration, { objectiveId, kind, afterTries: triesSpent });
  if (kind === "no-questions") {
    const { courseVersionId } = registration;
    await insertShortage(context.tx, { courseVersionId, objectiveId, at: context.now });
  }
}

function kindOf(door: TryDoor): CoachTaskKind | null {
  if (door.state === "coach") return "tries-spent";
  return door.state === "no-questions" ? "no-questions" : null;
}

/** Writes a coach task down and gives it to someone at once; nothing when it was written before. */
export async function openTask(
  context: Context,
  registration: Pick<Registration, "id">,
  need: Pick<CoachTask, "objectiveId" | "kind" | "afterTries">,
): Promise<void> {
  const id = context.newId();
  const openedAt = context.now;
  const row = { id, registrationId: registration.id, ...need, openedAt };
  if (await insertCoachTask(context.tx, row)) await handOnTask(context, id);
}

/**
 * Asks a coach to read the typed answers that a try, or the retention check after it, counted as wrong
 * as it ends, if there are any.
 */
export async function askToReadTyped(
  context: Context,
  registration: Registration,
  { lane, try: { id, objectiveId, number } }: Pick<OpenTry, "lane" | "try">,
): Promise<void> {
  const log = await responsesInTry(context.tx, registration.id, id, lane);
  if (!log.some(isToBeRead)) return;
  const kind = lane === "check" ? "typed-answers" : "typed-retention";
  await openTask(context, registration, { objectiveId, kind, afterTries: number });
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
