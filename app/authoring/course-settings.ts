import { z } from "zod";
import type { CourseFiles } from "../catalog/check/course";
import { targetGrade, targetWords } from "../catalog/check/paragraph-grades";
import { ProblemList } from "../catalog/problem";
import { plainLineEnds } from "../catalog/text";
import { readYaml } from "../catalog/yaml";
import { withNames } from "./course-yaml";
import { outlineOf } from "./draft-outline";

/** What a course says of itself, beside its objectives and lessons. */
export interface CourseAbout {
  title: string;
  summary: string;
  version: string;
  strand: string;
  audience: string[];
  modality: string;
  minutes: number | null;
  prerequisites: string[];
  nextReview: string;
  /** The US school grade that its paragraphs aim for. */
  readingGrade: number;
  author: string;
  /** What is said of its review, as it stands there. */
  review: Record<string, unknown>;
  /** Kinds of sign-off that the author says it does not need. */
  notNeeded: string[];
}

const SIGN_OFFS = ["legal", "clinical"] as const;
/** The kinds that an author may say are not needed; a reader of the subject and of equity always is. */
export const SIGN_OFFS_BY_CHOICE = SIGN_OFFS;

const words = z.string().catch("");
const list = z.array(z.string()).catch([]);
const readable = z.object({
  title: words,
  summary: words,
  version: words,
  strand: words,
  audience: list,
  modality: words,
  minutes_total: z.number().nullable().catch(null),
  prerequisites: list,
  reading_level_target: words,
  review: z.record(z.string(), z.unknown()).catch({}),
});

/** Reads what course.yaml says of the course; what cannot be read is empty. */
export function aboutOf(text: string): CourseAbout {
  const read = readable.safeParse(mapOf(text) ?? {});
  const file = read.success ? read.data : readable.parse({});
  const { review } = file;
  return {
    title: file.title,
    summary: file.summary,
    version: file.version,
    strand: file.strand,
    audience: file.audience,
    modality: file.modality,
    minutes: file.minutes_total,
    prerequisites: file.prerequisites,
    author: typeof review.author === "string" ? review.author : "",
    review,
    readingGrade: targetGrade(file.reading_level_target),
    nextReview: typeof review.next_review_due === "string" ? review.next_review_due : "",
    notNeeded: SIGN_OFFS.filter((kind) => isNotNeeded(review[`${kind}_reviewer`], kind)),
  };
}

/** A file that says nothing of a clinician needs none; of a lawyer, one. */
function isNotNeeded(by: unknown, kind: (typeof SIGN_OFFS)[number]): boolean {
  return by === undefined ? kind === "clinical" : by === "not needed";
}

/** Can a YAML text be read as a map, and so be written again by a form? */
export function isReadable(text: string): boolean {
  return mapOf(text) !== null;
}

/** Read as a check reads it, which refuses what could be hostile before anything is built from it. */
function mapOf(text: string): Record<string, unknown> | null {
  const yaml = readYaml(plainLineEnds(text), new ProblemList("course.yaml"));
  const read = z.record(z.string(), z.unknown()).safeParse(yaml?.value);
  return read.success ? read.data : null;
}

/** course.yaml with other words about the course; objectives, lessons and comments stay. */
export function withAbout(text: string, about: Omit<CourseAbout, "author" | "review">): string {
  const review = z.record(z.string(), z.unknown()).catch({}).parse(mapOf(text)?.review);
  const kinds = Object.fromEntries(
    SIGN_OFFS.map((kind) => {
      const name = `${kind}_reviewer`;
      const before = review[name] === "not needed" ? null : (review[name] ?? null);
      return [name, about.notNeeded.includes(kind) ? "not needed" : before];
    }),
  );
  return withNames(text, {
    version: about.version,
    title: about.title,
    strand: about.strand,
    summary: about.summary,
    audience: about.audience,
    modality: about.modality,
    minutes_total: about.minutes ?? undefined,
    prerequisites: about.prerequisites,
    reading_level_target: targetWords(saidTarget(text), about.readingGrade),
    review: { ...review, ...kinds, next_review_due: about.nextReview },
  });
}

function saidTarget(text: string): string | undefined {
  const said = mapOf(text)?.reading_level_target;
  return typeof said === "string" ? said : undefined;
}

/** Changes of a course's files by path; null takes a file away. */
export type FileChanges = Map<string, string | null>;

