import { registrationsOf } from "../../db/queries/learning";
import type { Reading } from "../record/context.server";
import type { CourseNumbers } from "./own-numbers";
import { readCourseProgress } from "./read-course-progress.server";

/** How the rule has counted so far for whoever acts, in each course they have begun; none for a visitor. */
export async function readOwnNumbers(reading: Reading): Promise<CourseNumbers[]> {
  const { db, actor } = reading;
  if (actor.personId === null) return [];
  const courses: CourseNumbers[] = [];
  for (const { courseId } of await registrationsOf(db, actor.personId)) {
    const progress = await readCourseProgress(reading, { courseId });
    if (!progress) continue;
    const { outline, objectives, zone } = progress;
    courses.push({ courseId, title: outline.title, zone, objectives });
  }
  return courses;
}
