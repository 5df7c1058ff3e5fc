import { isReady, type PracticeState } from "./practice";

/** The named levels of an objective, lowest first. "kept" follows a confirmation days later. */
export const levels = ["not-started", "practicing", "ready", "shown"] as const;
export type Level = (typeof levels)[number];

/** Takes practice so far (null when none), and whether a check was begun or has shown it. */
export function levelOf(
  practice: PracticeState | null,
  check: { begun: boolean; shown: boolean },
): Level {
  if (check.shown) return "shown";
  if (practice && isReady(practice)) return "ready";
  return practice || check.begun ? "practicing" : "not-started";
}
