import type { TrainingSession } from "./training";

/** Someone who comes, or waits to, in the order of asking. */
export interface Booking {
  id: string;
  sessionId: string;
  personId: string;
  name: string;
  email: string;
  /** When they got a seat; null while they wait. Epoch milliseconds. */
  seatedAt: number | null;
}

/** A booking as its person's export says it. */
export interface Booked {
  sessionId: string;
  title: string;
  bookedAt: number;
  seatedAt: number | null;
  endedAt: number | null;
}

/** Where someone stands at a session: with a seat, waiting as the nth in line, or not booked. */
export type Seat =
  | { state: "seat" }
  | { state: "waiting"; place: number }
  | { state: "none"; free: number | null };

const MINUTE_MS = 60_000;
/** The code holds from this long before the start until the end. */
const EARLY_MS = 30 * MINUTE_MS;

/** Who gets a seat now: of those who wait, as many as seats are free, in the order of asking. */
export function toSeat(bookings: readonly Booking[], seats: number | null): Booking[] {
  const waiting = bookings.filter(({ seatedAt }) => seatedAt === null);
  return seats === null
    ? waiting
    : waiting.slice(0, Math.max(0, seats - (bookings.length - waiting.length)));
}

/** Where a person stands. `free` is how many seats are left to someone who is not booked; null: no limit. */
export function seatOf(bookings: readonly Booking[], personId: string, seats: number | null): Seat {
  const own = bookings.find((one) => one.personId === personId);
  if (own?.seatedAt != null) return { state: "seat" };
  const waiting = bookings.filter(({ seatedAt }) => seatedAt === null);
  if (own) return { state: "waiting", place: waiting.indexOf(own) + 1 };
  return {
    state: "none",
    free: seats === null ? null : Math.max(0, seats - bookings.length),
  };
}

/** Seats are taken and given back until a session begins. */
export function isBookable(
  { startsAt, cancelled }: Pick<TrainingSession, "startsAt" | "cancelled">,
  now: number,
): boolean {
  return !cancelled && now < startsAt;
}

/** Whether the code holds now; `from` and `until` in epoch milliseconds. */
export function codeHours({ startsAt, minutes }: Pick<TrainingSession, "startsAt" | "minutes">): {
  from: number;
  until: number;
} {
  return { from: startsAt - EARLY_MS, until: startsAt + minutes * MINUTE_MS };
}

/** Whether people check in now. */
export function isCheckingIn(
  session: Pick<TrainingSession, "startsAt" | "minutes" | "cancelled">,
  now: number,
): boolean {
  const { from, until } = codeHours(session);
  return !session.cancelled && now >= from && now <= until;
}

/** A code as it was meant: its digits, whatever stood between them. */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, "");
}

export type BookingRefusal = "not-found" | "begun" | "cancelled";
export type CheckInRefusal = "not-found" | "cancelled" | "not-open" | "wrong-code" | "too-many";
