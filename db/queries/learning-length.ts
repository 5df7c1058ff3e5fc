import type { Reader, Tx } from "../connect";

/**
 * How long people took for each lesson of a version, in milliseconds from opening it first to marking
 * it read, by slug: the newest, at most `limit` for each lesson. `opened` is the verb of opening.
 */
export async function lessonSittings(
  db: Reader,
  courseVersionId: string,
  opened: string,
  limit: number,
): Promise<Map<string, number[]>> {
  const lessons = await db
    .selectFrom("lesson_version")
    .select("slug")
    .where("course_version_id", "=", courseVersionId)
    .execute();
  const sittings = new Map<string, number[]>();
  for (const { slug } of lessons) {
    const rows = await db
      .selectFrom("lesson_completion as done")
      .innerJoin("registration", "registration.id", "done.registration_id")
      .innerJoin("statement", (join) =>
        join
          .onRef("statement.registration_id", "=", "done.registration_id")
          .onRef("statement.object_id", "=", "done.slug")
          .on("statement.object_type", "=", "lesson")
          .on("statement.verb", "=", opened),
      )
      .select((eb) => ["done.at", eb.fn.min<number>("statement.at").as("openedAt")])
      .where("registration.course_version_id", "=", courseVersionId)
      .where("done.slug", "=", slug)
      .groupBy(["done.registration_id", "done.at"])
      .orderBy("done.at", "desc")
      .limit(limit)
      .execute();
    sittings.set(
      slug,
      rows.map(({ at, openedAt }) => at - openedAt),
    );
  }
  return sittings;
}

/** Puts a lesson's measured length in place of the one before. */
export async function putLessonLength(
  tx: Tx,
  row: { courseVersionId: string; slug: string; minutes: number; people: number; at: number },
): Promise<void> {
  const { minutes, people } = row;
  await tx
    .insertInto("lesson_length")
    .values({
      course_version_id: row.courseVersionId,
      slug: row.slug,
      minutes,
      people,
      made_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["course_version_id", "slug"])
        .doUpdateSet({ minutes, people, made_at: row.at }),
    )
    .execute();
}

/** The measured lengths of a version's lessons, by slug; lessons without one are absent. */
export async function lessonLengths(
  db: Reader,
  courseVersionId: string,
): Promise<Map<string, { minutes: number; people: number }>> {
  const rows = await db
    .selectFrom("lesson_length")
    .select(["slug", "minutes", "people"])
    .where("course_version_id", "=", courseVersionId)
    .execute();
  return new Map(rows.map(({ slug, ...length }) => [slug, length]));
}
