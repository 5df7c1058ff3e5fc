import { type Belief, belief, believe, logOdds } from "./belief";

/**
 * muster-check@1 (mastery.md §0.4): shown at .95 with at least 4 new questions, stop at 8. The
 * threshold says that one false pass costs as much as 19 false fails.
 */
export const checkRule = { prior: 0.5, threshold: 0.95, least: 4, most: 8 } as const;

/** What the rule needs to know of an item that could be asked. */
export interface Gauge {
  guess: number;
  slip: number;
}

/** One try on one objective, so far. */
export interface TryState {
  belief: Belief;
  /** Answers that counted. */
  n: number;
  /** Of those, answers to questions never seen before. */
  nFresh: number;
  right: number;
  /** A safety or law question in this try was missed. */
  criticalMissed: boolean;
}

export type Verdict = "shown" | "not-yet" | "go-on";

export function freshTry(): TryState {
  return {
    belief: belief(checkRule.prior),
    n: 0,
    nFresh: 0,
    right: 0,
    criticalMissed: false,
  };
}

/**
 * The try after one more answer; nothing is learned from it. All or nothing, but where the type counts
 * part of an answer (`x` in [0, 1]).
 */
export function answered(
  state: TryState,
  answer: Gauge & { right: boolean; x?: number; weight: number; critical: boolean },
): TryState {
  const { guess, slip, weight, right, x = right ? 1 : 0 } = answer;
  return {
    belief: believe(state.belief, { guess, slip, weight, x }, 0),
    n: state.n + (weight > 0 ? 1 : 0),
    nFresh: state.nFresh + (weight === 1 ? 1 : 0),
    right: state.right + (weight > 0 && right ? 1 : 0),
    criticalMissed: state.criticalMissed || (answer.critical && !right),
  };
}

/**
 * Judges a try. `remaining` are the unseen items left, one per family. A try also ends when even
 * right answers to all it could still ask would not pass; a missed critical item does not end it
 * early, because stopping there would say which answer was wrong.
 */
export function judge(state: TryState, remaining: readonly Gauge[]): Verdict {
  if (reaches(state)) return state.criticalMissed ? "not-yet" : "shown";
  const left = checkRule.most - state.n;
  const best = [...remaining].sort((a, b) => gain(b) - gain(a)).slice(0, left);
  return rightUntilPass(state, best) === null ? "not-yet" : "go-on";
}

/**
 * The fewest right answers in a row that surely pass from here, or null when none would. Counts
 * `asked` (the question on the page) first, then the weakest of the rest, so that the promise
 * "one more right answer completes this check" holds whatever is drawn.
 */
export function rightNeeded(
  state: TryState,
  remaining: readonly Gauge[],
  asked?: Gauge,
): number | null {
  const weakest = [...remaining].sort((a, b) => gain(a) - gain(b));
  const next = asked ? [asked, ...weakest] : weakest;
  return rightUntilPass(state, next.slice(0, checkRule.most - state.n));
}

/** May a try open on these unseen items? Only if right answers to them would pass. */
export function canOpen(unseen: readonly Gauge[]): boolean {
  return rightNeeded(freshTry(), unseen) !== null;
}

/**
 * How many of these items must be right, whichever they are, to reach the threshold; null when all
 * are not enough. Ignores the least number of questions.
 */
export function needed(
  items: readonly Gauge[],
  threshold: number = checkRule.threshold,
  prior: number = checkRule.prior,
): number | null {
  const wrong = items.reduce((sum, { guess, slip }) => sum + Math.log(slip / (1 - guess)), 0);
  const swings = items.map((item) => gain(item) + loss(item)).sort((a, b) => a - b);
  let odds = logOdds(belief(prior)) + wrong;
  for (const [right, swing] of [...swings, 0].entries()) {
    if (odds + tolerance >= Math.log(threshold / (1 - threshold))) return right;
    odds += swing;
  }
  return null;
}

/** The ways to pass, first to last: "4 of 4, 4 of 5 or 6 of 8". For items of one kind. */
export function waysToPass(item: Gauge, available: number): { right: number; of: number }[] {
  const ways: { right: number; of: number }[] = [];
  for (let of = checkRule.least; of <= Math.min(checkRule.most, available); of++) {
    const right = needed(Array.from({ length: of }, () => item));
    const before =
      of === checkRule.least ? null : needed(Array.from({ length: of - 1 }, () => item));
    const passedBefore = before !== null && right !== null && right - 1 >= before;
    if (right !== null && !passedBefore) ways.push({ right, of });
  }
  return ways;
}

/** Whether the belief reaches the threshold, however few the answers. */
export function certain({ belief }: TryState): boolean {
  return logOdds(belief) + tolerance >= bar;
}

/**
 * Is a try at the threshold, on enough new questions? Asked after each answer of the check, and again
 * after those of the retention check, which go on with the same try's state.
 */
export function reaches(state: TryState): boolean {
  return state.nFresh >= checkRule.least && certain(state);
}

const tolerance = 1e-12;
const bar = Math.log(checkRule.threshold / (1 - checkRule.threshold));

function rightUntilPass(state: TryState, items: readonly Gauge[]): number | null {
  let odds = logOdds(state.belief);
  for (const [i, item] of items.entries()) {
    odds += gain(item);
    if (state.nFresh + i + 1 >= checkRule.least && odds + tolerance >= bar) return i + 1;
  }
  return null;
}

function gain({ guess, slip }: Gauge): number {
  return Math.log((1 - slip) / guess);
}

function loss({ guess, slip }: Gauge): number {
  return -Math.log(slip / (1 - guess));
}
