/** Two clocks may disagree by this much, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** Is `now` outside these dates? In epoch milliseconds, null is open; both ends count as inside. */
export function datesProblem(
  dates: { validFrom: number | null; validUntil: number | null },
  now: number,
): "NOT_YET_VALID" | "EXPIRED" | null {
  if (dates.validFrom !== null && now < dates.validFrom - CLOCK_TOLERANCE_MS) {
    return "NOT_YET_VALID";
  }
  if (dates.validUntil !== null && now > dates.validUntil + CLOCK_TOLERANCE_MS) return "EXPIRED";
  return null;
}

/** The earliest of these ends; null when none is set. An end that cannot be read has passed long ago. */
export function earliestEnd(ends: (number | null)[]): number | null {
  const set = ends.filter((end) => end !== null).map((end) => (Number.isNaN(end) ? 0 : end));
  return set.length === 0 ? null : Math.min(...set);
}
