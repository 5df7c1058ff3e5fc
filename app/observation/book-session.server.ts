import { bookingsAt, endBooking, insertBooking } from "../../db/queries/observation-booking";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { type BookingRefusal, isBookable, type Seat, seatOf } from "./booking";
import { fillSeats } from "./fill-seats.server";
import { lockSession } from "./lock-session.server";

/**
 * Books the acting corps member into a session of their program: a seat while there is one, else the
 * end of the line. Booking twice is one booking. Refuses `cancelled`, and `begun` from the start on.
 */
export async function bookSession(
  context: Context,
  { sessionId }: { sessionId: string },
): Promise<Outcome<Seat, BookingRefusal>> {
  const open = await lockBookable(context, sessionId);
  if (!open.ok) return open;
  const { session, personId } = open.value;
  const before = await bookingsAt(context.tx, [sessionId]);
  if (!before.some((one) => one.personId === personId)) {
    const id = context.newId();
    await insertBooking(context.tx, { id, sessionId, personId, at: context.now, seated: false });
    await fillSeats(context, session);
  }
  return done(seatOf(await bookingsAt(context.tx, [sessionId]), personId, session.seats));
}

/**
 * Takes the acting person's booking back; a seat that it frees goes to whoever waits longest, who is
 * told by mail. Without a booking there is nothing to do.
 */
export async function leaveSession(
  context: Context,
  { sessionId }: { sessionId: string },
): Promise<Outcome<null, BookingRefusal>> {
  const open = await lockBookable(context, sessionId);
  if (!open.ok) return open;
  const { session, personId } = open.value;
  const bookings = await bookingsAt(context.tx, [sessionId]);
  const own = bookings.find((one) => one.personId === personId);
  if (own && (await endBooking(context.tx, own.id, context.now))) await fillSeats(context, session);
  return done(null);
}

async function lockBookable(context: Context, sessionId: string) {
  const locked = await lockSession(context, sessionId, ["corps_member"]);
  if (!locked.ok) return locked;
  const { session, who } = locked.value;
  if (session.cancelled) return refused("cancelled");
  if (!isBookable(session, context.now)) return refused("begun");
  return done({ session, personId: who.personId });
}
