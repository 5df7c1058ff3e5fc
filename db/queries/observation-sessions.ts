import { sql } from "kysely";
import type { ChangedSession, TrainingSession } from "../../app/observation/training";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { countOf, type FirstOf } from "./first-of";

/** Adds a training session. */
export async function insertTrainingSession(
  tx: Tx,
  session: Omit<TrainingSession, "cancelled"> & { createdBy: string; createdAt: number },
): Promise<void> {
  await tx
    .insertInto("training_session")
    .values({
      id: session.id,
      organization_id: session.organizationId,
      type: session.type,
      mode: session.mode,
      title: session.title,
      starts_at: session.startsAt,
      on_day: session.onDay,
      minutes: session.minutes,
      place: session.place,
      time_zone: session.timeZone,
      created_by: session.createdBy,
      created_at: session.createdAt,
      seats: session.seats,
    })
    .execute();
}

/** Appends how a session stands from now on, and why. Throws a unique violation for an `nth` that is taken. */
export async function insertTrainingChange(
  tx: Tx,
  session: TrainingSession,
  change: { nth: number; changedBy: string; changedAt: number },
  note: { salt: string; reason: string },
): Promise<void> {
  await tx
    .insertInto("training_change")
    .values({
      session_id: session.id,
      nth: change.nth,
      starts_at: session.startsAt,
      on_day: session.onDay,
      minutes: session.minutes,
      place: session.place,
      seats: session.seats,
      cancelled: session.cancelled ? 1 : 0,
      changed_by: change.changedBy,
      changed_at: change.changedAt,
    })
    .execute();
  await tx
    .insertInto("training_change_note")
    .values({ session_id: session.id, nth: change.nth, salt: note.salt, reason: note.reason })
    .execute();
}

/** A session as it stands, by id; null when there is none. */
export async function trainingSessionById(db: Reader, id: string): Promise<ChangedSession | null> {
  const row = await sessions(db)
    .leftJoin("training_change_note as note", (join) =>
      join.onRef("note.session_id", "=", "change.session_id").onRef("note.nth", "=", "change.nth"),
    )
    .select(["note.reason", "change.nth"])
    .where("session.id", "=", id)
    .executeTakeFirst();
  return row ? { ...toSession(row), changes: row.nth ?? 0, changedBecause: row.reason } : null;
}

/** A page of the sessions of some programs, the latest first, and how many there are. */
export async function sessionsPage(
  db: Reader,
  organizationIds: readonly string[],
  page: { offset: number; limit: number },
): Promise<FirstOf<TrainingSession>> {
  const found = sessions(db).where("session.organization_id", "in", [...organizationIds, ""]);
  const rows = await found
    .orderBy("starts_at", "desc")
    .orderBy("session.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { rows: rows.map(toSession), total: await countOf(found) };
}

/** The sessions of some programs that someone booked and that begin after an instant, the next first. */
export async function sessionsBooked(
  db: Reader,
  which: { personId: string; organizationIds: readonly string[]; after: number },
): Promise<TrainingSession[]> {
  const rows = await sessions(db)
    .innerJoin("training_booking as booking", "booking.session_id", "session.id")
    .where("booking.person_id", "=", which.personId)
    .where("booking.ended_at", "is", null)
    .where("session.organization_id", "in", [...which.organizationIds, ""])
    .where(changed.startsAt, ">", which.after)
    .orderBy("starts_at")
    .orderBy("session.id")
    .execute();
  return rows.map(toSession);
}

/** Sessions of some programs that have begun and whose sheet nobody has signed, the latest first. */
export async function sessionsUnsigned(
  db: Reader,
  which: { organizationIds: readonly string[]; before: number },
): Promise<TrainingSession[]> {
  const rows = await sessions(db)
    .leftJoin("training_sign_off as sign", "sign.session_id", "session.id")
    .where("session.organization_id", "in", [...which.organizationIds, ""])
    .where("sign.session_id", "is", null)
    .where(changed.startsAt, "<=", which.before)
    .where((eb) => eb(eb.fn.coalesce("change.cancelled", eb.lit(0)), "=", 0))
    .orderBy("starts_at", "desc")
    .orderBy("session.id")
    .execute();
  return rows.map(toSession);
}

type Unsigned = { programIds: readonly string[]; before: number; limit: number };

const unsigned = prepared((db, { programIds, before, limit }: Unsigned) =>
  sessions(db)
    .leftJoin("training_sign_off as sign", "sign.session_id", "session.id")
    .where("session.organization_id", "in", programIds)
    .where("sign.session_id", "is", null)
    .where(changed.startsAt, "<=", before)
    .where((eb) => eb(eb.fn.coalesce("change.cancelled", eb.lit(0)), "=", 0))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("attendance")
          .leftJoin("attendance as later", "later.supersedes", "attendance.id")
          .select("attendance.id")
          .whereRef("attendance.session_id", "=", "session.id")
          .where("attendance.minutes", ">", 0)
          .where("later.id", "is", null),
      ),
    )
    .orderBy("starts_at")
    .orderBy("session.id")
    .limit(limit),
);

/**
 * The first sessions of some programs that somebody was marked at and whose sheet is open, the longest ago
 * first, and how many there are.
 */
export async function heldUnsigned(
  db: Reader,
  { limit, ...asked }: Unsigned,
): Promise<FirstOf<TrainingSession>> {
  const programIds = evened(asked.programIds);
  const rows = await unsigned(db, { ...asked, programIds, limit: limit + 1 });
  const isWhole = rows.length <= limit;
  const all = isWhole ? rows : await unsigned(db, { ...asked, programIds, limit: MANY });
  return { rows: rows.slice(0, limit).map(toSession), total: all.length };
}

/** More than any programs hold. */
const MANY = 1_000_000;

/** What stands of a session: its last change where it has one, else how it was planned. */
export const changed = {
  last: sql<number>`(select max(nth) from training_change where session_id = session.id)`,
  startsAt: sql<number>`coalesce(change.starts_at, session.starts_at)`,
  onDay: sql<string>`coalesce(change.on_day, session.on_day)`,
};

function sessions(db: Reader) {
  return db
    .selectFrom("training_session as session")
    .leftJoin("training_change as change", (join) =>
      join.onRef("change.session_id", "=", "session.id").on("change.nth", "=", changed.last),
    )
    .select([
      "session.id",
      "session.organization_id",
      "session.type",
      "session.mode",
      "session.title",
      "session.time_zone",
      changed.startsAt.as("starts_at"),
      changed.onDay.as("on_day"),
      sql<number>`coalesce(change.minutes, session.minutes)`.as("minutes"),
      sql<string>`coalesce(change.place, session.place)`.as("place"),
      sql<number | null>`case when change.nth is null then session.seats else change.seats end`.as(
        "seats",
      ),
      "change.cancelled",
    ]);
}

function toSession(row: {
  id: string;
  organization_id: string;
  type: "preservice";
  mode: "in_person" | "online";
  title: string;
  starts_at: number;
  on_day: string;
  minutes: number;
  place: string;
  time_zone: string;
  seats: number | null;
  cancelled: 0 | 1 | null;
}): TrainingSession {
  return {
    id: row.id,
    organizationId: row.organization_id,
    type: row.type,
    mode: row.mode,
    title: row.title,
    startsAt: row.starts_at,
    onDay: row.on_day,
    minutes: row.minutes,
    place: row.place,
    timeZone: row.time_zone,
    seats: row.seats,
    cancelled: row.cancelled === 1,
  };
}
