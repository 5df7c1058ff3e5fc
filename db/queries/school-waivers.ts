import type { SchoolWaiver } from "../../app/placement/schools/school";
import type { Reader, Tx } from "../connect";

/** Writes down that a waiver is asked for, and why. */
export async function insertSchoolWaiver(
  tx: Tx,
  waiver: Omit<SchoolWaiver, "answer" | "reason" | "ended"> & { reason: string; salt: string },
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

/** Writes down that a waiver counts no more from a day, and why; false when it was ended before. */
export async function insertSchoolWaiverEnd(
  tx: Tx,
  end: { waiverId: string; reason: string; salt: string } & Omit<
    NonNullable<SchoolWaiver["ended"]>,
    "reason"
  >,
): Promise<boolean> {
  const { waiverId, from, by, at, reason, salt } = end;
  const row = await tx
    .insertInto("school_waiver_end")
    .values({ waiver_id: waiverId, from_day: from, ended_by: by, at })
    .onConflict((conflict) => conflict.column("waiver_id").doNothing())
    .returning("waiver_id")
    .executeTakeFirst();
  if (row === undefined) return false;
  await tx
    .insertInto("school_waiver_end_reason")
    .values({ waiver_id: waiverId, reason, salt })
    .execute();
  return true;
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
    .leftJoin("school_waiver_end as ending", (join) =>
      join.onRef("ending.waiver_id", "=", "school_waiver.id").on("ending.at", "<=", knownAt),
    )
    .leftJoin("school_waiver_end_reason as end_why", "end_why.waiver_id", "ending.waiver_id")
    .selectAll("school_waiver")
    .select([
      "why.reason",
      "answer.answer",
      "answer.role",
      "answer.answered_by",
      "answer.at as answered_at",
      "ending.from_day as ended_from",
      "ending.ended_by",
      "ending.at as ended_at",
      "end_why.reason as ended_why",
    ])
    .where("asked_at", "<=", knownAt)
    .orderBy("asked_at")
    .orderBy("id");
}

type Row = Awaited<ReturnType<ReturnType<typeof waivers>["executeTakeFirstOrThrow"]>>;

function toWaiver(row: Row): SchoolWaiver {
  const { answer, role, answered_by: by, answered_at: at } = row;
  const { ended_from: from, ended_by: endedBy, ended_at: endedAt, ended_why: why } = row;
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
    ended:
      from !== null && endedBy !== null && endedAt !== null
        ? { from, by: endedBy, at: endedAt, reason: why }
        : null,
  };
}
