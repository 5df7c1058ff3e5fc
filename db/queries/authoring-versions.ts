import type { ReleasedCourse } from "../../app/authoring/read-studio.server";
import type { Reader } from "../connect";

/** A version, and by when it says that it is to be reviewed again. */
type NewestVersion = Omit<ReleasedCourse, "reviewDue"> & {
  nextReviewDue: string | undefined;
  /** Epoch milliseconds. */
  publishedAt: number;
};

/** The newest released version of each course of these colleges, and of these courses, by code. */
export async function newestVersionsOf(
  db: Reader,
  {
    organizationIds,
    courseIds,
  }: { organizationIds: readonly string[]; courseIds: readonly string[] },
): Promise<NewestVersion[]> {
  if (organizationIds.length === 0 && courseIds.length === 0) return [];
  const rows = await db
    .selectFrom("course_version as version")
    .innerJoin("course", "course.id", "version.course_id")
    .leftJoin("course_source as source", "source.course_version_id", "version.id")
    .select([
      "version.course_id",
      "version.id",
      "version.title",
      "version.version",
      "version.manifest",
      "version.published_at",
      "source.course_version_id as kept",
    ])
    .where((where) =>
      where.or([
        ...(organizationIds.length > 0
          ? [where("course.organization_id", "in", organizationIds)]
          : []),
        ...(courseIds.length > 0 ? [where("course.id", "in", courseIds)] : []),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("course_version as later")
            .select("later.id")
            .whereRef("later.course_id", "=", "version.course_id")
            .whereRef("later.ordinal", ">", "version.ordinal"),
        ),
      ),
    )
    .orderBy("version.course_id")
    .execute();
  return rows.map((row) => {
    const { code, nextReviewDue } = JSON.parse(row.manifest);
    return {
      courseId: row.course_id,
      courseVersionId: row.id,
      code,
      title: row.title,
      version: row.version,
      hasSource: row.kept !== null,
      nextReviewDue,
      publishedAt: row.published_at,
    };
  });
}

/** Whose version this is, and under which number; null when there is none. */
export async function courseDetails(
  db: Reader,
  courseVersionId: string,
): Promise<{ courseId: string; organizationId: string; version: string } | null> {
  const row = await db
    .selectFrom("course_version as version")
    .innerJoin("course", "course.id", "version.course_id")
    .select(["course.id", "course.organization_id", "version.version"])
    .where("version.id", "=", courseVersionId)
    .executeTakeFirst();
  return row
    ? { courseId: row.id, organizationId: row.organization_id, version: row.version }
    : null;
}

/** The released versions of a course, newest first, and whether the files of each were kept. */
export async function versionsOf(
  db: Reader,
  courseId: string,
): Promise<{ id: string; version: string; publishedAt: number; hasSource: boolean }[]> {
  const rows = await db
    .selectFrom("course_version as version")
    .leftJoin("course_source as source", "source.course_version_id", "version.id")
    .select([
      "version.id",
      "version.version",
      "version.published_at",
      "source.course_version_id as kept",
    ])
    .where("version.course_id", "=", courseId)
    .orderBy("version.ordinal", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    publishedAt: row.published_at,
    hasSource: row.kept !== null,
  }));
}
