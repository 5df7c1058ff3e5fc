import type { Reader } from "../../db/connect";
import { currentVersion, currentVersions, versionById } from "../../db/queries/catalog";
import { registrationOf } from "../../db/queries/learning";
import type { CourseVersion } from "../catalog/course";
import type { CourseTask } from "./practice-task";

/**
 * The practice task under which a person is watched: of the version that they are registered in, else
 * of the course's current version. Null when the course is unknown or has no practice task.
 */
export async function readPracticeTask(
  db: Reader,
  personId: string,
  courseId: string,
): Promise<CourseTask | null> {
  const registration = await registrationOf(db, personId, courseId);
  const version = registration
    ? await versionById(db, registration.courseVersionId)
    : await currentVersion(db, courseId);
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
  if (!task) return null;
  const { steps = [], guidance = [] } = task;
  return {
    courseId,
    courseVersionId: id,
    code: manifest.code,
    courseTitle: title,
    task: { ...task, steps, guidance },
  };
}
