import { POWER, type Role } from "./roles";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export interface SessionBounds {
  /** How long a session may lie unused. */
  idleMs: number;
  /** How long it may live at all. */
  absoluteMs: number;
}

/**
 * A learner reads on a phone with poor reception and must not lose their place: weeks.
 * Who teaches, hosts or writes sees other people's names or work: a day, a week.
 * Who can place, clear or give rights can put the wrong person in a school: an hour, half a day.
 */
const BOUNDS: Record<"learner" | "colleague" | "power", SessionBounds> = {
  learner: { idleMs: 14 * DAY_MS, absoluteMs: 30 * DAY_MS },
  colleague: { idleMs: DAY_MS, absoluteMs: 7 * DAY_MS },
  power: { idleMs: 60 * MINUTE_MS, absoluteMs: 12 * HOUR_MS },
};

/** When sessions end for someone with these roles; the strictest role decides. */
export function sessionBounds(roles: readonly Role[]): SessionBounds {
  if (roles.some((role) => POWER.includes(role))) return BOUNDS.power;
  return roles.every((role) => role === "corps_member") ? BOUNDS.learner : BOUNDS.colleague;
}

/** The instant at which a session ends unless it is used before. All in epoch milliseconds. */
export function sessionEnd(
  session: { createdAt: number; usedAt: number },
  { idleMs, absoluteMs }: SessionBounds,
): number {
  return Math.min(session.usedAt + idleMs, session.createdAt + absoluteMs);
}

/** How long a password that was typed counts as fresh proof of who is there (I12). */
export const PROOF_MS = 5 * MINUTE_MS;

/** Whether the last proof is still fresh. A proof from the future (a clock set back) is not. */
export function isProofFresh(provedAt: number, now: number): boolean {
  return provedAt <= now && now - provedAt < PROOF_MS;
}
