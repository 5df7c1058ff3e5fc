import { insertTry } from "../../db/queries/learning-check";
import { insertRetentionTry } from "../../db/queries/learning-retention";
import { reopeningsOf } from "../../db/queries/learning-versions";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { appendStatement } from "./append-statement.server";
import { askCoach, askToConfirm } from "./ask-coach.server";
import type { CheckStanding } from "./check-log";
import { moveCheckOn } from "./move-check-on.server";
import { lockOwnRegistration } from "./own-registration.server";
import { readStandings } from "./read-check-standings.server";
import type { Registration } from "./registration";

/**
 * Opens a try on every objective that is not yet shown and may be tried now, and the retention check
 * of every objective whose day has come, and asks the first question. With a check under way it goes on with that. Where too few unseen questions are left no
 * try opens and none is spent: the coach and the authors are told, which stands even when nothing
 * else could open and the answer is a refusal.
 */
export async function openCheck(
  context: Context,
  { courseId }: { courseId: string },
): Promise<Outcome<{ next: number }, "not-registered" | "nothing-to-open">> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const standings = await readStandings(context.tx, registration, context.now);
  const reopened = (await reopeningsOf(context.tx, [registration.id])).get(registration.id);
  for (const standing of standings) {
    const { objectiveId, door, tries } = standing;
    if (standing.retentionDoor) {
      await openRetention(context, registration, standing);
      continue;
    }
    await askCoach(context, registration, { objectiveId, door, triesSpent: tries.length });
    if (door.state !== "open") continue;
    const id = context.newId();
    const number = tries.length + 1;
    await insertTry(context.tx, registration.id, {
      id,
      objectiveId,
      number,
      seed: context.newId(),
      // A move may be stamped by a server whose clock is ahead: the try is of the time after it.
      openedAt: Math.max(context.now, reopened?.get(objectiveId) ?? 0),
    });
    await appendStatement(context, registration, {
      verb: "attempted",
      objectType: "objective",
      objectId: objectiveId,
      result: { tryId: id, number },
    });
  }
  const question = await moveCheckOn(context, registration);
  return question === null ? refused("nothing-to-open") : done({ next: question });
}

async function openRetention(
  context: Context,
  registration: Registration,
  standing: CheckStanding,
): Promise<void> {
  await askToConfirm(context, registration, standing);
  const { objectiveId, retention, retentionDoor } = standing;
  if (retentionDoor?.state !== "open" || retention?.tryId == null) return;
  const { tryId } = retention;
  await insertRetentionTry(context.tx, tryId, context.now);
  await appendStatement(context, registration, {
    verb: "attempted",
    objectType: "objective",
    objectId: objectiveId,
    result: { lane: "retention", tryId },
  });
}
