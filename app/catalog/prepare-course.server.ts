import { type BoxRefusal, stoppedSentences } from "../record/box";
import type { Box } from "../record/open-box.server";
import { CHECK_COURSE } from "./boxed/tasks";
import type { CheckedCourse, CourseFiles } from "./check/course";
import type { CatalogAround } from "./check/course-file";
import type { CourseContent } from "./course";
import { type CourseProblem, START, sortProblems } from "./problem";
import { type CourseFolder, readCourseFolder } from "./read-course-folder.server";
import type { MediaBytes } from "./read-media-folder.server";
import { renderCourse } from "./render-course.server";

/** A course that was checked; `course` is null when any problem is an error. */
export interface ExaminedCourse {
  problems: CourseProblem[];
  course: CheckedCourse | null;
  /** Why the box stopped; then the problems say no more than that. */
  stopped?: BoxRefusal;
}

/** What publishing stores; null when any problem is an error. */
export interface PreparedCourse {
  problems: CourseProblem[];
  content: CourseContent | null;
  stopped?: BoxRefusal;
}

/** The same of a course in a folder, with the films and recordings that it brings. */
export interface PreparedFolder extends PreparedCourse {
  media: readonly MediaBytes[];
}

/** Checks a course from its texts, in the box. */
export async function examineFiles(
  files: CourseFiles,
  around: CatalogAround,
  box: Box,
): Promise<ExaminedCourse> {
  const outcome = await box.run(CHECK_COURSE, { files, around });
  if (outcome.ok) return outcome.value;
  const said = stoppedSentences(outcome.reason, "this course");
  const problem: CourseProblem = { file: "course.yaml", ...START, ...said, level: "error" };
  return { problems: [problem], course: null, stopped: outcome.reason };
}

/**
 * Checks and renders a course from its texts: what `publishCourse` stores. Everything that reads what its
 * author wrote is done in the box. Touches no database.
 */
export async function prepareFiles(
  files: CourseFiles,
  around: CatalogAround,
  box: Box,
): Promise<PreparedCourse> {
  return rendered(await examineFiles(files, around, box), files, box);
}

/**
 * Reads and checks the course in a folder; null when there is no such folder.
 *
 * @param judgedAs the files that are checked in place of those of the folder
 */
export async function examineCourse(
  path: string,
  box: Box,
  judgedAs: (files: CourseFiles) => CourseFiles = (files) => files,
): Promise<(ExaminedCourse & { folder: CourseFolder }) | null> {
  const folder = await readCourseFolder(path);
  if (!folder) return null;
  const { problems, ...examined } = await examineFiles(judgedAs(folder.files), folder.around, box);
  const all = sortProblems([...folder.problems, ...problems]);
  const course = folder.problems.length > 0 ? null : examined.course;
  return { ...examined, folder, problems: all, course };
}

/**
 * Reads, checks and renders the course in a folder, like `prepareFiles`.
 *
 * @returns null when there is no such folder
 */
export async function prepareCourse(path: string, box: Box): Promise<PreparedFolder | null> {
  const examined = await examineCourse(path, box);
  if (!examined) return null;
  const { files, media } = examined.folder;
  return { ...(await rendered(examined, files, box)), media };
}

async function rendered(
  { problems, course, ...examined }: ExaminedCourse,
  files: CourseFiles,
  box: Box,
): Promise<PreparedCourse> {
  const { stopped } = examined;
  if (!course) return { problems, content: null, ...(stopped && { stopped }) };
  const made = await renderCourse(course, files, box);
  if ("content" in made) return { problems, content: made.content };
  const { problem, ...rest } = made;
  return { ...rest, problems: sortProblems([...problems, problem]), content: null };
}