/** Adds an objective under the next free number. */
export function addObjective(files: CourseFiles, text: string): FileChanges {
  const { code, objectives } = outlineOf(files);
  const stem = `${code.replace("-", ".")}.`;
  const numbers = objectives.map(({ id }) =>
    id.startsWith(stem) ? Number(id.slice(stem.length)) : 0,
  );
  const id = `${stem}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
  return changed(files, { objectives: [...objectives, { id, text }] });
}

/** Says an objective in other words. */
export function rewordObjective(files: CourseFiles, id: string, text: string): FileChanges {
  const { objectives } = outlineOf(files);
  return changed(files, {
    objectives: objectives.map((one) => (one.id === id ? { id, text } : one)),
  });
}

/** Takes an objective away, from the course's list and from its lessons'. */
export function removeObjective(files: CourseFiles, id: string): FileChanges {
  const { objectives, lessons } = outlineOf(files);
  return changed(files, {
    objectives: objectives.filter((one) => one.id !== id),
    lessons: lessons.map((one) => ({
      ...one,
      objectives: one.objectives.filter((objective) => objective !== id),
    })),
  });
}

/**
 * What the form of all objectives asks at once: other words, one fewer, one more.
 * @param asked.texts by objective; one that says what is there already changes nothing
 */
export function editObjectives(
  files: CourseFiles,
  asked: { texts: ReadonlyMap<string, string>; remove?: string; added?: string },
): FileChanges {
  const { texts, remove, added } = asked;
  const steps: ((now: CourseFiles) => FileChanges)[] = [];
  for (const { id, text } of outlineOf(files).objectives) {
    const next = texts.get(id);
    if (next !== undefined && next !== text && id !== remove)
      steps.push((now) => rewordObjective(now, id, next));
  }
  if (remove !== undefined) steps.push((now) => removeObjective(now, remove));
  if (added !== undefined) steps.push((now) => addObjective(now, added));
  let text = files.get("course.yaml") ?? "";
  for (const step of steps)
    text = step(new Map(files).set("course.yaml", text)).get("course.yaml") ?? text;
  return steps.length === 0 ? new Map() : new Map([["course.yaml", text]]);
}

/** What the form of a lesson asks. */
export interface LessonSettings {
  title: string;
  minutes: number;
  objectives: string[];
}

/** Adds a lesson at the end, with a first file; its place in addresses is made of its title. */
export function addLesson(files: CourseFiles, settings: LessonSettings): FileChanges {
  const { code, lessons } = outlineOf(files);
  const slug = freeSlug(
    lessons.map((one) => one.slug),
    settings.title,
  );
  const changes = changed(files, { lessons: [...lessons, { slug, ...settings }] });
  return changes.set(`lessons/${slug}.mdx`, firstText(code, slug, settings));
}

/** Changes what is said of a lesson, in course.yaml and at the head of its file. */
export function changeLesson(
  files: CourseFiles,
  slug: string,
  settings: LessonSettings,
): FileChanges {
  const { lessons } = outlineOf(files);
  const changes = changed(files, {
    lessons: lessons.map((one) => (one.slug === slug ? { slug, ...settings } : one)),
  });
  const path = `lessons/${slug}.mdx`;
  const text = files.get(path);
  return text === undefined ? changes : changes.set(path, withHead(text, settings));
}

/** Moves a lesson up (-1) or down (1); at the end of the list it stays. */
export function moveLesson(files: CourseFiles, slug: string, by: -1 | 1): FileChanges {
  const { lessons } = outlineOf(files);
  const from = lessons.findIndex((one) => one.slug === slug);
  const moved = lessons[from];
  const to = from + by;
  if (!moved || to < 0 || to >= lessons.length) return new Map();
  return changed(files, { lessons: lessons.toSpliced(from, 1).toSpliced(to, 0, moved) });
}

/** Takes a lesson out of the course, with its file. */
export function removeLesson(files: CourseFiles, slug: string): FileChanges {
  const { lessons } = outlineOf(files);
  const changes = changed(files, { lessons: lessons.filter((one) => one.slug !== slug) });
  const path = `lessons/${slug}.mdx`;
  return files.has(path) ? changes.set(path, null) : changes;
}

type Line = { slug: string } & Partial<Omit<LessonSettings, "minutes">> & {
    minutes?: number | null;
  };

function changed(
  files: CourseFiles,
  names: { objectives?: readonly object[]; lessons?: readonly Line[] },
): FileChanges {
  const { objectives, lessons } = names;
  const text = withNames(files.get("course.yaml") ?? "", {
    ...(objectives && { objectives }),
    ...(lessons && {
      lessons: lessons.map(({ slug, title, minutes, objectives: named }) => ({
        slug,
        title,
        ...(minutes != null && { minutes }),
        objectives: named,
      })),
    }),
  });
  return new Map([["course.yaml", text]]);
}

const HEAD = /^---\n([\s\S]*?\n)---(?=\n|$)/;

/** A lesson's text with other words in its front matter; without one it stays as it is. */
export function withHead(text: string, said: LessonSettings & { lesson?: string }): string {
  return text.replace(HEAD, (whole, head: string) =>
    isReadable(head) ? `---\n${withNames(head, { ...said })}---` : whole,
  );
}

function firstText(
  code: string,
  slug: string,
  { title, minutes, objectives }: LessonSettings,
): string {
  const head = withNames("", { course: code, lesson: slug, title, minutes, objectives });
  return `---\n${head}---\n\nStart with one person in one place, and what happens there.\n`;
}

const MOST_LETTERS = 56;

/** `02-the-first-five-minutes`, not yet taken. */
function freeSlug(taken: readonly string[], title: string): string {
  const nth = Math.max(0, ...taken.map((slug) => Number.parseInt(slug, 10) || 0)) + 1;
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, MOST_LETTERS)
    .replace(/-$/, "");
  const stem = `${String(nth).padStart(2, "0")}-${plain || "lesson"}`;
  return taken.includes(stem) ? `${stem}-b` : stem;
}
