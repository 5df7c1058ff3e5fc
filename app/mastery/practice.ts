import { type Belief, belief, believe, type Evidence } from "./belief";

/** mastery.md §1, practice column: prior, chance to learn from feedback, and "ready for check". */
export const practiceRule = { prior: 0.4, learn: 0.15, ready: 0.95, inARow: 2 } as const;

/** Practice on one objective, so far. */
export interface PracticeState {
  belief: Belief;
  /** Answers that counted. */
  n: number;
  /** How many of the last answers in a row left the belief at "ready". */
  readyRun: number;
}

export function freshPractice(): PracticeState {
  return { belief: belief(practiceRule.prior), n: 0, readyRun: 0 };
}

/**
 * Practice after one more answer, from which the objective is learned with the chance `learn`. An
 * answer of weight 0 changes nothing.
 */
export function practiced(
  state: PracticeState,
  evidence: Evidence,
  learn: number = practiceRule.learn,
): PracticeState {
  if (evidence.weight === 0) return state;
  const after = believe(state.belief, evidence, learn);
  const ready = after.k >= practiceRule.ready;
  return { belief: after, n: state.n + 1, readyRun: ready ? state.readyRun + 1 : 0 };
}

/** Enough practice to expect a pass: a hint to the person, never a condition of the check. */
export function isReady(state: PracticeState): boolean {
  return state.readyRun >= practiceRule.inARow;
}
