const hour = 3_600_000;
const day = 24 * hour;

/** Answers nearer than this are one sitting: the feedback is still in mind. */
export const sittingMs = 8 * hour;

/** The last time a person saw an item or one of its family; `keyShown` when feedback followed. */
export interface Exposure {
  at: number;
  keyShown: boolean;
}

/** mastery.md §1: first 1; same sitting 0; later 1 − exp(−days/7), at most .75. */
export function practiceWeight(last: Exposure | null, now: number): number {
  if (!last) return 1;
  const elapsed = now - last.at;
  if (elapsed < sittingMs) return 0;
  return Math.min(0.75, 1 - Math.exp(-elapsed / (7 * day)));
}

/** mastery.md §1: first 1; second 0, unless 30 days old and its answer was never shown, then .5. */
export function checkWeight(last: Exposure | null, now: number): number {
  if (!last) return 1;
  return !last.keyShown && now - last.at >= 30 * day ? 0.5 : 0;
}
