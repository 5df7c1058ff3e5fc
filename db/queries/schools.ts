import type { Hosted, SchoolItem, SchoolWaiver } from "../../app/placement/schools/school";
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

/** Writes down that a waiver is asked for, and why. */
export async function insertSchoolWaiver(
  tx: Tx,
  waiver: Omit<SchoolWaiver, "answer" | "reason"> & { reason: string; salt: string },
): Promise<void> {
  await tx
    .insertInto("school_waiver")
    .values({
      id: waiver.id,
      organization_id: waiver.programId,
      school_id: waiver.schoolId,
      req: waiver.req,
      from_day: waiver.from,
      expires_on: waiver.expiresOn,
      asked_by: waiver.askedBy,
      asked_at: waiver.askedAt,
    })
    .execute();
  await tx
    .insertInto("school_waiver_reason")
    .values({ waiver_id: waiver.id, reason: waiver.reason, salt: waiver.salt })
    .execute();
}

/** Writes down what a second person said; false when somebody did before. */
export async function insertSchoolWaiverAnswer(
  tx: Tx,
  said: { waiverId: string } & NonNullable<SchoolWaiver["answer"]>,
): Promise<boolean> {
  const row = await tx
    .insertInto("school_waiver_answer")
    .values({
      waiver_id: said.waiverId,
      answer: said.answer,
      role: said.role,
      answered_by: said.by,
      at: said.at,
    })
    .onConflict((conflict) => conflict.column("waiver_id").doNothing())
    .returning("waiver_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The waivers about a school that some programs asked for, as known at an instant, oldest first. */
export async function schoolWaivers(
  db: Reader,
  ask: { schoolId: string; programIds: readonly string[]; knownAt?: number },
): Promise<SchoolWaiver[]> {
  const rows = await waivers(db, ask.knownAt)
    .where("school_waiver.school_id", "=", ask.schoolId)
    .where("school_waiver.organization_id", "in", [...ask.programIds, ""])
    .execute();
  return rows.map(toWaiver);
}

/** A waiver about a school by its id; null when there is none. */
export async function schoolWaiverById(db: Reader, id: string): Promise<SchoolWaiver | null> {
  const row = await waivers(db).where("school_waiver.id", "=", id).executeTakeFirst();
  return row ? toWaiver(row) : null;
}

function waivers(db: Reader, knownAt: number = Number.MAX_SAFE_INTEGER) {
  return db
    .selectFrom("school_waiver")
    .leftJoin("school_waiver_reason as why", "why.waiver_id", "school_waiver.id")
    .leftJoin("school_waiver_answer as answer", (join) =>
      join.onRef("answer.waiver_id", "=", "school_waiver.id").on("answer.at", "<=", knownAt),
    )
    .selectAll("school_waiver")
    .select([
      "why.reason",
      "answer.answer",
      "answer.role",
      "answer.answered_by",
      "answer.at as answered_at",
    ])
    .where("asked_at", "<=", knownAt)
    .orderBy("asked_at")
    .orderBy("id");
}

type Row = Awaited<ReturnType<ReturnType<typeof waivers>["executeTakeFirstOrThrow"]>>;

function toWaiver(row: Row): SchoolWaiver {
  const { answer, role, answered_by: by, answered_at: at } = row;
  return {
    id: row.id,
    programId: row.organization_id,
    schoolId: row.school_id,
    req: row.req,
    from: row.from_day,
    expiresOn: row.expires_on,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    reason: row.reason,
    answer:
      answer !== null && role !== null && by !== null && at !== null
        ? { answer, role, by, at }
        : null,
  };
}

/** Words that stand beside rows about schools, by the row they belong to. */
export type SchoolWords = "school-item-note" | "school-waiver-reason" | "school-conflict-note";

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
    case "school-conflict-note":
      return db
        .selectFrom("school_conflict as row")
        .leftJoin("school_conflict_note as note", "note.conflict_id", "row.id")
        .select(["row.id", "note.said as words", "note.salt"])
        .where("row.id", "in", [...ids, ""])
        .execute();
  }
}
