import { done, type Outcome, refused } from "../record/outcome";
import { checkRule } from "./check-rule";
import { betaTail, posterior } from "./proportion";
import { retentionRule } from "./retention";

/**
 * mastery.md §0.6, what a stacked or role credential asks beyond each objective: at least .90 sure
 * that the true proportion is .75 or more. The cut is provisional until a panel sets it.
 */
export const boundRule = {
  prior: { a: 1, b: 1 },
  cut: 0.75,
  sure: 0.9,
  leastItems: 18,
  leastObjectives: 3,
} as const;

/** The try that passed an objective: its check and its retention check together. */
export interface PassingTry {
  right: number;
  n: number;
}

/** How sure the evidence makes us. */
export interface Bound {
  right: number;
  n: number;
  /** P(true proportion ≥ cut), in [0, 1]. */
  chance: number;
  met: boolean;
}

/** What a credential asks: the objectives of its courses, and the proportion that is good enough. */
export interface BoundDefinition {
  objectives: number;
  cut: number;
}

/** Why a credential may not be defined so. */
export type Indefensible = "cut-out-of-range" | "too-few-objectives" | "out-of-reach";

/**
 * Judges the items of each objective's passing try, once, all together. Not met on fewer items or
 * objectives than the rule asks, however good they are.
 */
export function bound(tries: readonly PassingTry[], cut: number = boundRule.cut): Bound {
  const right = tries.reduce((sum, one) => sum + one.right, 0);
  const n = tries.reduce((sum, one) => sum + one.n, 0);
  const chance = betaTail(posterior(boundRule.prior, right, n), cut);
  const enough = n >= boundRule.leastItems && tries.length >= boundRule.leastObjectives;
  return { right, n, chance, met: enough && chance >= boundRule.sure };
}

/**
 * May a credential be defined so? Refuses fewer than 3 objectives, a cut that is no proportion, and
 * a cut so high that someone who answers everything right on the shortest way would not be sure.
 * Returns the fewest items that its holders answer: 18 or more, with 3 objectives.
 */
export function defensible({
  objectives,
  cut,
}: BoundDefinition): Outcome<{ items: number }, Indefensible> {
  if (!(cut > 0 && cut < 1)) return refused("cut-out-of-range");
  const { leastObjectives } = boundRule;
  if (!(objectives >= leastObjectives))
    return refused("too-few-objectives", { objectives, least: leastObjectives });
  const shortest = checkRule.least + retentionRule.questions;
  const best = Array.from({ length: objectives }, () => ({ right: shortest, n: shortest }));
  const { met, n } = bound(best, cut);
  return met ? done({ items: n }) : refused("out-of-reach", { items: n });
}
