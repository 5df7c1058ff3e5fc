import type { Selectable } from "kysely";
import type {
  CourseVersion,
  ItemVersion,
  KeyedItemVersion,
  Lesson,
  LessonOutline,
  Objective,
} from "../../app/catalog/course";
import type { Reader } from "../connect";
import type { DB } from "../schema";

function selectVersions(db: Reader) {
  return db
    .selectFrom("course_version as v")
    .innerJoin("course as c", "c.id", "v.course_id")
    .innerJoin("organization as o", "o.id", "c.organization_id")
    .select([
      "v.id",
      "v.course_id",
      "c.organization_id",
      "o.name as organization_name",
      "v.version",
      "v.content_hash",
      "v.title",
      "v.summary",
      "v.language",
      "v.minutes",
      "v.manifest",
      "v.published_at",
    ])
    .select((eb) =>
      eb
        .selectFrom("lesson_version as l")
        .whereRef("l.course_version_id", "=", "v.id")
        .select((e) => e.fn.countAll<number>().as("n"))
        .as("lesson_count"),
    );
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>["execute"]>>[number];

function toVersion(row: VersionRow): CourseVersion {
  return {
    id: row.id,
    courseId: row.course_id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    version: row.version,
    contentHash: row.content_hash,
    title: row.title,
    summary: row.summary,
    language: row.language,
    minutes: row.minutes,
    manifest: JSON.parse(row.manifest),
    publishedAt: row.published_at,
    lessonCount: row.lesson_count ?? 0,
  };
}

/** The current version of every course, by course id. */
export async function currentVersions(db: Reader): Promise<CourseVersion[]> {
  const rows = await selectVersions(db)
    .where((eb) =>
      eb(
        "v.ordinal",
        "=",
        eb
          .selectFrom("course_version as w")
          .whereRef("w.course_id", "=", "v.course_id")
          .select((e) => e.fn.max("w.ordinal").as("last")),
      ),
    )
    .orderBy("v.course_id")
    .execute();
  return rows.map(toVersion);
}

/** The version of a course that new learners get; null when there is no such course. */
export async function currentVersion(db: Reader, courseId: string): Promise<CourseVersion | null> {
  const row = await selectVersions(db)
    .where("v.course_id", "=", courseId)
    .orderBy("v.ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** One version by its id; null when there is none. */
export async function versionById(db: Reader, id: string): Promise<CourseVersion | null> {
  const row = await selectVersions(db).where("v.id", "=", id).executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** Versions by their ids, in no order. */
export async function versionsByIds(db: Reader, ids: readonly string[]): Promise<CourseVersion[]> {
  if (ids.length === 0) return [];
  return (await selectVersions(db).where("v.id", "in", ids).execute()).map(toVersion);
}

/** The organization that owns a course; null when there is no such course. */
export async function courseOwner(db: Reader, courseId: string): Promise<string | null> {
  const row = await db
    .selectFrom("course")
    .select("organization_id")
    .where("id", "=", courseId)
    .executeTakeFirst();
  return row?.organization_id ?? null;
}

/** A version's objectives, in the order of the course. */
export async function objectivesOf(db: Reader, courseVersionId: string): Promise<Objective[]> {
  return db
    .selectFrom("objective")
    .select(["id", "text"])
    .where("course_version_id", "=", courseVersionId)
    .orderBy("position")
    .execute();
}

/** A version's lessons without their text, in order. */
export async function lessonsOf(db: Reader, courseVersionId: string): Promise<LessonOutline[]> {
  const rows = await db
    .selectFrom("lesson_version")
    .select(["id", "slug", "position", "title", "minutes", "objectives"])
    .where("course_version_id", "=", courseVersionId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, objectives: JSON.parse(row.objectives) }));
}

/** One lesson with its blocks; null when the version has no such lesson. */
export async function lessonBySlug(
  db: Reader,
  courseVersionId: string,
  slug: string,
): Promise<Lesson | null> {
  const row = await db
    .selectFrom("lesson_version")
    .selectAll()
    .where("course_version_id", "=", courseVersionId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row ? toLesson(row) : null;
}

/** A version's lessons with their blocks, in order. */
export async function lessonsWithText(db: Reader, courseVersionId: string): Promise<Lesson[]> {
  const rows = await db
    .selectFrom("lesson_version")
    .selectAll()
    .where("course_version_id", "=", courseVersionId)
    .orderBy("position")
    .execute();
  return rows.map(toLesson);
}

function toLesson(row: Selectable<DB["lesson_version"]>): Lesson {
  const { course_version_id, content_hash, objectives, blocks, ...outline } = row;
  return {
    ...outline,
    courseVersionId: course_version_id,
    contentHash: content_hash,
    objectives: JSON.parse(objectives),
    blocks: JSON.parse(blocks),
  };
}

const PRESENTED = [
  "id",
  "item_id",
  "objective_id",
  "pool",
  "family",
  "critical",
  "presentation",
] as const;

interface PresentedRow {
  id: string;
  item_id: string;
  objective_id: string;
  pool: string;
  family: string;
  critical: 0 | 1;
  presentation: string;
}

function toItem(row: PresentedRow): ItemVersion {
  return {
    id: row.id,
    itemId: row.item_id,
    objectiveId: row.objective_id,
    pool: row.pool === "check" ? "check" : "practice",
    family: row.family,
    critical: row.critical === 1,
    presentation: JSON.parse(row.presentation),
  };
}

/** A version's items without their keys, in the order of the bank; of one pool, one objective, or all. */
export async function itemsOf(
  db: Reader,
  courseVersionId: string,
  only: { pool?: "practice" | "check"; objectiveId?: string } = {},
): Promise<ItemVersion[]> {
  let query = db
    .selectFrom("item_version")
    .select(PRESENTED)
    .where("course_version_id", "=", courseVersionId)
    .orderBy("position");
  if (only.pool) query = query.where("pool", "=", only.pool);
  if (only.objectiveId) query = query.where("objective_id", "=", only.objectiveId);
  return (await query.execute()).map(toItem);
}

/** Some items without their keys, by id, in no promised order. */
export async function itemsByIds(db: Reader, ids: readonly string[]): Promise<ItemVersion[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("item_version")
    .select(PRESENTED)
    .where("id", "in", ids)
    .execute();
  return rows.map(toItem);
}

/** One item with its key and feedback: only to judge an answer, or after one was given. */
export async function keyedItem(db: Reader, id: string): Promise<KeyedItemVersion | null> {
  const row = await db
    .selectFrom("item_version")
    .select([...PRESENTED, "scoring"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { ...toItem(row), scoring: JSON.parse(row.scoring) } : null;
}
