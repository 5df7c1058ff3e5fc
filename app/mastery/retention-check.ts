import { certain, freshTry, type TryState } from "./check-rule";
import { retentionRule } from "./retention";

/** What stands between a person and the retention check of an objective they have shown. */
export type RetentionDoor =
  | { state: "wait"; on: string }
  | { state: "open" }
  | { state: "under-way" }
  | { state: "no-questions" }
  | { state: "kept" };

/** A retention check as its record tells it. Days are `YYYY-MM-DD`. */
export interface RetentionFacts {
  dueOn: string;
  opened: boolean;
  /** It ended with the skill still there, or a coach confirmed it. */
  kept: boolean;
}

/** The retention check before its first answer: it goes on from what the passing try believed. */
export function continued(passed: TryState): TryState {
  return { ...freshTry(), belief: passed.belief };
}

/** May a retention check be opened on so many unseen items? */
export function enoughToConfirm(unseen: number): boolean {
  return unseen >= retentionRule.questions;
}

/**
 * Judges a retention check once its two new questions are answered: kept when the belief still
 * reaches the bar of the check. It never ends after one, which would say how that one went.
 * `no-questions` when it cannot go on: it then waits for a coach, and nothing is spent.
 */
export function judgeRetention(
  state: TryState,
  unseen: number,
): "kept" | "not-kept" | "go-on" | "no-questions" {
  if (state.nFresh >= retentionRule.questions)
    return certain(state) && !state.criticalMissed ? "kept" : "not-kept";
  return state.nFresh + unseen >= retentionRule.questions ? "go-on" : "no-questions";
}

/** The door on a civil day; `unseen` counts the questions that could still be asked. */
export function retentionDoor(
  { dueOn, opened, kept }: RetentionFacts,
  state: TryState | null,
  unseen: number,
  today: string,
): RetentionDoor {
  if (kept) return { state: "kept" };
  if (opened && state)
    return judgeRetention(state, unseen) === "no-questions"
      ? { state: "no-questions" }
      : { state: "under-way" };
  if (today < dueOn) return { state: "wait", on: dueOn };
  return { state: state && enoughToConfirm(unseen) ? "open" : "no-questions" };
}
