import { addDays, type Day } from "./gate/days";
import { permits } from "./gate/decide";
import { type ExplainedLeaf, explainedLeaves } from "./gate/explain";
import type { SeenAnswer } from "./seen";

/** The seven words for how a requirement stands, everywhere the same (features.md P9). */
export const STATUSES = [
  "not-started",
  "in-progress",
  "current",
  "expiring",
  "in-grace",
  "lapsed",
  "waived",
] as const;
export type StatusWord = (typeof STATUSES)[number];

/** What stops counting within so many days is called expiring: as far as the expiry board looks. */
export const EXPIRING_DAYS = 90;

/** It counted once, and something ended that. */
const ENDED: ReadonlySet<string> = new Set([
  "expired",
  "revoked",
  "version retired",
  "version too old",
  "break in service too long",
  "waiver expired",
  "over age",
  "on hold",
]);
/** Nothing that could count is there yet. */
const NOTHING: ReadonlySet<string> = new Set([
  "no evidence",
  "under age",
  "age date missing",
  "not waivable",
]);

/**
 * How a requirement stands on a day, in one word. Waived and in grace come before any date; a pass by
 * someone alongside is in progress, since the thing itself is still missing.
 */
export function statusOf(
  leaf: Pick<ExplainedLeaf, "pass" | "why" | "through">,
  today: Day,
): StatusWord {
  if (leaf.pass === "waived") return "waived";
  if (leaf.pass === "grace") return "in-grace";
  if (leaf.pass === "accompanied") return "in-progress";
  if (leaf.pass === "met") {
    const isSoon = leaf.through !== undefined && leaf.through <= addDays(today, EXPIRING_DAYS);
    return isSoon ? "expiring" : "current";
  }
  const why = leaf.why ?? "";
  if (ENDED.has(why)) return "lapsed";
  const isNothing = NOTHING.has(why) || why.startsWith("unsigned: ") || /^0 of /.test(why);
  return isNothing ? "not-started" : "in-progress";
}

/**
 * The requirements to act on, the first one first: of a no, the fewest whose change would make it a
 * yes; of a yes that ends, those with which it ends. Empty when nothing anyone does would help.
 */
export function leavesToAct(
  answer: Pick<SeenAnswer, "outcome" | "until" | "tree" | "steps">,
): readonly ExplainedLeaf[] {
  if (!permits(answer)) return answer.steps ?? [];
  return answer.tree
    .flatMap(({ node }) => explainedLeaves(node))
    .filter(({ needed, through }) => needed && through !== undefined && through === answer.until);
}
