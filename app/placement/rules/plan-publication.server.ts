import type { Reader } from "../../../db/connect";
import { ruledOpenings } from "../../../db/queries/rules";
import type { UsableRule } from "../decision";
import { addDays, localDay } from "../gate/days";
import { nameOf } from "../gate/layers";
import type { Effect } from "./effect";
import { type Applies, keptThrough } from "./publication";
import { type LayerChange, workOutEffect } from "./work-out-effect.server";

/** Which openings would move to a version, and what that would do. */
export interface PublicationPlan {
  changes: readonly LayerChange[];
  effect: Effect;
}

/**
 * The openings that use an earlier version of a rule, each moved to the new one as its publisher
 * chose, and what that does to the people who are there now (P6, P7). It only reads.
 */
export async function planPublication(
  db: Reader,
  ask: { ruleSet: UsableRule; applies: Applies; now: number },
): Promise<PublicationPlan> {
  const { ruleSet, applies, now } = ask;
  const today = localDay(now, "UTC");
  const openings = await ruledOpenings(db, { notEndedBy: addDays(today, -1) });
  const changes = openings.flatMap(({ id, layers }): LayerChange[] => {
    const from = layers.find((layer) => nameOf(layer) === nameOf(ruleSet.id));
    if (from === undefined || from === ruleSet.id) return [];
    const through = keptThrough(applies, today);
    return [
      {
        openingId: id,
        layers: layers.map((layer) => (layer === from ? ruleSet.id : layer)),
        moves: [{ from, to: ruleSet.id, through }],
      },
    ];
  });
  return { changes, effect: await workOutEffect(db, { changes, unpublished: [ruleSet], now }) };
}
