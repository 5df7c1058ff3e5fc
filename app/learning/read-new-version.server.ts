import { currentVersion, versionById } from "../../db/queries/catalog";
import { itemsAnswered, stayedAt, versionFacts } from "../../db/queries/learning-versions";
import type { Reading } from "../record/context.server";
import { unfinishedIn } from "./accept-version.server";
import { carryOver } from "./carry-over";
import type { NewVersionPage } from "./new-version";
import { offerOf } from "./offer";
import { readCourseProgress } from "./read-course-progress.server";

/**
 * The newest version of a course as it is offered to the acting person: what changed, what carries over
 * and what is to be shown again. Null when they do not take the course.
 */
export async function readNewVersion(
  reading: Reading,
  { courseId }: { courseId: string },
): Promise<NewVersionPage | null> {
  const { db, now } = reading;
  const progress = await readCourseProgress(reading, { courseId });
  if (!progress) return null;
  const { registration, objectives, zone } = progress;
  const version = await versionById(db, registration.courseVersionId);
  const newest = await currentVersion(db, courseId);
  if (!version || !newest) throw new Error(`${registration.id} is in no version of ${courseId}.`);
  const course = { id: courseId, title: version.title, code: version.manifest.code };
  if (newest.id === version.id) return { course, version: version.version, newer: null, zone };

  const change = carryOver(
    await versionFacts(db, version.id),
    await versionFacts(db, newest.id),
    await itemsAnswered(db, registration.id),
  );
  const levels = new Map(objectives.map(({ id, level }) => [id, level]));
  return {
    course,
    version: version.version,
    newer: {
      id: newest.id,
      version: newest.version,
      publishedAt: newest.publishedAt,
      offer: offerOf(change, (id) => levels.get(id) ?? "not-started"),
      unfinished: await unfinishedIn(db, registration, now),
      stayedAt: await stayedAt(db, registration.id, newest.id),
    },
    zone,
  };
}
