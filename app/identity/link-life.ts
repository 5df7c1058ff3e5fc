const HOUR_MS = 3_600_000;

/** How long each mailed link works (I8). */
export const LINK_LIFE_MS = {
  "sign-up": 24 * HOUR_MS,
  "change-email": 24 * HOUR_MS,
  "reset-password": HOUR_MS / 2,
  invitation: 14 * 24 * HOUR_MS,
} as const;

export type LinkState = "open" | "used" | "expired" | "unknown";

/** Whether a link still works, of one purpose or of several, at `now` (epoch milliseconds). */
export function linkState<Purpose extends string>(
  link: { purpose: Purpose; usedAt: number | null; expiresAt: number } | null,
  purposes: readonly Purpose[],
  now: number,
): LinkState {
  if (!link || !purposes.includes(link.purpose)) return "unknown";
  if (link.usedAt !== null) return "used";
  return now < link.expiresAt ? "open" : "expired";
}
