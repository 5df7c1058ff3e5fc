import { z } from "zod";
import type { CourseFiles } from "../catalog/check/course";
import { ProblemList } from "../catalog/problem";
import { plainLineEnds } from "../catalog/text";
import { readYaml } from "../catalog/yaml";

/** What a draft says of itself, as far as it can be read: half-written files leave parts empty. */
export interface DraftOutline {
  code: string;
  title: string;
  version: string;
  summary: string;
  minutes: number | null;
  /** The reading level that it aims for, in its words; empty when it says none. */
  readingTarget: string;
  objectives: { id: string; text: string }[];
  lessons: LessonLine[];
}

export interface LessonLine {
  slug: string;
  title: string;
  minutes: number | null;
  objectives: string[];
  /** Is there a file for it? */
  isWritten: boolean;
}

const text = z.string().catch("");
const minutes = z.number().nullable().catch(null);
const readable = z.object({
  id: text,
  title: text,
  version: text,
  summary: text,
  minutes_total: minutes,
  reading_level_target: text,
  objectives: z.array(z.object({ id: text, text })).catch([]),
  lessons: z
    .array(
      z.object({
        slug: text,
        title: text,
        minutes,
        objectives: z.array(z.string()).catch([]),
      }),
    )
    .catch([]),
});

/** Reads what it can of course.yaml; a file that cannot be read at all gives an empty outline. */
export function outlineOf(files: CourseFiles): DraftOutline {
  const source = files.get("course.yaml");
  const yaml =
    source === undefined
      ? undefined
      : readYaml(plainLineEnds(source), new ProblemList("course.yaml"));
  const read = readable.safeParse(yaml?.value ?? {});
  const file = read.success ? read.data : readable.parse({});
  return {
    code: file.id,
    title: file.title,
    version: file.version,
    summary: file.summary,
    minutes: file.minutes_total,
    readingTarget: file.reading_level_target,
    objectives: file.objectives,
    lessons: file.lessons.map((lesson) => ({
      ...lesson,
      isWritten: files.has(`lessons/${lesson.slug}.mdx`),
    })),
  };
}
