import { triesOf } from "../../db/queries/learning-check";
import { insertMended } from "../../db/queries/learning-critical";
import { regradedIn } from "../../db/queries/learning-regrade";
import { renewalsOf } from "../../db/queries/learning-renewal";
import { responsesInTry } from "../../db/queries/learning-response";
import { insertRetentionMended, retentionsOf } from "../../db/queries/learning-retention";
import { reopeningsOf } from "../../db/queries/learning-versions";
import type { Context } from "../record/context.server";
import { appendStatement } from "./append-statement.server";
import { openTask } from "./ask-coach.server";
import type { TryRecord } from "./check-log";
import { planRetention } from "./plan-retention.server";
import { madeUpFor } from "./read-made-up.server";
import type { Registration } from "./registration";
import { canRaise, effectOn } from "./regrade";

/**
 * Judges the tries of an objective again, and the retention checks after them, by the scores that regrades
 * gave their answers. What passes now is shown, or kept, from now on. What would not pass any more stands,
 * and a coach is asked to talk it through: nothing that someone was told they have shown is taken away. While a
 * try is open it waits for its end. The caller has locked the person. Returns whether anything was raised.
 */
export async function judgeAgain(
  context: Context,
  registration: Registration,
  objectiveId: string,
): Promise<boolean> {
  const { tx } = context;
  const { id } = registration;
  const scores = new Map((await regradedIn(tx, id)).map((one) => [one.responseId, one.score]));
  if (scores.size === 0) return false;
  const from = (await reopeningsOf(tx, [id])).get(id)?.get(objectiveId) ?? 0;
  const tries = ((await triesOf(tx, [id])).get(id) ?? []).filter(
    (one) => one.objectiveId === objectiveId && one.openedAt >= from,
  );
  if (tries.some(({ outcome }) => outcome === null)) return false;
  const made = await madeUpFor(tx, id);
  let raised = false;
  for (const tried of tries)
    raised = (await judgeTry(context, registration, tried, { scores, made, from })) || raised;
  return raised;
}

async function judgeTry(
  context: Context,
  registration: Registration,
  tried: TryRecord,
  {
    scores,
    made,
    from,
  }: { scores: ReadonlyMap<string, number>; made: ReadonlySet<string>; from: number },
): Promise<boolean> {
  const { tx, now } = context;
  const { id, personId, courseId } = registration;
  const { objectiveId, number } = tried;
  const answers = {
    check: await responsesInTry(tx, id, tried.id, "check"),
    retention: await responsesInTry(tx, id, tried.id, "retention"),
  };
  const retentions = ((await retentionsOf(tx, [id])).get(id) ?? []).filter(
    (one) => one.objectiveId === objectiveId && one.shownAt >= from,
  );
  const renewedFrom = (await renewalsOf(tx, [id])).get(id)?.at(-1) ?? null;
  const about = { tryId: tried.id, number, regraded: true };
  const effect = effectOn("check", tried.outcome === "shown", answers, scores, made);
  if (effect === "raises" && canRaise(tried, retentions, renewedFrom)) {
    await insertMended(tx, { tryId: tried.id, at: now });
    await appendStatement(context, registration, {
      verb: "passed",
      objectType: "objective",
      objectId: objectiveId,
      result: about,
    });
    await planRetention(context, registration, { objectiveId, tryId: tried.id });
    context.emit({ kind: "objective-shown", personId, courseId, objectiveId });
    return true;
  }
  const confirmed = retentions.find(({ tryId }) => tryId === tried.id);
  const kept = confirmed?.outcome ?? null;
  const later =
    kept === null || confirmed?.n == null
      ? "none"
      : effectOn("retention", kept === "kept", answers, scores, made);
  if (later === "raises" && confirmed === retentions.at(-1)) {
    await insertRetentionMended(tx, { tryId: tried.id, at: now });
    await appendStatement(context, registration, {
      verb: "passed",
      objectType: "objective",
      objectId: objectiveId,
      result: { ...about, lane: "retention" },
    });
    context.emit({ kind: "objective-kept", personId, courseId, objectiveId });
    return true;
  }
  if (effect === "lowers" || later === "lowers")
    await openTask(context, registration, { objectiveId, kind: "regraded", afterTries: number });
  return false;
}
