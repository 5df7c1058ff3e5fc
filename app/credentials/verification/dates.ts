/** Two clocks may disagree by this much, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** Is `now` outside these dates? All three in epoch milliseconds; both ends count as inside. */
export function datesProblem(
  dates: { validFrom: number; validUntil: number | null },
  now: number,
): "NOT_YET_VALID" | "EXPIRED" | null {
  if (now < dates.validFrom - CLOCK_TOLERANCE_MS) return "NOT_YET_VALID";
  if (dates.validUntil !== null && now > dates.validUntil + CLOCK_TOLERANCE_MS) return "EXPIRED";
  return null;
}
