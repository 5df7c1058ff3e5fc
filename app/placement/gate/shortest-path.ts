import { askedOn, type Course, dayFor, ruleOn, stateOf } from "./course";
import type { Day } from "./days";
import { turningDays } from "./earliest-day";
import { type ExplainedLeaf, explainLeaf } from "./explain";
import { leavesOf, type Node } from "./language";
import type { Leaf } from "./leaf";
import { daysToPass, type Way, type Ways, waysToCure } from "./ways";

/** What it takes to be placed. */
export interface Path {
  /** The day to wait for first, where no action helps before it; null = nothing to wait for. */
  wait: Day | null;
  /** One requirement per action, in rule order, with that action as its `next`. */
  steps: readonly ExplainedLeaf[];
}

/** How many turns a search may still take; used up as it goes. */
export interface Budget {
  left: number;
}

/** Thrown when a search has used its budget up. */
export class SearchTooLong extends Error {}

type Keys = ReadonlySet<string>;

/** A rule that must pass on a day, and the leaves that fail on it. */
interface Goal {
  node: Node;
  failing: ReadonlySet<Leaf>;
}

/**
 * The smallest set of actions that turns a refusal into an answer that permits; of equally small
 * sets the one whose requirements come first in the rules. Where no action helps yet (an age), the
 * first day from which actions do. Null when there is no such day before the end. Throws SearchTooLong
 * once a budget is used up; without one it always ends, but may take long.
 */
export function shortestPath(course: Course, budget: Budget = { left: Infinity }): Path | null {
  const now = fewestSteps(course, budget);
  if (now) return { wait: null, steps: now };
  for (const day of turningDays(course)) {
    const steps = fewestSteps(askedOn(course, day), budget);
    if (steps) return { wait: day, steps };
  }
  return null;
}

function fewestSteps(course: Course, budget: Budget): ExplainedLeaf[] | null {
  const { first } = course.question;
  const ways = waysToCure(course);
  const steps = new Map<string, ExplainedLeaf>();
  for (const [leaf, cures] of ways) {
    for (const { key, step } of cures.flat()) {
      if (steps.has(key)) continue;
      const state = stateOf(course, leaf, first);
      steps.set(key, { ...explainLeaf(course, { leaf, state }, true), next: step });
    }
  }
  const search = searchOf(course, ways, budget);
  const taken = fewestKeys([...steps.keys()], search);
  return taken && [...steps].flatMap(([key, step]) => (taken.has(key) ? [step] : []));
}

/** The smallest set of keys that is enough, the first in order among equals. */
function fewestKeys(keys: readonly string[], enough: Search): Keys | null {
  if (!enough(new Set(keys), 0)) return null;
  let size = 0;
  while (!enough(new Set(), size)) size++;
  const taken = new Set<string>();
  for (const key of keys) {
    if (taken.size === size) break;
    if (enough(new Set([...taken, key]), size - taken.size - 1)) taken.add(key);
  }
  return taken;
}

/** Whether the keys taken, and at most `more` others, make the question pass. */
type Search = (taken: Keys, more: number) => boolean;

/**
 * Depth first, a goal at a time: a leaf takes one of its ways, a group its first failing member, or
 * else enough of the others. Cut off where even the cheapest members cost too much; a key that serves
 * several leaves counts in parts there, so the estimate is never too high and the answer exact.
 */
function searchOf(course: Course, ways: Ways, budget: Budget): Search {
  const days = daysToPass(course).map((day) => goalOn(course, day));
  const served = servedBy(course, ways);
  const waysOf = (leaf: Leaf) => ways.get(leaf) ?? [];

  const passes = ({ node, failing }: Goal, taken: Keys): boolean => {
    if (node.op !== "leaf") {
      const passing = node.of.filter((member) => passes({ node: member, failing }, taken));
      return passing.length >= needed(node);
    }
    const done = (way: Way) => way.every(({ key }) => taken.has(key));
    return !failing.has(node.leaf) || waysOf(node.leaf).some(done);
  };

  const atLeast = ({ node, failing }: Goal, taken: Keys): number => {
    if (passes({ node, failing }, taken)) return 0;
    if (node.op === "leaf") {
      const shareOf = (way: Way) =>
        way.reduce((sum, { key }) => sum + (taken.has(key) ? 0 : 1 / (served.get(key) ?? 1)), 0);
      return Math.min(...waysOf(node.leaf).map(shareOf));
    }
    return node.of
      .map((member) => atLeast({ node: member, failing }, taken))
      .sort((a, b) => a - b)
      .slice(0, needed(node))
      .reduce((sum, cost) => sum + cost, 0);
  };

  const reach = (goals: readonly Goal[], taken: Keys, more: number): boolean => {
    if (budget.left-- <= 0) throw new SearchTooLong();
    const [goal, ...rest] = goals;
    if (!goal) {
      const next = days.find((day) => !passes(day, taken));
      return next === undefined || reach([next], taken, more);
    }
    if (passes(goal, taken)) return reach(rest, taken, more);
    const cost = goals.reduce((sum, one) => sum + atLeast(one, taken), 0);
    if (Math.ceil(cost - 1e-9) > more) return false;
    const { node, failing } = goal;
    if (node.op === "leaf") {
      return waysOf(node.leaf).some((way) => {
        const enlarged = new Set([...taken, ...way.map(({ key }) => key)]);
        const left = more - (enlarged.size - taken.size);
        return left >= 0 && reach(rest, enlarged, left);
      });
    }
    const open = node.of.filter((member) => !passes({ node: member, failing }, taken));
    const missing = needed(node) - (node.of.length - open.length);
    const [member, ...of] = open;
    if (!member) return false;
    const others = (n: number): Goal => ({ node: { op: "at_least", n, of }, failing });
    if (reach([{ node: member, failing }, others(missing - 1), ...rest], taken, more)) return true;
    return of.length >= missing && reach([others(missing), ...rest], taken, more);
  };
  return (taken, more) => reach([], taken, more);
}

function goalOn(course: Course, day: Day): Goal {
  const node = ruleOn(course, day);
  const { first } = course.question;
  const fails = (leaf: Leaf) => stateOf(course, leaf, dayFor(leaf, day, first)).pass === null;
  return { node, failing: new Set(leavesOf(node).filter(fails)) };
}

/** How many leaves each action serves. */
function servedBy(course: Course, ways: Ways): Map<string, number> {
  const served = new Map<string, number>();
  for (const leaf of leavesOf(ruleOn(course, course.question.first))) {
    for (const { key } of (ways.get(leaf) ?? []).flat()) {
      served.set(key, (served.get(key) ?? 0) + 1);
    }
  }
  return served;
}

function needed(node: Exclude<Node, { op: "leaf" }>): number {
  return node.op === "all" ? node.of.length : node.n;
}
