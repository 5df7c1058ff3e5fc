import { sql } from "kysely";
import type { AttendanceFact, Attended } from "../../app/observation/evidence";
import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { changed } from "./observation-sessions";
import { PERSON_NAME } from "./person-name";

/** A mark that stands at a session: the newest of its line of corrections. */
export interface StandingMark {
  id: string;
  personId: string;
  minutes: number;
}

/** The marks that stand at a session now, by person. */
export async function marksAt(db: Reader, sessionId: string): Promise<Map<string, StandingMark>> {
  const rows = await db
    .selectFrom("attendance")
    .leftJoin("attendance as later", "later.supersedes", "attendance.id")
    .select(["attendance.id", "attendance.person_id", "attendance.minutes"])
    .where("attendance.session_id", "=", sessionId)
    .where("later.id", "is", null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      { id: row.id, personId: row.person_id, minutes: row.minutes },
    ]),
  );
}

/** A corps member on an attendance sheet. */
export interface Attendee {
  personId: string;
  name: string;
}

/**
 * Corps members of a program by name: those whose name holds `search` (any case), at most `limit`,
 * and always those in `alsoIds`, so that whoever was marked stays on the sheet.
 */
export async function attendeesOf(
  db: Reader,
  organizationId: string,
  wanted: { search: string; limit: number; alsoIds: readonly string[] },
): Promise<Attendee[]> {
  const members = db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .select(["membership.person_id as personId", PERSON_NAME.as("name")])
    .where("membership.organization_id", "=", organizationId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .orderBy("name")
    .orderBy("membership.person_id");
  const pattern = `%${wanted.search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const named = await members
    .where(sql<boolean>`lower(${PERSON_NAME}) like ${pattern} escape '\\'`)
    .limit(wanted.limit)
    .execute();
  const also = await members.where("membership.person_id", "in", [...wanted.alsoIds, ""]).execute();
  return [...new Map([...also, ...named].map((one) => [one.personId, one])).values()];
}

/** How many people were there at each of these sessions (minutes above 0). Sessions without any are absent. */
export async function countAttended(
  db: Reader,
  sessionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("attendance")
    .leftJoin("attendance as later", "later.supersedes", "attendance.id")
    .select((eb) => ["attendance.session_id", eb.fn.countAll<number>().as("n")])
    .where("attendance.session_id", "in", [...sessionIds, ""])
    .where("attendance.minutes", ">", 0)
    .where("later.id", "is", null)
    .groupBy("attendance.session_id")
    .execute();
  return new Map(rows.map((row) => [row.session_id, row.n]));
}

/** Appends a mark. Throws a unique violation when the person was marked, or the mark corrected, already. */
export async function insertAttendance(
  tx: Tx,
  row: {
    id: string;
    sessionId: string;
    personId: string;
    minutes: number;
    recordedBy: string;
    recordedAt: number;
    supersedes: string | null;
  },
  note: { salt: string; reason: string | null },
): Promise<void> {
  await tx
    .insertInto("attendance")
    .values({
      id: row.id,
      session_id: row.sessionId,
      person_id: row.personId,
      minutes: row.minutes,
      recorded_by: row.recordedBy,
      recorded_at: row.recordedAt,
      supersedes: row.supersedes,
    })
    .execute();
  await tx
    .insertInto("attendance_note")
    .values({ attendance_id: row.id, salt: note.salt, reason: note.reason })
    .execute();
}

/**
 * The attendance of some people that stood at an instant (epoch milliseconds): recorded by then and not
 * corrected by then. Minutes of 0 (was not there) are left out. In order of being recorded.
 */
export async function attendanceOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, AttendanceFact[]>> {
  return byPerson(await attended(db, { ids: evened(personIds), knownAt }), toFact);
}

/** The same of one person. */
export async function attendanceOf(
  db: Reader,
  personId: string,
  knownAt: number,
): Promise<AttendanceFact[]> {
  return (await attendanceOfEach(db, [personId], knownAt)).get(personId) ?? [];
}

/** The sessions that a person attended, as they stood at an instant, in order of being recorded. */
export async function attendedBy(
  db: Reader,
  personId: string,
  knownAt: number,
): Promise<Attended[]> {
  const rows = await attended(db, { ids: [personId], knownAt });
  return rows.map((row) => ({
    ...toFact(row),
    title: row.title,
    startsAt: row.starts_at,
    timeZone: row.time_zone,
  }));
}

const attended = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("attendance")
    .innerJoin("training_session as session", "session.id", "attendance.session_id")
    .leftJoin("training_change as change", (join) =>
      join.onRef("change.session_id", "=", "session.id").on("change.nth", "=", changed.last),
    )
    .leftJoin("attendance as later", (join) =>
      join.onRef("later.supersedes", "=", "attendance.id").on("later.recorded_at", "<=", knownAt),
    )
    .select([
      "attendance.id",
      "attendance.person_id",
      "attendance.session_id",
      "attendance.minutes",
      "attendance.recorded_by",
      "attendance.recorded_at",
      "session.type",
      "session.mode",
      "session.title",
      "session.time_zone",
      changed.startsAt.as("starts_at"),
      changed.onDay.as("on_day"),
    ])
    .where("attendance.person_id", "in", ids)
    .where("attendance.recorded_at", "<=", knownAt)
    .where("attendance.minutes", ">", 0)
    .where("later.id", "is", null)
    .orderBy("attendance.recorded_at")
    .orderBy("attendance.id"),
);

function toFact(row: Awaited<ReturnType<typeof attended>>[number]): AttendanceFact {
  return {
    id: row.id,
    sessionId: row.session_id,
    type: row.type,
    mode: row.mode,
    onDay: row.on_day,
    minutes: row.minutes,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
