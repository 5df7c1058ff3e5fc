import type { Seat } from "./booking";
import type { SheetRow, SignOff } from "./sign-off";
import type { ChangedSession } from "./training";

/** How many unmarked names an attendance sheet shows before a search. */
export const MOST_NAMES = 100;

/** The name under which a person's minutes are sent, and under which what the page showed is sent back. */
export function minutesField(personId: string): string {
  return `minutes-${personId}`;
}
export function seenField(personId: string): string {
  return `seen-${personId}`;
}

/** Why marks cannot be written. */
export type AttendanceRefusal =
  | "not-found"
  | "not-begun"
  | "bad-minutes"
  | "own-evidence"
  | "not-in-program"
  | "reason-missing"
  | "marked-meanwhile"
  | "cancelled";

/** One session as its reader finds it: one who comes, or a facilitator who keeps its sheet. */
export interface SessionSheet {
  session: ChangedSession;
  begun: boolean;
  /** The reader may mark attendance here. */
  facilitates: boolean;
  search: string;
  /** For a facilitator: those who come, and the program's corps members. `self` is the reader. */
  people: (SheetRow & { self: boolean })[];
  /** For a facilitator: how many have a seat, and how many wait. */
  booked: { seated: number; waiting: number };
  signOff: SignOff | null;
  /** The reader's own part, where they serve as a corps member; null otherwise. */
  mine: MyPart | null;
}

export interface MyPart {
  seat: Seat;
  /** Booking and taking it back are open. */
  bookable: boolean;
  /** The code holds now. */
  checkingIn: boolean;
  /** Epoch milliseconds; null until checked in. */
  checkedInAt: number | null;
  /** Null until marked. */
  minutes: number | null;
}
