import { isReady, type PracticeState } from "./practice";

/** The named levels of an objective, lowest first. */
export const levels = ["not-started", "practicing", "ready", "shown", "kept"] as const;
export type Level = (typeof levels)[number];

/**
 * Takes practice so far (null when none), whether a check was begun or has shown it, and what its
 * retention check said last: a miss there reads "practicing" until it is shown again.
 */
export function levelOf(
  practice: PracticeState | null,
  check: { begun: boolean; shown: boolean; retention: "kept" | "not-kept" | null },
): Level {
  if (check.shown) return check.retention === "kept" ? "kept" : "shown";
  if (check.retention === "not-kept") return "practicing";
  if (practice && isReady(practice)) return "ready";
  return practice || check.begun ? "practicing" : "not-started";
}
