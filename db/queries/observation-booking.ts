import type { Booked, Booking } from "../../app/observation/booking";
import type { Reader, Tx } from "../connect";

/** Adds a booking at the end of the line. Throws a unique violation when the person is booked already. */
export async function insertBooking(
  tx: Tx,
  booking: { id: string; sessionId: string; personId: string; at: number; seated: boolean },
): Promise<void> {
  await tx
    .insertInto("training_booking")
    .values((eb) => ({
      id: booking.id,
      session_id: booking.sessionId,
      person_id: booking.personId,
      turn: eb
        .selectFrom("training_booking as before")
        .select((e) =>
          e(e.fn.coalesce(e.fn.max<number>("before.turn"), e.lit(0)), "+", 1).as("turn"),
        )
        .where("before.session_id", "=", booking.sessionId),
      booked_at: booking.at,
      seated_at: booking.seated ? booking.at : null,
      ended_at: null,
    }))
    .execute();
}

/** Gives a waiting booking its seat; false when it has one or is over. */
export async function seatBooking(tx: Tx, id: string, at: number): Promise<boolean> {
  const row = await tx
    .updateTable("training_booking")
    .set({ seated_at: at })
    .where("id", "=", id)
    .where("seated_at", "is", null)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a booking; false when it is over already. */
export async function endBooking(tx: Tx, id: string, at: number): Promise<boolean> {
  const row = await tx
    .updateTable("training_booking")
    .set({ ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Who comes to these sessions, in the order of asking: the bookings that are not over, of people who
 * still serve in the session's program.
 */
export async function bookingsAt(db: Reader, sessionIds: readonly string[]): Promise<Booking[]> {
  const rows = await db
    .selectFrom("training_booking as booking")
    .innerJoin("training_session as session", "session.id", "booking.session_id")
    .innerJoin("account", "account.person_id", "booking.person_id")
    .innerJoin("membership", (join) =>
      join
        .onRef("membership.person_id", "=", "booking.person_id")
        .onRef("membership.organization_id", "=", "session.organization_id")
        .on("membership.role", "=", "corps_member")
        .on("membership.ended_at", "is", null),
    )
    .select([
      "booking.id",
      "booking.session_id as sessionId",
      "booking.person_id as personId",
      "account.name",
      "account.email",
      "booking.seated_at as seatedAt",
    ])
    .where("booking.session_id", "in", [...sessionIds, ""])
    .where("booking.ended_at", "is", null)
    .orderBy("booking.session_id")
    .orderBy("booking.turn")
    .execute();
  return rows;
}

/** What a person has booked in the sessions of a program, whether they serve there still or not. */
export function openBookingsOf(
  db: Reader,
  personId: string,
  organizationId: string,
): Promise<{ id: string; sessionId: string }[]> {
  return db
    .selectFrom("training_booking as booking")
    .innerJoin("training_session as session", "session.id", "booking.session_id")
    .select(["booking.id", "booking.session_id as sessionId"])
    .where("booking.person_id", "=", personId)
    .where("session.organization_id", "=", organizationId)
    .where("booking.ended_at", "is", null)
    .orderBy("booking.session_id")
    .execute();
}

/** Everything that a person ever booked, with where and when they checked in, oldest first. */
export async function everyBooking(db: Reader, personId: string): Promise<Booked[]> {
  return db
    .selectFrom("training_booking as booking")
    .innerJoin("training_session as session", "session.id", "booking.session_id")
    .select([
      "booking.session_id as sessionId",
      "session.title",
      "booking.booked_at as bookedAt",
      "booking.seated_at as seatedAt",
      "booking.ended_at as endedAt",
    ])
    .where("booking.person_id", "=", personId)
    .orderBy("booking.booked_at")
    .orderBy("booking.id")
    .execute();
}

/** When a person checked in, by session, oldest first. */
export async function checkInsOf(
  db: Reader,
  personId: string,
): Promise<{ sessionId: string; at: number }[]> {
  return db
    .selectFrom("training_check_in")
    .select(["session_id as sessionId", "at"])
    .where("person_id", "=", personId)
    .orderBy("at")
    .execute();
}

/** Who checked in at a session, and when. */
export async function checkInsAt(db: Reader, sessionId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("training_check_in")
    .select(["person_id", "at"])
    .where("session_id", "=", sessionId)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.at]));
}

/** Says that someone is present; nothing when they were already. */
export async function insertCheckIn(
  tx: Tx,
  row: { sessionId: string; personId: string; at: number },
): Promise<void> {
  await tx
    .insertInto("training_check_in")
    .values({ session_id: row.sessionId, person_id: row.personId, at: row.at })
    .onConflict((conflict) => conflict.columns(["session_id", "person_id"]).doNothing())
    .execute();
}
