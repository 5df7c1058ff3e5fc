import type { CourseFiles } from "../catalog/check/course";
import { type FileChanges, withLists } from "./course-lists";
import { isReadable } from "./course-settings";
import { withNames } from "./course-yaml";
import { outlineOf } from "./draft-outline";

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
  const changes = withLists(files, { lessons: [...lessons, { slug, ...settings }] });
  return changes.set(`lessons/${slug}.mdx`, firstText(code, slug, settings));
}

/** Changes what is said of a lesson, in course.yaml and at the head of its file. */
export function changeLesson(
  files: CourseFiles,
  slug: string,
  settings: LessonSettings,
): FileChanges {
  const { lessons } = outlineOf(files);
  const changes = withLists(files, {
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
  return withLists(files, { lessons: lessons.toSpliced(from, 1).toSpliced(to, 0, moved) });
}

/** Takes a lesson out of the course, with its file. */
export function removeLesson(files: CourseFiles, slug: string): FileChanges {
  const { lessons } = outlineOf(files);
  const changes = withLists(files, { lessons: lessons.filter((one) => one.slug !== slug) });
  const path = `lessons/${slug}.mdx`;
  return files.has(path) ? changes.set(path, null) : changes;
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
