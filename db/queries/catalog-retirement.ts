import type { Retirement } from "../../app/catalog/retirement";
import type { Reader, Tx } from "../connect";

/** The courses that are retired now, by id. Courses are few: a catalog has some dozens. */
export async function retiredCourses(db: Reader): Promise<Map<string, Retirement>> {
  const rows = await db
    .selectFrom("course_retirement as last")
    .select(["course_id", "retired", "reason", "at"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("course_retirement as later")
            .select("later.nth")
            .whereRef("later.course_id", "=", "last.course_id")
            .whereRef("later.nth", ">", "last.nth"),
        ),
      ),
    )
    .execute();
  return new Map(
    rows.flatMap(({ course_id, retired, reason, at }) =>
      retired === 1 ? [[course_id, { at, reason }] as const] : [],
    ),
  );
}

/** Since when a course is retired, and why; null while it takes new learners. */
export async function retirementOf(db: Reader, courseId: string): Promise<Retirement | null> {
  const last = await lastOf(db, courseId);
  return last?.retired === 1 ? { at: last.at, reason: last.reason } : null;
}

async function lastOf(db: Reader, courseId: string) {
  return db
    .selectFrom("course_retirement")
    .select(["nth", "retired", "reason", "at"])
    .where("course_id", "=", courseId)
    .orderBy("nth", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Writes down that a course is retired, or taken up again. Throws when two write at once. */
export async function insertRetirement(
  tx: Tx,
  row: { courseId: string; retired: boolean; reason: string; personId: string; at: number },
): Promise<void> {
  await tx
    .insertInto("course_retirement")
    .values({
      course_id: row.courseId,
      nth: ((await lastOf(tx, row.courseId))?.nth ?? 0) + 1,
      retired: row.retired ? 1 : 0,
      reason: row.reason,
      person_id: row.personId,
      at: row.at,
    })
    .execute();
}
