import type { Drawing } from "../../assessment/items/figure";
import type { Item } from "../../assessment/items/index";
import { readDrawing } from "../figure";
import { type CourseFile, courseFileSchema, frontMatterSchema, type Manifest } from "../manifest";
import { readLesson, type SafeLesson } from "../mdx/lesson";
import { type CourseProblem, ProblemList, START, sortProblems } from "../problem";
import type { Fact } from "../source";
import { plainLineEnds } from "../text";
import { readYaml, type YamlText } from "../yaml";
import { readBank } from "./bank";
import { type CatalogAround, lintCourseFile } from "./course-file";
import { lintItemFigures } from "./item-figures";
import { lintLessonCraft } from "./lesson-craft";
import { type LessonReferences, lintLesson } from "./lesson-lint";
import { itemTexts, lessonTexts, lintPeople } from "./people";
import { readPracticeTask } from "./practice-task";
import { lintReferences, lintUnused } from "./references";
import { readWith } from "./schema-problems";

/** The texts of a course by their path in its folder: `course.yaml`, `lessons/01-a.mdx`, … */
export type CourseFiles = ReadonlyMap<string, string>;

/** A lesson that passed every check, with what it prints from other files. */
export interface CheckedLesson {
  entry: CourseFile["lessons"][number];
  lesson: SafeLesson;
  /** The facts of its `Sources`, in order. */
  sources: Fact[];
  /** The ids of the items it places itself. */
  items: string[];
  drawings: Map<string, Drawing>;
}

export interface CheckedCourse {
  file: CourseFile;
  lessons: CheckedLesson[];
  items: Item[];
  /** The drawings of the items' figures, by `src`. */
  pictures: ReadonlyMap<string, Drawing>;
  practiceTask: Manifest["practiceTask"];
}

/**
 * Checks a whole course without writing or compiling anything.
 *
 * @returns every problem, sorted by file and place, and the course when none of them is an error
 */
export function checkCourse(
  files: CourseFiles,
  around: CatalogAround,
): { problems: CourseProblem[]; course: CheckedCourse | null } {
  const lists: ProblemList[] = [];
  const listFor = (file: string): ProblemList => {
    const list = new ProblemList(file);
    lists.push(list);
    return list;
  };
  const course = readAll(files, around, listFor);
  const problems = sortProblems(lists.flatMap((list) => list.judged(isDraft(files))));
  const failed = problems.some((problem) => problem.level === "error");
  return { problems, course: failed ? null : course };
}

const DRAFT = /^version: *["']?0\./m;

/** Is it a version before 1.0.0? Its faults of craft are then worth knowing and stop nothing. */
function isDraft(files: CourseFiles): boolean {
  return DRAFT.test(files.get("course.yaml") ?? "");
}

type ListFor = (file: string) => ProblemList;

function readAll(
  files: CourseFiles,
  around: CatalogAround,
  listFor: ListFor,
): CheckedCourse | null {
  const problems = listFor("course.yaml");
  const yaml = readYamlFile(files, "course.yaml", problems);
  const file = yaml && readWith(courseFileSchema, yaml, problems);
  if (!yaml || !file) return null;
  lintCourseFile(file, yaml, around, problems);

  const bankProblems = listFor("items.yaml");
  const bank = readYamlFile(files, "items.yaml", bankProblems);
  const entries = bank ? readBank(bank, file, around, bankProblems) : [];
  const items = entries.map(({ item }) => item);

  const drawings = readDrawings(files, listFor);
  const pictures = new Map<string, Drawing>(
    [...drawings].map(([name, one]) => [`figures/${name}`, one]),
  );
  if (bank) lintItemFigures(entries, pictures, bank, bankProblems);
  const lessons = file.lessons.flatMap((entry, index) => {
    const path = `lessons/${entry.slug}.mdx`;
    const text = files.get(path);
    if (text === undefined) {
      problems.error(
        yaml.at(["lessons", index, "slug"]),
        `There is no file ${path}.`,
        "Write it, or correct the slug.",
      );
      return [];
    }
    const read = readOneLesson(text, file, entry, around, listFor(path));
    return read ? [{ entry, path, ...read }] : [];
  });
  lintReferences(lessons, items, drawings, around, listFor);
  const said = [
    ...lessons.flatMap(({ path, lesson }) => lessonTexts(lesson, listFor(path))),
    ...(bank ? itemTexts(entries, bank, bankProblems) : []),
  ];
  lintPeople(files.get("tally.yaml"), file, said, listFor);
  lintUnused(files, lessons, items, drawings, listFor);
  return {
    file,
    items,
    pictures,
    practiceTask: readTask(files, file, yaml, problems, listFor),
    lessons: lessons.map(({ entry, lesson, references }) => ({
      entry,
      lesson,
      sources: references.sources.flatMap((id) => around.facts.get(id) ?? []),
      items: references.items.map(({ id }) => id),
      drawings: new Map(
        references.figures.flatMap(({ file: name }) => {
          const drawing = drawings.get(name);
          return drawing ? [[name, drawing] as const] : [];
        }),
      ),
    })),
  };
}

function readYamlFile(
  files: CourseFiles,
  name: string,
  problems: ProblemList,
): YamlText | undefined {
  const text = files.get(name);
  if (text !== undefined) return readYaml(plainLineEnds(text), problems);
  problems.error(
    START,
    `There is no file ${name}.`,
    "Write it; `muster course new` makes a first one.",
  );
  return undefined;
}

function readOneLesson(
  text: string,
  course: CourseFile,
  entry: CourseFile["lessons"][number],
  around: CatalogAround,
  problems: ProblemList,
): { lesson: SafeLesson; references: LessonReferences } | null {
  const lesson = readLesson(text, problems);
  if (!lesson) return null;
  const head = readWith(frontMatterSchema, lesson.frontMatter, problems);
  if (head) {
    const expected = {
      course: course.id,
      lesson: entry.slug,
      title: entry.title,
      minutes: entry.minutes,
      objectives: entry.objectives.join(", "),
    };
    const written = { ...head, objectives: head.objectives.join(", ") };
    for (const name of ["course", "lesson", "title", "minutes", "objectives"] as const) {
      if (written[name] !== expected[name]) {
        problems.error(
          lesson.frontMatter.at([name]),
          `${name} is "${written[name]}", but course.yaml says "${expected[name]}".`,
          "Write the same in both.",
        );
      }
    }
  }
  lintLessonCraft(lesson.tree, entry.minutes, around, problems);
  return { lesson, references: lintLesson(lesson.tree, around.facts, problems) };
}

function readDrawings(files: CourseFiles, listFor: ListFor): Map<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  for (const [path, text] of files) {
    if (!path.startsWith("figures/")) continue;
    const drawing = readDrawing(plainLineEnds(text), listFor(path));
    if (drawing) drawings.set(path.slice("figures/".length), drawing);
  }
  return drawings;
}

function readTask(
  files: CourseFiles,
  course: CourseFile,
  yaml: YamlText,
  problems: ProblemList,
  listFor: ListFor,
): Manifest["practiceTask"] {
  if (!course.performance_task) return null;
  const text = files.get(course.performance_task);
  if (text !== undefined) return readPracticeTask(text, course, listFor(course.performance_task));
  problems.error(
    yaml.at(["performance_task"]),
    `There is no file ${course.performance_task}.`,
    "Write it, or delete this line.",
  );
  return null;
}
