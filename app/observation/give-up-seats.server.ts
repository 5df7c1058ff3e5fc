import { membershipsOf } from "../../db/queries/identity-organizations";
import { lockTrainingSession } from "../../db/queries/locks";
import { endBooking, openBookingsOf } from "../../db/queries/observation-booking";
import { trainingSessionById } from "../../db/queries/observation-sessions";
import { organizationsWhere } from "../identity/roles";
import type { App } from "../record/app.server";
import { type Context, SYSTEM } from "../record/context.server";
import { isBookable } from "./booking";
import { fillSeats } from "./fill-seats.server";

/** Someone who was, or still is, a corps member of a program. */
export interface Leaver {
  personId: string;
  organizationId: string;
}

/**
 * After someone left a program: takes back what they had booked in its sessions that have not begun, and
 * gives each seat to whoever waits longest. After the commit, because sessions are locked before people.
 * Safe to repeat; whoever serves there again by then keeps their bookings.
 */
export async function giveUpSeats(app: App, { personId, organizationId }: Leaver): Promise<void> {
  const booked = await openBookingsOf(app.db, personId, organizationId);
  for (const { id, sessionId } of booked)
    await app.run(SYSTEM, (context) =>
      giveUpSeat(context, { bookingId: id, sessionId, personId, organizationId }),
    );
}

async function giveUpSeat(
  context: Context,
  {
    bookingId,
    sessionId,
    personId,
    organizationId,
  }: Leaver & Record<"bookingId" | "sessionId", string>,
): Promise<void> {
  await lockTrainingSession(context.tx, sessionId);
  const session = await trainingSessionById(context.tx, sessionId);
  const serves = organizationsWhere(await membershipsOf(context.tx, personId), ["corps_member"]);
  if (!session || !isBookable(session, context.now) || serves.includes(organizationId)) return;
  if (await endBooking(context.tx, bookingId, context.now)) await fillSeats(context, session);
}
