import type { DraftOutline } from "../draft-outline";
import { lessonSlugOf } from "./file-work";

/** Files that a course may do without, and that begin empty. */
const MAY_BEGIN = ["items.yaml", "tally.yaml", "sources.yaml", "practice-task.md"];

/**
 * What stands in a file that nobody has written yet: a lesson begins with what course.yaml says of it.
 * Null when nothing in the course asks for such a file.
 */
export function firstText(path: string, { code, lessons }: DraftOutline): string | null {
  if (MAY_BEGIN.includes(path)) return "";
  const slug = lessonSlugOf(path);
  const lesson = lessons.find((one) => one.slug === slug);
  if (!lesson) return null;
  return [
    "---",
    `course: ${code}`,
    `lesson: ${lesson.slug}`,
    `title: ${JSON.stringify(lesson.title)}`,
    `minutes: ${lesson.minutes ?? ""}`,
    `objectives: [${lesson.objectives.join(", ")}]`,
    "---",
    "",
    "",
  ].join("\n");
}
