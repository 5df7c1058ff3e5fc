import type { Reader, Tx } from "../connect";
import type { MediaTables } from "../schema/media";

/** A film or recording that is held, without its bytes. */
export interface HeldMedia {
  /** The SHA-256 of its bytes, in lower-case hex. */
  hash: string;
  type: MediaTables["media"]["type"];
  /** In bytes. */
  size: number;
}

/** How many bytes every part but the last one holds. */
const PART_BYTES = 256 * 1024;

/**
 * Keeps a film or recording under its hash. Kept already, nothing is written.
 *
 * @param row.hash of just these bytes: whoever calls has made it
 */
export async function holdMedia(
  tx: Tx,
  row: { hash: string; type: HeldMedia["type"]; bytes: Buffer; at: number },
): Promise<void> {
  const { hash, type, bytes, at } = row;
  const added = await tx
    .insertInto("media")
    .values({ hash, type, size: bytes.length, added_at: at })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .returning("hash")
    .executeTakeFirst();
  if (!added) return;
  for (let nth = 0; nth * PART_BYTES < bytes.length; nth++) {
    const part = bytes.subarray(nth * PART_BYTES, (nth + 1) * PART_BYTES);
    await tx.insertInto("media_part").values({ media_hash: hash, nth, bytes: part }).execute();
  }
}

/** Lets a course have films and recordings that are held; those that it has it keeps. */
export async function giveCourseMedia(
  tx: Tx,
  row: { courseId: string; hashes: readonly string[]; by: string | null; at: number },
): Promise<void> {
  for (const hash of new Set(row.hashes))
    await tx
      .insertInto("course_media")
      .values({ course_id: row.courseId, media_hash: hash, added_by: row.by, added_at: row.at })
      .onConflict((conflict) => conflict.columns(["course_id", "media_hash"]).doNothing())
      .execute();
}

/** What stands about one film or recording; null when none of this hash is held. */
export async function mediaByHash(db: Reader, hash: string): Promise<HeldMedia | null> {
  const row = await db
    .selectFrom("media")
    .select(["hash", "type", "size"])
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row ?? null;
}

/** The bytes from `from` up to, not with, `to`; fewer when it ends before. */
export async function readMediaSlice(
  db: Reader,
  hash: string,
  { from, to }: { from: number; to: number },
): Promise<Buffer> {
  const first = Math.floor(from / PART_BYTES);
  const rows = await db
    .selectFrom("media_part")
    .select("bytes")
    .where("media_hash", "=", hash)
    .where("nth", ">=", first)
    .where("nth", "<=", Math.floor((to - 1) / PART_BYTES))
    .orderBy("nth")
    .execute();
  const start = first * PART_BYTES;
  return Buffer.concat(rows.map(({ bytes }) => bytes)).subarray(from - start, to - start);
}

/** The films and recordings that a course was given, of all of its versions and drafts. */
export function mediaOfCourse(db: Reader, courseId: string): Promise<HeldMedia[]> {
  return db
    .selectFrom("course_media")
    .innerJoin("media", "media.hash", "course_media.media_hash")
    .select(["media.hash", "media.type", "media.size"])
    .where("course_media.course_id", "=", courseId)
    .orderBy("media.hash")
    .execute();
}

/** The hashes of what a released version lists. */
export async function mediaOfVersion(db: Reader, courseVersionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("version_media")
    .select("media_hash")
    .where("course_version_id", "=", courseVersionId)
    .orderBy("media_hash")
    .execute();
  return rows.map((row) => row.media_hash);
}

/** Is this person in a version of a course, now, that lists it? */
export async function isLearningWith(db: Reader, personId: string, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom("registration")
    .innerJoin("version_media as shown", (join) =>
      join
        .onRef("shown.course_version_id", "=", "registration.course_version_id")
        .on("shown.media_hash", "=", hash),
    )
    .select("registration.id")
    .where("registration.person_id", "=", personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The versions of courses that this person is in that list it; each person is in few. */
export async function versionsLearned(
  db: Reader,
  personId: string,
  hash: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("registration")
    .innerJoin("version_media as shown", (join) =>
      join
        .onRef("shown.course_version_id", "=", "registration.course_version_id")
        .on("shown.media_hash", "=", hash),
    )
    .select("registration.course_version_id")
    .distinct()
    .where("registration.person_id", "=", personId)
    .execute();
  return rows.map((row) => row.course_version_id);
}

/** The versions of a course that list it, newest first. */
export async function versionsOfCourse(
  db: Reader,
  courseId: string,
  hash: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("course_version as version")
    .innerJoin("version_media as shown", (join) =>
      join.onRef("shown.course_version_id", "=", "version.id").on("shown.media_hash", "=", hash),
    )
    .select("version.id")
    .where("version.course_id", "=", courseId)
    .orderBy("version.ordinal", "desc")
    .execute();
  return rows.map((row) => row.id);
}

/** The courses that were given it, each with its college. */
export async function coursesWithMedia(
  db: Reader,
  hash: string,
): Promise<{ courseId: string; organizationId: string }[]> {
  const rows = await db
    .selectFrom("course_media")
    .innerJoin("course", "course.id", "course_media.course_id")
    .select(["course.id", "course.organization_id"])
    .where("course_media.media_hash", "=", hash)
    .orderBy("course.id")
    .execute();
  return rows.map((row) => ({ courseId: row.id, organizationId: row.organization_id }));
}

/** One page of all that is held, in order of hash, for whoever examines it. */
export function mediaAfter(db: Reader, hash: string, most: number): Promise<HeldMedia[]> {
  return db
    .selectFrom("media")
    .select(["hash", "type", "size"])
    .where("hash", ">", hash)
    .orderBy("hash")
    .limit(most)
    .execute();
}
