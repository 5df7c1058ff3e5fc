import type { Drawing } from "../../assessment/items/figure";
import type { Item } from "../../assessment/items/index";
import { lessonPath } from "../course";
import { type CourseFile, courseFileSchema, type Manifest } from "../manifest";
import type { CourseMedia } from "../media/lesson-media";
import { type CourseProblem, ProblemList, START, sortProblems } from "../problem";
import type { FactBook } from "../source";
import { plainLineEnds } from "../text";
import { readYaml, type YamlText } from "../yaml";
import { readBank } from "./bank";
import { type CatalogAround, lintCourseFile } from "./course-file";
import { lintItemFigures } from "./item-figures";
import {
  type CheckedLesson,
  type ReadLesson,
  readDrawings,
  readOneLesson,
  withWhatItPrints,
} from "./lesson";
import { lintMediaUse } from "./media-use";
import { readOwnMedia } from "./own-media";
import { withOwnSources } from "./own-sources";
import { itemTexts, lessonTexts, lintPeople } from "./people";
import { readPracticeTask } from "./practice-task";
import { lintReferences, lintUnused } from "./references";
import { remembering } from "./remember";
import { readWith } from "./schema-problems";
import { lintTaught } from "./taught";
import { lintTemplateWords } from "./template-words";

/** The texts of a course by their path in its folder: `course.yaml`, `lessons/01-a.mdx`, … */
export type CourseFiles = ReadonlyMap<string, string>;

export interface CheckedCourse {
  file: CourseFile;
  lessons: CheckedLesson[];
  items: Item[];
  /** The drawings of the items' figures, by `src`. */
  pictures: ReadonlyMap<string, Drawing>;
  /** The films and recordings that it lists. */
  media: CourseMedia;
  practiceTask: Manifest["practiceTask"];
}

/** What could be read of a course, whatever its problems: its file, and the lessons that are safe. */
export interface ReadCourse {
  file: CourseFile;
  lessons: ReadLesson[];
  drawings: ReadonlyMap<string, Drawing>;
  media: CourseMedia;
  /** The facts that it may cite: the catalog's and its own. */
  facts: FactBook;
}

/**
 * Checks a whole course without writing or compiling anything.
 *
 * @returns every problem, sorted by file and place; the course when none of them is an error; and what
 *   could be read of it, or null when course.yaml could not be
 */
export function checkCourse(
  files: CourseFiles,
  around: CatalogAround,
): { problems: CourseProblem[]; course: CheckedCourse | null; read: ReadCourse | null } {
  const lists: ProblemList[] = [];
  const listFor = (file: string): ProblemList => {
    const list = new ProblemList(file);
    lists.push(list);
    return list;
  };
  const all = readAll(files, around, listFor);
  const draft = isDraft(files);
  const problems = sortProblems(
    lists.flatMap((list) => list.judged(draft, textOf(files, list.file))),
  );
  const failed = problems.some((problem) => problem.level === "error");
  return { problems, course: failed ? null : (all?.course ?? null), read: all?.read ?? null };
}

function textOf(files: CourseFiles, path: string): string | undefined {
  const text = files.get(path);
  return text === undefined ? undefined : plainLineEnds(text);
}

