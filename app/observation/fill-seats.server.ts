import { bookingsAt, seatBooking } from "../../db/queries/observation-booking";
import type { Context } from "../record/context.server";
import { toSeat } from "./booking";
import { tellOfSession } from "./tell-of-session.server";
import type { TrainingSession } from "./training";

/**
 * Gives every free seat to whoever waits longest, and tells each of them by mail: in the transaction
 * that freed the seat, so once. Who acts sees it on the page. The caller has locked the session.
 */
export async function fillSeats(context: Context, session: TrainingSession): Promise<void> {
  const bookings = await bookingsAt(context.tx, [session.id]);
  for (const booking of toSeat(bookings, session.seats)) {
    const seated = await seatBooking(context.tx, booking.id, context.now);
    if (seated && booking.personId !== context.actor.personId)
      await tellOfSession(context, session, { to: booking.email, template: "session-seat" });
  }
}
