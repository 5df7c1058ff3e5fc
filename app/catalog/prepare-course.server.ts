import { type CheckedCourse, checkCourse } from "./check/course";
import type { CourseContent } from "./course";
import { type CourseProblem, sortProblems } from "./problem";
import { type CourseFolder, readCourseFolder } from "./read-course-folder.server";
import { type PrintParts, renderCourse } from "./render-course.server";

/** A folder that was read and checked; `course` is null when any problem is an error. */
export interface ExaminedCourse {
  folder: CourseFolder;
  problems: CourseProblem[];
  course: CheckedCourse | null;
}

/** Reads and checks the course in a folder; null when there is no such folder. */
export async function examineCourse(path: string): Promise<ExaminedCourse | null> {
  const folder = await readCourseFolder(path);
  if (!folder) return null;
  const { problems, course } = checkCourse(folder.files, folder.around);
  const all = sortProblems([...folder.problems, ...problems]);
  return { folder, problems: all, course: folder.problems.length > 0 ? null : course };
}

/**
 * Reads, checks and renders the course in a folder: what `publishCourse` stores. Touches no database.
 *
 * @param print how the prose parts are printed; `lessonParts` of LessonParts.tsx
 * @returns null when there is no such folder; `content` is null when any problem is an error
 */
export async function prepareCourse(
  path: string,
  print: PrintParts,
): Promise<{ problems: CourseProblem[]; content: CourseContent | null } | null> {
  const examined = await examineCourse(path);
  if (!examined) return null;
  const { course, folder, problems } = examined;
  return { problems, content: course && (await renderCourse(course, folder.files, print)) };
}
