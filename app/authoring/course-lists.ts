import type { CourseFiles } from "../catalog/check/course";
import { withNames } from "./course-yaml";

/** Changes of a course's files by path; null takes a file away. */
export type FileChanges = Map<string, string | null>;

/** A lesson as course.yaml lists it. */
interface LessonLine {
  slug: string;
  title?: string;
  minutes?: number | null;
  objectives?: string[];
}

/** course.yaml with other objectives or lessons; what is left out stays. */
export function withLists(
  files: CourseFiles,
  names: { objectives?: readonly object[]; lessons?: readonly LessonLine[] },
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
