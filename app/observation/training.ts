import { done, type Outcome, refused } from "../record/outcome";

/** How people come together. Only `in_person` counts where a rule asks for people in one room. */
export const MODES = ["in_person", "online"] as const;
export type Mode = (typeof MODES)[number];

/** A training session of a program. Instants are epoch milliseconds. */
export interface TrainingSession {
  id: string;
  organizationId: string;
  type: "preservice";
  mode: Mode;
  title: string;
  startsAt: number;
  /** The civil day on which it began, in its own zone. */
  onDay: string;
  minutes: number;
  place: string;
  timeZone: string;
  /** How many may come; null for as many as like. */
  seats: number | null;
  cancelled: boolean;
}

/** A session with what became of it since it was planned. */
export interface ChangedSession extends TrainingSession {
  /** How often it was changed. */
  changes: number;
  /** Why it was changed last; null when it was not. */
  changedBecause: string | null;
}

/** The most seats that a session counts. */
export const MOST_SEATS = 1000;

/** The longest session, in minutes: a day. */
export const LONGEST_MINUTES = 600;
/** A start further away than this is taken for a slip in the year. */
export const FURTHEST_DAYS = 365;

/** Minutes that one person was there: a new mark, or the mark that it corrects. */
export interface Mark {
  personId: string;
  minutes: number;
  /** What the sheet said when it was opened (null: unmarked); absent when nobody looked. */
  seen?: number | null;
}

/**
 * Whether minutes may be marked for a session now. Refuses `not-begun` before its start, and
 * `bad-minutes` when they are not whole, below 0 or more than the session lasted.
 */
export function judgeMinutes(
  session: Pick<TrainingSession, "startsAt" | "minutes">,
  minutes: number,
  now: number,
): Outcome<number, "not-begun" | "bad-minutes"> {
  if (now < session.startsAt) return refused("not-begun");
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > session.minutes)
    return refused("bad-minutes", { most: session.minutes });
  return done(minutes);
}

/** The sum of minutes attended in one mode. */
export function minutesIn(
  mode: Mode,
  attended: readonly { mode: Mode; minutes: number }[],
): number {
  return attended.reduce((sum, one) => (one.mode === mode ? sum + one.minutes : sum), 0);
}

/** Why a session cannot be planned. */
export type SessionRefusal = "not-your-program" | "too-far";
/** Why a session cannot be changed. */
export type ChangeRefusal =
  | "not-found"
  | "begun"
  | "cancelled"
  | "changed-meanwhile"
  | "too-far"
  | "in-past"
  | "too-few-seats";
