import type { Manifest } from "../../app/catalog/manifest";
import type { Reader } from "../connect";

/** A released version as whoever takes from it has to name it. */
export interface CitedVersion {
  id: string;
  courseId: string;
  title: string;
  version: string;
  college: string;
  manifest: Manifest;
}

function versions(db: Reader) {
  return db
    .selectFrom("course_version as version")
    .innerJoin("course", "course.id", "version.course_id")
    .innerJoin("organization", "organization.id", "course.organization_id")
    .select([
      "version.id",
      "version.course_id",
      "version.title",
      "version.version",
      "version.manifest",
      "organization.name as college",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>["executeTakeFirstOrThrow"]>>;

function citedOf(row: Row): CitedVersion {
  const { id, course_id: courseId, title, version, college } = row;
  return { id, courseId, title, version, college, manifest: JSON.parse(row.manifest) };
}

/** A released version by its id, or by its course and number; null when there is none. */
export async function versionToCite(
  db: Reader,
  which: { id: string } | { courseId: string; version: string },
): Promise<CitedVersion | null> {
  const row = await versions(db)
    .$if("id" in which, (query) => query.where("version.id", "=", "id" in which ? which.id : ""))
    .$if("courseId" in which, (query) =>
      query
        .where("version.course_id", "=", "courseId" in which ? which.courseId : "")
        .where("version.version", "=", "courseId" in which ? which.version : ""),
    )
    .executeTakeFirst();
  return row ? citedOf(row) : null;
}

/** The newest released version of a course; null when it has none. */
export async function newestToCite(db: Reader, courseId: string): Promise<CitedVersion | null> {
  const row = await versions(db)
    .where("version.course_id", "=", courseId)
    .orderBy("version.ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? citedOf(row) : null;
}

/** The version of another course that a course began as; null when it began by itself. */
export async function forkOrigin(db: Reader, courseId: string): Promise<string | null> {
  const row = await db
    .selectFrom("course_draft")
    .select("forked_from_id")
    .where("course_id", "=", courseId)
    .where("forked_from_id", "is not", null)
    .orderBy("ordinal")
    .limit(1)
    .executeTakeFirst();
  return row?.forked_from_id ?? null;
}

/** The newest released version of every course whose files were kept, by title. */
export async function versionsWithSource(db: Reader): Promise<CitedVersion[]> {
  const rows = await versions(db)
    .innerJoin("course_source as source", "source.course_version_id", "version.id")
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
    .orderBy("version.title")
    .orderBy("version.id")
    .execute();
  return rows.map(citedOf);
}
