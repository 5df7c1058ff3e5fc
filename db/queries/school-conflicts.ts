import type { Conflict } from "../../app/placement/conflicts/conflict";
import type { Reader, Tx } from "../connect";

/** Writes down a conflict of interest, and who it is in somebody's words. */
export async function insertConflict(
  tx: Tx,
  conflict: Omit<Conflict, "ended" | "said" | "school"> & {
    schoolId: string;
    said: string;
    salt: string;
  },
): Promise<void> {
  await tx
    .insertInto("school_conflict")
    .values({
      id: conflict.id,
      person_id: conflict.personId,
      school_id: conflict.schoolId,
      kind: conflict.kind,
      on_day: conflict.on,
      organization_id: conflict.organizationId,
      recorded_by: conflict.recordedBy,
      recorded_at: conflict.recordedAt,
    })
    .execute();
  await tx
    .insertInto("school_conflict_note")
    .values({ conflict_id: conflict.id, said: conflict.said, salt: conflict.salt })
    .execute();
}

/** Ends a conflict from a day; false when that was done before. */
export async function insertConflictEnd(
  tx: Tx,
  end: { conflictId: string; from: string; by: string; at: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("school_conflict_end")
    .values({ conflict_id: end.conflictId, from_day: end.from, ended_by: end.by, at: end.at })
    .onConflict((conflict) => conflict.column("conflict_id").doNothing())
    .returning("conflict_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The conflicts of some accounts, at one school or at all, as known at an instant, oldest first. */
export async function conflictsOf(
  db: Reader,
  ask: { personIds: readonly string[]; schoolId?: string; knownAt?: number },
): Promise<Conflict[]> {
  let query = conflicts(db, ask.knownAt).where("school_conflict.person_id", "in", [
    ...ask.personIds,
    "",
  ]);
  if (ask.schoolId !== undefined)
    query = query.where("school_conflict.school_id", "=", ask.schoolId);
  return (await query.execute()).map(toConflict);
}

/** A conflict by its id; null when there is none. */
export async function conflictById(db: Reader, id: string): Promise<Conflict | null> {
  const row = await conflicts(db).where("school_conflict.id", "=", id).executeTakeFirst();
  return row ? toConflict(row) : null;
}

function conflicts(db: Reader, knownAt: number = Number.MAX_SAFE_INTEGER) {
  return db
    .selectFrom("school_conflict")
    .innerJoin("organization as school", "school.id", "school_conflict.school_id")
    .leftJoin("school_conflict_note as note", "note.conflict_id", "school_conflict.id")
    .leftJoin("school_conflict_end as ending", (join) =>
      join.onRef("ending.conflict_id", "=", "school_conflict.id").on("ending.at", "<=", knownAt),
    )
    .selectAll("school_conflict")
    .select([
      "school.name as school_name",
      "school.time_zone",
      "note.said",
      "ending.from_day",
      "ending.ended_by",
      "ending.at as ended_at",
    ])
    .where("recorded_at", "<=", knownAt)
    .orderBy("recorded_at")
    .orderBy("school_conflict.id");
}

type Row = Awaited<ReturnType<ReturnType<typeof conflicts>["executeTakeFirstOrThrow"]>>;

function toConflict(row: Row): Conflict {
  const { from_day: from, ended_by: by, ended_at: at } = row;
  return {
    id: row.id,
    personId: row.person_id,
    school: { id: row.school_id, name: row.school_name, timeZone: row.time_zone },
    kind: row.kind,
    on: row.on_day,
    organizationId: row.organization_id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    said: row.said,
    ended: from !== null && by !== null && at !== null ? { from, by, at } : null,
  };
}
