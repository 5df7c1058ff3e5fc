import type { Hosted, SchoolItem } from "../../app/placement/schools/school";
import type { Reader, Tx } from "../connect";

/** Something on file about a school, with what was written beside it; null where nothing was or it is erased. */
export type SaidItem = SchoolItem & { said: string | null };

/** Puts something on file about a school, or takes the entry back that `supersedes` names. */
export async function insertSchoolItem(
  tx: Tx,
  { said, ...item }: SaidItem,
  salt: string,
): Promise<void> {
  await tx
    .insertInto("school_item")
    .values({
      id: item.id,
      school_id: item.schoolId,
      what: item.what,
      on_day: item.on,
      through: item.through,
      supervisor_id: item.supervisorId,
      recorded_by: item.recordedBy,
      recorded_at: item.recordedAt,
      supersedes: item.supersedes,
      withdrawn: item.withdrawn ? 1 : 0,
    })
    .execute();
  if (said !== null)
    await tx.insertInto("school_item_note").values({ item_id: item.id, said, salt }).execute();
}

/** Everything that was put on file about a school by an instant, oldest first. */
export async function schoolItems(
  db: Reader,
  ask: { schoolId: string; knownAt?: number },
): Promise<SaidItem[]> {
  const rows = await db
    .selectFrom("school_item")
    .leftJoin("school_item_note as note", "note.item_id", "school_item.id")
    .selectAll("school_item")
    .select("note.said")
    .where("school_id", "=", ask.schoolId)
    .where("recorded_at", "<=", ask.knownAt ?? Number.MAX_SAFE_INTEGER)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    schoolId: row.school_id,
    what: row.what,
    on: row.on_day,
    through: row.through,
    supervisorId: row.supervisor_id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    supersedes: row.supersedes,
    withdrawn: row.withdrawn === 1,
    said: row.said,
  }));
}

/** Who was ever a host of a school, and when. */
export async function hostsEver(db: Reader, schoolId: string): Promise<Hosted[]> {
  const rows = await db
    .selectFrom("membership")
    .select(["person_id", "granted_at", "ended_at"])
    .where("organization_id", "=", schoolId)
    .where("role", "=", "school_host")
    .orderBy("granted_at")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    from: row.granted_at,
    to: row.ended_at,
  }));
}

/** Words that stand beside rows about schools, by the row they belong to. */
export type SchoolWords =
  | "school-item-note"
  | "school-waiver-reason"
  | "school-waiver-end-reason"
  | "school-conflict-note";

/** The words beside some rows, as they were written; null where there are none or they were erased. */
export function schoolWordsAsWritten(
  db: Reader,
  kind: SchoolWords,
  ids: readonly string[],
): Promise<{ id: string; words: string | null; salt: string | null }[]> {
  switch (kind) {
    case "school-item-note":
      return db
        .selectFrom("school_item as row")
        .leftJoin("school_item_note as note", "note.item_id", "row.id")
        .select(["row.id", "note.said as words", "note.salt"])
        .where("row.id", "in", [...ids, ""])
        .execute();
    case "school-waiver-reason":
      return db
        .selectFrom("school_waiver as row")
        .leftJoin("school_waiver_reason as note", "note.waiver_id", "row.id")
        .select(["row.id", "note.reason as words", "note.salt"])
        .where("row.id", "in", [...ids, ""])
        .execute();
    case "school-waiver-end-reason":
      return db
        .selectFrom("school_waiver_end as row")
        .leftJoin("school_waiver_end_reason as note", "note.waiver_id", "row.waiver_id")
        .select(["row.waiver_id as id", "note.reason as words", "note.salt"])
        .where("row.waiver_id", "in", [...ids, ""])
        .execute();
    case "school-conflict-note":
      return db
        .selectFrom("school_conflict as row")
        .leftJoin("school_conflict_note as note", "note.conflict_id", "row.id")
        .select(["row.id", "note.said as words", "note.salt"])
        .where("row.id", "in", [...ids, ""])
        .execute();
  }
}