const DRAFT = /^version: *["']?0\./m;

/** Is it a version before 1.0.0? Its faults of craft are then worth knowing and stop nothing. */
function isDraft(files: CourseFiles): boolean {
  return DRAFT.test(files.get("course.yaml") ?? "");
}

type ListFor = (file: string) => ProblemList;

function readAll(
  files: CourseFiles,
  catalog: CatalogAround,
  listFor: ListFor,
): { course: CheckedCourse; read: ReadCourse } | null {
  const problems = listFor("course.yaml");
  const yaml = readYamlFile(files, "course.yaml", problems);
  const file = yaml && readCourseFile(problems, yaml);
  if (!yaml || !file) return null;
  const around = { ...catalog, facts: withOwnSources(files, catalog.facts, listFor) };
  lintCourseFile(file, yaml, around, problems);

  const bankProblems = listFor("items.yaml");
  const bank = readYamlFile(files, "items.yaml", bankProblems);
  const entries = bank ? readBankOnce(bankProblems, bank, file, around.facts, around.style) : [];
  const items = entries.map(({ item }) => item);

  const drawings = readDrawings(files, listFor);
  const pictures = new Map<string, Drawing>(
    [...drawings].map(([name, one]) => [`figures/${name}`, one]),
  );
  const ownMedia = readOwnMedia(files, file.language, drawings, listFor);
  const media: CourseMedia = ownMedia ?? new Map();
  if (bank) lintItemFigures(entries, pictures, bank, bankProblems);
  const lessons = file.lessons.flatMap((entry, index) => {
    const path = lessonPath(entry.slug);
    const text = files.get(path);
    if (text === undefined) {
      problems.error(
        yaml.at(["lessons", index, "slug"]),
        `There is no file ${path}.`,
        "Write it, or correct the slug.",
      );
      return [];
    }
    const { facts, style } = around;
    return readOneLesson(listFor(path), text, file, entry, facts, style) ?? [];
  });
  lintTaught(file, lessons, yaml, problems);
  lintReferences(lessons, items, drawings, around, listFor);
  const whole = lessons.length === file.lessons.length;
  if (ownMedia) lintMediaUse(lessons, ownMedia, listFor, whole);
  const said = [
    ...lessons.flatMap(({ path, lesson }) => lessonTexts(lesson, listFor(path))),
    ...(bank ? itemTexts(entries, bank, bankProblems) : []),
  ];
  // What a lesson that cannot be read names and uses, nobody knows.
  if (whole) {
    lintPeople(files.get("tally.yaml"), file, said, listFor);
    if (ownMedia) lintUnused(files, lessons, items, { drawings, media }, listFor);
  }
  lintTemplateWords(files, listFor);
  const practiceTask = readTask(files, file, yaml, problems, listFor);
  const checked = lessons.map((lesson) => withWhatItPrints(lesson, around.facts, drawings, media));
  return {
    course: { file, items, pictures, media, practiceTask, lessons: checked },
    read: { file, lessons, drawings, media, facts: around.facts },
  };
}

/** An author at work changes one file at a time: what was read of the others is read no second time. */
const readYamlOnce = remembering({ answers: 24, letters: 1_000_000 }, (problems, text: string) =>
  readYaml(text, problems),
);
const readCourseFile = remembering({ answers: 8, letters: 1_000 }, (problems, yaml: YamlText) =>
  readWith(courseFileSchema, yaml, problems),
);
const readBankOnce = remembering(
  { answers: 8, letters: 1_000 },
  (problems, yaml: YamlText, course: CourseFile, facts: FactBook, style: CatalogAround["style"]) =>
    readBank(yaml, course, { facts, style }, problems),
);

function readYamlFile(
  files: CourseFiles,
  name: string,
  problems: ProblemList,
): YamlText | undefined {
  const text = files.get(name);
  if (text !== undefined) return readYamlOnce(problems, plainLineEnds(text));
  problems.error(
    START,
    `There is no file ${name}.`,
    "Write it; `muster course new` makes a first one.",
  );
  return undefined;
}

const readTaskOnce = remembering(
  { answers: 8, letters: 400_000 },
  (problems, text: string, course: CourseFile) => readPracticeTask(text, course, problems),
);

function readTask(
  files: CourseFiles,
  course: CourseFile,
  yaml: YamlText,
  problems: ProblemList,
  listFor: ListFor,
): Manifest["practiceTask"] {
  if (!course.performance_task) return null;
  const text = files.get(course.performance_task);
  if (text !== undefined) return readTaskOnce(listFor(course.performance_task), text, course);
  problems.error(
    yaml.at(["performance_task"]),
    `There is no file ${course.performance_task}.`,
    "Write it, or delete this line.",
  );
  return null;
}
