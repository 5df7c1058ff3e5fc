import type { CourseContent } from "../../app/catalog/course";
import { engineOf, type Reader, type Tx } from "../connect";
import { giveCourseMedia } from "./media";

/** A version by its number, as publishing needs to know it; null when the number is free. */
export async function versionByNumber(
  db: Reader,
  courseId: string,
  version: string,
): Promise<{ id: string; contentHash: string } | null> {
  const row = await db
    .selectFrom("course_version")
    .select(["id", "content_hash"])
    .where("course_id", "=", courseId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? { id: row.id, contentHash: row.content_hash } : null;
}

/** The numbers under which a course was published, oldest first. */
export async function publishedNumbers(db: Reader, courseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("course_version")
    .select("version")
    .where("course_id", "=", courseId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => row.version);
}

/**
 * Makes sure that a course is there, holds it until the transaction ends so that publishers of one course
 * wait for each other, and returns the organization that owns it.
 */
export async function claimCourse(
  tx: Tx,
  course: { id: string; organizationId: string; at: number },
): Promise<string> {
  await tx
    .insertInto("course")
    .values({ id: course.id, organization_id: course.organizationId, created_at: course.at })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  let query = tx.selectFrom("course").select("organization_id").where("id", "=", course.id);
  if (engineOf(tx) === "postgres") query = query.forUpdate();
  return (await query.executeTakeFirstOrThrow()).organization_id;
}

/** Stores a version with its objectives, lessons and items. Nothing can be changed or added afterwards. */
export async function insertVersion(
  tx: Tx,
  content: CourseContent,
  by: { id: string; ordinal: number; at: number; personId: string | null; newId: () => string },
): Promise<void> {
  await tx
    .insertInto("course_version")
    .values({
      id: by.id,
      course_id: content.courseId,
      ordinal: by.ordinal,
      version: content.version,
      content_hash: content.contentHash,
      title: content.title,
      summary: content.summary,
      language: content.language,
      minutes: content.minutes,
      manifest: JSON.stringify(content.manifest),
      published_at: by.at,
      published_by: by.personId,
    })
    .execute();
  if (content.source)
    await tx
      .insertInto("course_source")
      .values({ course_version_id: by.id, files: JSON.stringify(content.source) })
      .execute();
  for (const [index, objective] of content.objectives.entries()) {
    await tx
      .insertInto("objective")
      .values({ course_version_id: by.id, position: index + 1, ...objective })
      .execute();
  }
  for (const lesson of content.lessons) {
    await tx
      .insertInto("lesson_version")
      .values({
        id: by.newId(),
        course_version_id: by.id,
        slug: lesson.slug,
        position: lesson.position,
        title: lesson.title,
        minutes: lesson.minutes,
        objectives: JSON.stringify(lesson.objectives),
        blocks: JSON.stringify(lesson.blocks),
        content_hash: lesson.contentHash,
      })
      .execute();
  }
  for (const [index, item] of content.items.entries()) {
    await tx
      .insertInto("item_version")
      .values({
        id: by.newId(),
        course_version_id: by.id,
        item_id: item.itemId,
        position: index + 1,
        objective_id: item.objectiveId,
        type: item.presentation.type,
        pool: item.pool,
        family: item.family,
        critical: item.critical ? 1 : 0,
        presentation: JSON.stringify(item.presentation),
        scoring: JSON.stringify(item.scoring),
      })
      .execute();
  }
  const media = [...new Set(content.media ?? [])];
  for (const hash of media)
    await tx
      .insertInto("version_media")
      .values({ course_version_id: by.id, media_hash: hash })
      .execute();
  await giveCourseMedia(tx, {
    courseId: content.courseId,
    hashes: media,
    by: by.personId,
    at: by.at,
  });
  await tx.insertInto("course_version_seal").values({ course_version_id: by.id }).execute();
}

/** The files that a version was made from, by path; null for one published before they were kept. */
export async function sourceOf(
  db: Reader,
  courseVersionId: string,
): Promise<ReadonlyMap<string, string> | null> {
  const row = await db
    .selectFrom("course_source")
    .select("files")
    .where("course_version_id", "=", courseVersionId)
    .executeTakeFirst();
  if (!row) return null;
  const files: Record<string, string> = JSON.parse(row.files);
  return new Map(Object.entries(files));
}
