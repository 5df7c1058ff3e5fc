import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { CardKind } from "./cards/card";
import { CARD_FILES, readCards } from "./cards/card-file";
import type { CourseFiles } from "./check/course";
import type { CatalogAround } from "./check/course-file";
import { readWith } from "./check/schema-problems";
import { COURSE_LIMITS, isCoursePath } from "./course-path";
import { type HouseStyle, houseStyleSchema, NO_HOUSE_STYLE } from "./house-style";
import { type CourseProblem, ProblemList, START } from "./problem";
import { type FactBook, factBook, sourcesFileSchema } from "./source";
import { plainLineEnds } from "./text";
import { readYaml } from "./yaml";

/** A course's folder, and what its catalog holds around it. */
export interface CourseFolder {
  files: CourseFiles;
  around: CatalogAround;
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
  const catalog = dirname(resolve(folder));
  const around = await readAround(catalog, read);
  const cards = await readCardFiles(catalog, read, around.facts);
  return {
    files,
    around: { ...around, cards: cards.kinds },
    problems: [...lists.flatMap(({ problems }) => problems), ...cards.problems],
  };
}

type ReadText = (path: string) => Promise<string | null>;

async function readAround(catalog: string, read: ReadText): Promise<Omit<CatalogAround, "cards">> {
  const neighbors = await readdir(catalog, { withFileTypes: true });
  const courses = neighbors
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name.toUpperCase());
  return {
    facts: readFacts(await read("../sources.yaml")),
    style: readStyle(
      neighbors.some(({ name }) => name === "house-style.yaml")
        ? await read("../house-style.yaml")
        : null,
    ),
    courses: new Set(courses),
    achievements: readAchievementIds(
      neighbors.some(({ name }) => name === "achievements.yaml")
        ? await read("../achievements.yaml")
        : null,
    ),
  };
}

/** The facts of the catalog. Its sources file is ours, not an author's: a mistake in it is thrown. */
export function readFacts(text: string | null): FactBook {
  if (text === null) return new Map();
  const problems = new ProblemList("../sources.yaml");
  const yaml = readYaml(plainLineEnds(text), problems);
  const file = yaml && readWith(sourcesFileSchema, yaml, problems);
  if (!file)
    throw new Error(`courses/sources.yaml cannot be read: ${problems.problems[0]?.message}`);
  return factBook(file);
}

/** Which files of cards the catalog has, and what is wrong in them: with each course, so that no one misses it. */
async function readCardFiles(
  catalog: string,
  read: ReadText,
  facts: FactBook,
): Promise<{ kinds: Set<CardKind>; problems: CourseProblem[] }> {
  const names = await readdir(catalog);
  const kinds = new Set<CardKind>();
  const problems: CourseProblem[] = [];
  for (const kind of ["state", "contact"] as const) {
    const text = names.includes(CARD_FILES[kind]) ? await read(`../${CARD_FILES[kind]}`) : null;
    if (text === null) continue;
    const cards = readCards(text, `../${CARD_FILES[kind]}`, facts);
    if ("problems" in cards) problems.push(...cards.problems);
    else kinds.add(kind);
  }
  return { kinds, problems };
}

/** What the catalog does not say. Like the sources it is ours: a mistake in it is thrown. */
function readStyle(text: string | null): HouseStyle {
  if (text === null) return NO_HOUSE_STYLE;
  const problems = new ProblemList("../house-style.yaml");
  const yaml = readYaml(plainLineEnds(text), problems);
  const file = yaml && readWith(houseStyleSchema, yaml, problems);
  if (!file)
    throw new Error(`courses/house-style.yaml cannot be read: ${problems.problems[0]?.message}`);
  return file;
}

function readAchievementIds(text: string | null): Set<string> {
  const problems = new ProblemList("../achievements.yaml");
  const yaml = text === null ? undefined : readYaml(plainLineEnds(text), problems);
  const file = yaml && z.array(z.object({ id: z.string() })).safeParse(yaml.value);
  return new Set(file?.success ? file.data.map(({ id }) => id) : []);
}

async function pathsIn(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const inside of ["", "lessons", "figures"]) {
    const names = await readdir(join(folder, inside)).catch(ifMissing);
    paths.push(...(names ?? []).sort().map((name) => (inside ? `${inside}/${name}` : name)));
  }
  return paths;
}

/** The text of one file; null, with a problem, when it is not a plain text file of a fair size. */
async function readText(path: string, problems: ProblemList): Promise<string | null> {
  const found = await lstat(path).catch(ifMissing);
  if (!found?.isFile()) {
    problems.error(
      START,
      "This is not a file.",
      "Put the file itself here, not a folder or a link to one.",
    );
    return null;
  }
  if (found.size > COURSE_LIMITS.bytes) {
    problems.error(
      START,
      `This file is larger than ${COURSE_LIMITS.bytes / 1000} KB.`,
      "Shorten or split it.",
    );
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    problems.error(START, "This file is not UTF-8 text.", "Save it again as UTF-8.");
    return null;
  }
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
