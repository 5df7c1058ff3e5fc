import type { Reader } from "../connect";
import type { NewObservation } from "./observation";

/** Observations by their ids, as they were written, each with its words. */
export async function observationsAsWritten(
  db: Reader,
  ids: readonly string[],
): Promise<
  {
    row: Omit<NewObservation, "rows"> & { rows: string };
    words: { saw: string | null; nextStep: string | null; reason: string | null };
    /** Null once the words were erased. */
    salt: string | null;
  }[]
> {
  const rows = await db
    .selectFrom("observation")
    .leftJoin("observation_note as note", "note.observation_id", "observation.id")
    .selectAll("observation")
    .select(["note.salt", "note.saw", "note.next_step", "note.reason"])
    .where("observation.id", "in", [...ids, ""])
    .execute();
  return rows.map((row) => ({
    row: {
      id: row.id,
      personId: row.person_id,
      observerId: row.observer_id,
      observerRole: row.observer_role,
      organizationId: row.organization_id,
      courseId: row.course_id,
      courseVersionId: row.course_version_id,
      rows: row.rows,
      score: row.score,
      onDay: row.on_day,
      withdrawn: row.withdrawn === 1,
      supersedes: row.supersedes,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
    },
    words: { saw: row.saw, nextStep: row.next_step, reason: row.reason },
    salt: row.salt,
  }));
}

/** Marks of attendance by their ids, as they were written, each with its reason. */
export async function attendanceAsWritten(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom("attendance")
    .leftJoin("attendance_note as note", "note.attendance_id", "attendance.id")
    .selectAll("attendance")
    .select(["note.salt", "note.reason"])
    .where("attendance.id", "in", [...ids, ""])
    .execute();
  return rows.map((row) => ({
    row: {
      id: row.id,
      sessionId: row.session_id,
      personId: row.person_id,
      minutes: row.minutes,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      supersedes: row.supersedes,
    },
    words: { reason: row.reason },
    salt: row.salt,
  }));
}

/** Every change of some sessions, as it was written: what the session was after it, and why. */
export async function sessionChangesAsWritten(db: Reader, sessionIds: readonly string[]) {
  const rows = await db
    .selectFrom("training_change as change")
    .innerJoin("training_session as session", "session.id", "change.session_id")
    .leftJoin("training_change_note as note", (join) =>
      join.onRef("note.session_id", "=", "change.session_id").onRef("note.nth", "=", "change.nth"),
    )
    .selectAll("change")
    .select([
      "session.organization_id",
      "session.type",
      "session.mode",
      "session.title",
      "session.time_zone",
      "note.salt",
      "note.reason",
    ])
    .where("change.session_id", "in", [...sessionIds, ""])
    .execute();
  return rows.map((row) => ({
    row: {
      id: row.session_id,
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
      nth: row.nth,
      changedBy: row.changed_by,
      changedAt: row.changed_at,
    },
    words: { reason: row.reason },
    salt: row.salt,
  }));
}
