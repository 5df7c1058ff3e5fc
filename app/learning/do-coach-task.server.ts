import { registrationById } from "../../db/queries/learning";
import { coachTaskFor, insertCoachDecision } from "../../db/queries/learning-coach";
import { lockPeople } from "../../db/queries/locks";
import { hasSecondReader } from "../identity/read-second-readers.server";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { isSamePerson } from "../record/same-person.server";
import { newSecret } from "../record/secret.server";
import { appendStatement } from "./append-statement.server";
import type { CoachAction, CoachTask } from "./coach-task";
import { learnerOf } from "./own-registration.server";
import { planRetention } from "./plan-retention.server";
import { readCheckStandings } from "./read-check-standings.server";
import { chainOf } from "./registration";
import { mendRetention, reviewTyped } from "./review-typed.server";

/**
 * A coach opens one more try, confirms an objective in person where no questions are left, logs a talk
 * about safety, or reads typed answers and says which are right after all, always with a reason that is
 * logged. Only for a corps member of a program they coach, or as the lead to whom the task came; never for
 * themselves, and once for each task.
 * Confirming shows the objective, as a passed check does; confirming what is shown already keeps it, as
 * a passed retention check does. Refuses `parallel-open` where the person may still turn it by answering
 * a parallel question today, and `no-second-reader` where they are under 18 and nobody else of the program
 * could read the reason.
 */
export async function doCoachTask(
  context: Context,
  {
    personId,
    taskId,
    reason,
    accepted = [],
  }: { personId: string; taskId: string; reason: string; accepted?: readonly string[] },
): Promise<
  Outcome<{ action: CoachAction }, "no-such-task" | "parallel-open" | "no-second-reader">
> {
  const coachId = learnerOf(context);
  await lockPeople(context.tx, [personId]);
  const task = await coachTaskFor(context.tx, coachId, taskId);
  // The practice task is answered by an observation, not by a reason.
  if (task?.personId !== personId || task.kind === "observe") return refused("no-such-task");
  if (await isSamePerson(context.tx, coachId, personId)) return refused("no-such-task");
  const { tx, now } = context;
  if (!(await hasSecondReader(tx, { personId, writerId: coachId, channel: "tries", now })))
    return refused("no-second-reader");
  const registration = await registrationById(context.tx, task.registrationId);
  if (!registration) throw new Error(`Task ${taskId} belongs to no registration.`);

  const review = await reviewTyped(context, task, accepted);
  if (review?.action === "waits") return refused("parallel-open");
  const found = review?.found ?? [];
  const action = review?.action ?? actionOn(task);
  const objectiveIds = [task.objectiveId];
  const [before] = await readCheckStandings(context.tx, registration, objectiveIds, context.now);
  const salt = newSecret();
  const decision = { taskId, coachId, action, at: context.now };
  const accept = { accepted: found };
  await insertCoachDecision(context.tx, { ...decision, ...accept, note: reason, salt });
  await appendToChain(context, {
    stream: chainOf(registration),
    kind: "coach-decision",
    refId: taskId,
    payload: { ...decision, ...(found.length > 0 ? accept : {}), note: reason },
    salt,
  });
  if (action === "confirmed") {
    const { objectiveId, courseId } = task;
    const kept = review?.lane === "retention" || before?.door.state === "shown";
    if (review?.lane === "retention") await mendRetention(context, registration.id, review.tryId);
    else if (!kept) await planRetention(context, registration, { objectiveId, tryId: null });
    await appendStatement(context, registration, {
      verb: "passed",
      objectType: "objective",
      objectId: objectiveId,
      result: { ...(kept ? { lane: "retention" } : {}), taskId, confirmedBy: coachId },
    });
    const kind = kept ? "objective-kept" : "objective-shown";
    context.emit({ kind, personId, courseId, objectiveId });
  }
  return done({ action });
}

/** What doing a task comes to when there is nothing to read. */
function actionOn({ kind }: CoachTask): CoachAction {
  switch (kind) {
    case "tries-spent":
      return "reopened";
    case "no-questions":
      return "confirmed";
    case "critical-missed":
    case "regraded":
      return "talked";
    case "typed-answers":
    case "typed-retention":
    case "observe":
      throw new Error(`A task of kind ${kind} is done another way.`);
  }
}
