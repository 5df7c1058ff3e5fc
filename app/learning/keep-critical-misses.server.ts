import { askedItems } from "../../db/queries/learning-check";
import { insertCriticalMiss } from "../../db/queries/learning-critical";
import { itemById, itemsInPool } from "../../db/queries/learning-item";
import { responsesOf } from "../../db/queries/learning-response";
import { draw } from "../mastery/selection";
import type { Context } from "../record/context.server";
import type { OpenTry } from "./check-log";
import type { Registration } from "./registration";

/**
 * Writes down each critical question that was missed in a try or a retention check which ends, with one parallel question of
 * its family that this person has not seen, from either pool. The parallel stands outside the try and
 * counts nothing in it. Returns how many were missed, and how many of them can be made up for.
 */
export async function keepCriticalMisses(
  context: Context,
  registration: Registration,
  { lane, try: { id: tryId, seed }, state }: OpenTry,
): Promise<{ missed: number; parallels: number }> {
  if (!state.criticalMissed) return { missed: 0, parallels: 0 };
  const log = await responsesOf(context.tx, registration.id);
  const missed = log.filter(
    (one) => one.tryId === tryId && one.lane === lane && one.critical && one.score < 1,
  );
  const pools = await Promise.all(
    (["check", "practice"] as const).map((pool) =>
      itemsInPool(context.tx, registration.courseVersionId, pool),
    ),
  );
  const taken = new Set([
    ...log.map(({ itemVersionId }) => itemVersionId),
    ...(await askedItems(context.tx, registration.id)),
  ]);
  let parallels = 0;
  for (const { itemVersionId } of missed) {
    const { family } = await itemById(context.tx, itemVersionId);
    const like = pools.flat().filter((item) => item.family === family);
    const unseen = like.filter((item) => !taken.has(item.itemVersionId));
    const parallel = draw(unseen, new Map(), `${seed}:${itemVersionId}`);
    const parallelId = parallel?.itemVersionId ?? null;
    if (parallelId !== null) {
      taken.add(parallelId);
      parallels += 1;
    }
    await insertCriticalMiss(context.tx, { tryId, itemVersionId, parallelId, at: context.now });
  }
  return { missed: missed.length, parallels };
}
