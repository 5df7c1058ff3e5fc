import type { Drawing } from "../../assessment/items/figure";
import { lessonPath } from "../course";
import { readDrawing } from "../figure";
import type { HouseStyle } from "../house-style";
import { type CourseFile, frontMatterSchema } from "../manifest";
import { readLesson, type SafeLesson } from "../mdx/lesson";
import type { CourseMedia, LessonMedia } from "../media/lesson-media";
import type { ProblemList } from "../problem";
import type { Fact, FactBook } from "../source";
import { plainLineEnds } from "../text";
import type { CourseFiles } from "./course";
import { lintLessonCraft } from "./lesson-craft";
import { type LessonReferences, lintLesson } from "./lesson-lint";
import { remembering } from "./remember";
import { readWith } from "./schema-problems";

/** A lesson that is safe, whatever its other problems. */
export interface ReadLesson {
  entry: CourseFile["lessons"][number];
  path: string;
  lesson: SafeLesson;
  references: LessonReferences;
}

/** A lesson that passed every check, as plain data, with what it prints from other files. */
export interface CheckedLesson {
  entry: CourseFile["lessons"][number];
  /** The exact text that was checked. */
  source: string;
  /** The facts of its `Sources`, in order. */
  sources: Fact[];
  /** The ids of the items it places itself. */
  items: string[];
  drawings: Map<string, Drawing>;
  /** The films and recordings that it shows, by id. */
  media: Map<string, LessonMedia>;
}

/** Reads and checks one lesson of a course; null when it is not safe. Remembers the newest. */
export const readOneLesson = remembering(
  { answers: 48, letters: 400_000 },
  (
    problems: ProblemList,
    text: string,
    course: CourseFile,
    entry: CourseFile["lessons"][number],
    facts: FactBook,
    style: HouseStyle,
  ): ReadLesson | null => {
    const lesson = readLesson(text, problems);
    if (!lesson) return null;
    lintFrontMatter(lesson, course, entry, problems);
    lintLessonCraft(lesson, entry.minutes, { facts, style }, problems);
    const references = lintLesson(lesson, facts, problems);
    return { entry, path: lessonPath(entry.slug), lesson, references };
  },
);

function lintFrontMatter(
  lesson: SafeLesson,
  course: CourseFile,
  entry: CourseFile["lessons"][number],
  problems: ProblemList,
): void {
  const head = readWith(frontMatterSchema, lesson.frontMatter, problems);
  if (!head) return;
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
        {
          at: lesson.frontMatter.at([name]),
          was: waysToWrite(written[name], name === "objectives"),
          text: asYaml(expected[name], name === "objectives"),
          label: "same-as-course",
        },
      );
    }
  }
}

/** How a value of front matter is written when it stands on one line. */
function waysToWrite(value: string | number, isList: boolean): string[] {
  const text = String(value);
  if (isList) return [`[${text}]`, `[ ${text} ]`];
  return [JSON.stringify(text), `'${text.replace(/'/g, "''")}'`, text];
}

function asYaml(value: string | number, isList: boolean): string {
  if (isList) return `[${value}]`;
  return typeof value === "number" || PLAIN.test(value) ? String(value) : JSON.stringify(value);
}

/** Words that YAML reads as they stand. */
const PLAIN = /^[A-Za-z][\w.-]*$/;

/** What a lesson needs to be rendered. Leaves out each fact, drawing, film and recording that is not there. */
export function withWhatItPrints(
  { entry, lesson, references }: ReadLesson,
  facts: FactBook,
  drawings: ReadonlyMap<string, Drawing>,
  media: CourseMedia,
): CheckedLesson {
  return {
    entry,
    source: lesson.source,
    sources: references.sources.flatMap((id) => facts.get(id) ?? []),
    items: references.items.map(({ id }) => id),
    drawings: new Map(
      references.figures.flatMap(({ file: name }) => {
        const drawing = drawings.get(name);
        return drawing ? [[name, drawing] as const] : [];
      }),
    ),
    media: new Map(
      references.media.flatMap(({ id }) => {
        const shown = media.get(id);
        return shown ? [[id, shown] as const] : [];
      }),
    ),
  };
}

/** The drawings of a course that can be used, by their name in `figures`. */
export function readDrawings(
  files: CourseFiles,
  listFor: (file: string) => ProblemList,
): Map<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  for (const [path, text] of files) {
    if (!path.startsWith("figures/")) continue;
    const drawing = readDrawing(plainLineEnds(text), listFor(path));
    if (drawing) drawings.set(path.slice("figures/".length), drawing);
  }
  return drawings;
}
