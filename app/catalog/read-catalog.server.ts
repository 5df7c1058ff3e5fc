import { lstat, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { CardKind } from "./cards/card";
import { CARD_FILES, readCards } from "./cards/card-file";
import type { CatalogAround } from "./check/course-file";
import { readWith } from "./check/schema-problems";
import { type HouseStyle, houseStyleSchema, NO_HOUSE_STYLE } from "./house-style";
import { type CourseProblem, ProblemList } from "./problem";
import { ifMissing, readText } from "./read-text.server";
import { type FactBook, factBook, sourcesFileSchema } from "./source";
import { plainLineEnds } from "./text";
import { readYaml } from "./yaml";

/** What stands around the courses of a catalog, and what is wrong in it. */
export interface CatalogFolder {
  around: CatalogAround;
  problems: CourseProblem[];
}

const SOURCES = "sources.yaml";
const STYLE = "house-style.yaml";
const ACHIEVEMENTS = "achievements.yaml";

const known = new Map<string, { mark: string; read: Promise<CatalogFolder> }>();

/**
 * Reads what a course may refer to outside its own folder: facts, house style, achievements, cards and the
 * names of the other courses. Read once, and again only when one of its files changed.
 *
 * @param catalog the folder of all courses
 */
export async function readCatalogAround(catalog = "courses"): Promise<CatalogFolder> {
  const folder = resolve(catalog);
  const mark = await markOf(folder);
  const before = known.get(folder);
  if (before?.mark === mark) return before.read;
  const read = readAround(folder);
  known.set(folder, { mark, read });
  read.catch(() => known.delete(folder));
  return read;
}

/** Changes whenever a file around the courses is changed, made or deleted. */
async function markOf(folder: string): Promise<string> {
  const names = ["", SOURCES, STYLE, ACHIEVEMENTS, ...Object.values(CARD_FILES)];
  const stats = await Promise.all(names.map((name) => lstat(join(folder, name)).catch(ifMissing)));
  return stats.map((one) => one && `${one.ino} ${one.size} ${one.mtimeMs} ${one.ctimeMs}`).join();
}

type ReadText = (path: string) => Promise<string | null>;

async function readAround(folder: string): Promise<CatalogFolder> {
  const lists: ProblemList[] = [];
  const read: ReadText = (name) => {
    const problems = new ProblemList(`../${name}`);
    lists.push(problems);
    return readText(join(folder, name), problems);
  };
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map(({ name }) => name);
  const ifThere: ReadText = async (name) => (names.includes(name) ? read(name) : null);
  const facts = readFacts(await read(SOURCES));
  const cards = await readCardFiles(names, read, facts);
  const around: CatalogAround = {
    facts,
    style: readStyle(await ifThere(STYLE)),
    courses: new Set(
      entries.filter((entry) => entry.isDirectory()).map(({ name }) => name.toUpperCase()),
    ),
    achievements: readAchievementIds(await ifThere(ACHIEVEMENTS)),
    cards: cards.kinds,
  };
  return { around, problems: [...lists.flatMap(({ problems }) => problems), ...cards.problems] };
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
  names: readonly string[],
  read: ReadText,
  facts: FactBook,
): Promise<{ kinds: Set<CardKind>; problems: CourseProblem[] }> {
  const kinds = new Set<CardKind>();
  const problems: CourseProblem[] = [];
  for (const kind of ["state", "contact"] as const) {
    const text = names.includes(CARD_FILES[kind]) ? await read(CARD_FILES[kind]) : null;
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
