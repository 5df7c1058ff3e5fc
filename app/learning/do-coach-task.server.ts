import { registrationById } from "../../db/queries/learning";
import { coachTaskFor, insertCoachDecision } from "../../db/queries/learning-coach";
import { lockPeople } from "../../db/queries/locks";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { newSecret } from "../record/secret.server";
import { appendStatement } from "./append-statement.server";
import { actionFor, type CoachAction } from "./coach-task";
import { learnerOf } from "./own-registration.server";
import { chainOf } from "./registration";

/**
 * A coach opens one more try, or confirms an objective in person where no questions are left, with a
 * reason that is logged. Only for a corps member of a program they coach, never for themselves, and
 * once for each task. Confirming shows the objective, as a passed check does.
 */
export async function doCoachTask(
  context: Context,
  { personId, taskId, reason }: { personId: string; taskId: string; reason: string },
): Promise<Outcome<{ action: CoachAction }, "no-such-task">> {
  const coachId = learnerOf(context);
  await lockPeople(context.tx, [personId]);
  const task = await coachTaskFor(context.tx, coachId, taskId);
  if (task?.personId !== personId) return refused("no-such-task");
  const registration = await registrationById(context.tx, task.registrationId);
  if (!registration) throw new Error(`Task ${taskId} belongs to no registration.`);

  const action = actionFor[task.kind];
  const salt = newSecret();
  const decision = { taskId, coachId, action, at: context.now };
  await insertCoachDecision(context.tx, { ...decision, note: reason, salt });
  await appendToChain(context, {
    stream: chainOf(registration),
    kind: "coach-decision",
    refId: taskId,
    payload: { ...decision, note: reason },
    salt,
  });
  if (action === "confirmed") {
    const { objectiveId, courseId } = task;
    await appendStatement(context, registration, {
      verb: "passed",
      objectType: "objective",
      objectId: objectiveId,
      result: { taskId, confirmedBy: coachId },
    });
    context.emit({ kind: "objective-shown", personId, courseId, objectiveId });
  }
  return done({ action });
}
