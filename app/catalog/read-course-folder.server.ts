import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { CourseFiles } from "./check/course";
import type { CatalogAround } from "./check/course-file";
import { COURSE_LIMITS, isCoursePath } from "./course-path";
import { MEDIA_FILE } from "./media";
import { type CourseProblem, ProblemList, START } from "./problem";
import { readCatalogAround } from "./read-catalog.server";
import { type MediaBytes, readMediaFolder } from "./read-media-folder.server";
import { ifMissing, readText } from "./read-text.server";

/** A course's folder, and what its catalog holds around it. */
export interface CourseFolder {
  files: CourseFiles;
  around: CatalogAround;
  /** The films and recordings that it lists and has. */
  media: MediaBytes[];
  problems: CourseProblem[];
}

/**
 * Reads a course's folder from disk: only the files that a course is made of, only real files, only UTF-8,
 * and none too large. The sources, achievements and other courses of its catalog stand beside it.
 *
 * @param folder for example `courses/rel-1`
 * @returns null when there is no such folder
 */
export async function readCourseFolder(folder: string): Promise<CourseFolder | null> {
  const found = await stat(folder).catch(ifMissing);
  if (!found?.isDirectory()) return null;
  const lists: ProblemList[] = [];
  const read = (path: string): Promise<string | null> => {
    const problems = new ProblemList(path);
    lists.push(problems);
    return readText(join(folder, path), problems);
  };

  const paths = (await pathsIn(folder)).filter((path) => isCoursePath(path));
  const files = new Map<string, string>();
  for (const path of paths.slice(0, COURSE_LIMITS.files)) {
    const text = await read(path);
    if (text !== null) files.set(path, text);
  }
  if (paths.length > COURSE_LIMITS.files) {
    const problems = new ProblemList("course.yaml");
    problems.error(
      START,
      `The course has ${paths.length} files.`,
      `Use at most ${COURSE_LIMITS.files}.`,
    );
    lists.push(problems);
  }
  const { media, problems: ofMedia } = await readMediaFolder(folder, files.get(MEDIA_FILE));
  const { around, problems } = await readCatalogAround(dirname(resolve(folder)));
  const own = lists.flatMap((list) => list.problems);
  return { files, around, media, problems: [...own, ...ofMedia, ...problems] };
}

async function pathsIn(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const inside of ["", "lessons", "figures", "media"]) {
    const names = await readdir(join(folder, inside)).catch(ifMissing);
    paths.push(...(names ?? []).sort().map((name) => (inside ? `${inside}/${name}` : name)));
  }
  return paths;
}
