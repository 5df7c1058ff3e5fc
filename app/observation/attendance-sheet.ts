import type { TrainingSession } from "./training";

/** How many unmarked names an attendance sheet shows before a search. */
export const MOST_NAMES = 100;

/** The name under which a person's minutes are sent. */
export function minutesField(personId: string): string {
  return `minutes-${personId}`;
}

/** Why marks cannot be written. */
export type AttendanceRefusal =
  | "not-found"
  | "not-begun"
  | "bad-minutes"
  | "own-evidence"
  | "not-in-program"
  | "reason-missing";

/** One session, and for a facilitator who was there. */
export interface SessionSheet {
  session: TrainingSession;
  begun: boolean;
  /** The reader may mark attendance here. */
  facilitates: boolean;
  search: string;
  /** For a facilitator: the program's corps members by name. `minutes` is null until marked. */
  people: { personId: string; name: string; minutes: number | null; self: boolean }[];
  /** The reader's own minutes; null until marked. */
  mine: number | null;
}
