import type { Reader } from "../../db/connect";
import { currentVersion, currentVersions, versionById } from "../../db/queries/catalog";
import type { CourseVersion } from "../catalog/course";
import type { CourseTask } from "./practice-task";

/** The practice task of a course's current version; null when the course is unknown or has none. */
export async function readPracticeTask(db: Reader, courseId: string): Promise<CourseTask | null> {
  const version = await currentVersion(db, courseId);
  return version && taskOf(version);
}

/** The practice task of one published version; null when the version is unknown or has none. */
export async function readVersionTask(
  db: Reader,
  courseVersionId: string,
): Promise<CourseTask | null> {
  const version = await versionById(db, courseVersionId);
  return version && taskOf(version);
}

/** The courses that have a practice task now, by id. */
export async function readTaskCourses(
  db: Reader,
): Promise<{ courseId: string; code: string; title: string }[]> {
  const versions = await currentVersions(db);
  return versions
    .filter(({ manifest }) => manifest.practiceTask !== null)
    .map(({ courseId, manifest, title }) => ({ courseId, code: manifest.code, title }));
}

function taskOf({ id, courseId, title, manifest }: CourseVersion): CourseTask | null {
  const task = manifest.practiceTask;
  return task && { courseId, courseVersionId: id, code: manifest.code, courseTitle: title, task };
}
