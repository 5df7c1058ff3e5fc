import { answered, freshTry, type TryState } from "./check-rule";
import { freshPractice, type PracticeState, practiced } from "./practice";
import { continued } from "./retention-check";

/** One stored answer, with the numbers it was judged by. */
export interface LoggedAnswer {
  guess: number;
  slip: number;
  /** The score, in [0, 1]. */
  x: number;
  weight: number;
  /** The chance to learn from it, which counts in practice only. */
  learn: number;
  critical: boolean;
}

/** Practice as the log tells it, in the order of the log. Must equal the stored state exactly. */
export function replayPractice(log: readonly LoggedAnswer[]): PracticeState {
  return log.reduce((state, answer) => practiced(state, answer, answer.learn), freshPractice());
}

/** One try as the log tells it. Must equal the stored state exactly. */
export function replayTry(log: readonly LoggedAnswer[]): TryState {
  return log.reduce(counted, freshTry());
}

/** The retention check after a passing try, from the answers of both. */
export function replayRetention(
  check: readonly LoggedAnswer[],
  retention: readonly LoggedAnswer[],
): TryState {
  return retention.reduce(counted, continued(replayTry(check)));
}

function counted(state: TryState, answer: LoggedAnswer): TryState {
  return answered(state, { ...answer, right: answer.x === 1 });
}
