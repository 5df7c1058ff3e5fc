import type { Manifest } from "../../app/catalog/manifest";
import type { Outline, OutlineLesson, OutlineObjective } from "../../app/learning/outline";
import type { Reader } from "../connect";
import { readOnce } from "../kept";

/** The version of a course that a new registration pins; null when none was published. */
export async function currentVersionId(db: Reader, courseId: string): Promise<string | null> {
  const row = await db
    .selectFrom("course_version")
    .select("id")
    .where("course_id", "=", courseId)
    .orderBy("ordinal", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Titles, lessons and objectives of course versions, by version id; no lesson text. */
export async function outlinesOf(
  db: Reader,
  courseVersionIds: readonly string[],
): Promise<Map<string, Outline>> {
  const outlines = new Map<
    string,
    Outline & { lessons: OutlineLesson[]; objectives: OutlineObjective[] }
  >();
  if (courseVersionIds.length === 0) return outlines;
  const versions = await db
    .selectFrom("course_version")
    .select(["id", "course_id as courseId", "title", "minutes"])
    .where("id", "in", courseVersionIds)
    .execute();
  for (const { id, ...version } of versions)
    outlines.set(id, { ...version, courseVersionId: id, lessons: [], objectives: [] });

  const lessons = await db
    .selectFrom("lesson_version")
    .select(["course_version_id as versionId", "slug", "title", "minutes", "objectives"])
    .where("course_version_id", "in", courseVersionIds)
    .orderBy("position")
    .execute();
  for (const { versionId, objectives, ...lesson } of lessons)
    outlines
      .get(versionId)
      ?.lessons.push({ ...lesson, objectives: JSON.parse(objectives) as string[] });

  const objectives = await db
    .selectFrom("objective")
    .select(["course_version_id as versionId", "id", "text"])
    .where("course_version_id", "in", courseVersionIds)
    .orderBy("position")
    .execute();
  for (const { versionId, ...objective } of objectives)
    outlines.get(versionId)?.objectives.push(objective);
  return outlines;
}

/** The sign-offs that a version asks for, signed or not; early versions name none. */
export function signOffsIn(
  db: Reader,
  courseVersionId: string,
): Promise<Readonly<NonNullable<Manifest["signOffs"]>>> {
  return readOnce(db, `sign-offs ${courseVersionId}`, async () => {
    const { manifest } = await db
      .selectFrom("course_version")
      .select("manifest")
      .where("id", "=", courseVersionId)
      .executeTakeFirstOrThrow();
    return (JSON.parse(manifest) as Manifest).signOffs ?? [];
  });
}

/** The outline of one version. Throws when there is none: versions are never removed. */
export function outlineOf(db: Reader, courseVersionId: string): Promise<Outline> {
  return readOnce(db, `outline ${courseVersionId}`, async () => {
    const outline = (await outlinesOf(db, [courseVersionId])).get(courseVersionId);
    if (!outline) throw new Error(`There is no course version ${courseVersionId}.`);
    return outline;
  });
}
