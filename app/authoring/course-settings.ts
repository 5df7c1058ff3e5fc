import { z } from "zod";
import { targetGrade, targetWords } from "../catalog/check/paragraph-grades";
import { waivableKinds } from "../catalog/manifest";
import { ProblemList } from "../catalog/problem";
import { plainLineEnds } from "../catalog/text";
import { readYaml } from "../catalog/yaml";
import { withNames } from "./course-yaml";

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
  /** Kinds of sign-off that its author thinks it does not need: a reviewer or an owner decides. */
  notNeeded: string[];
}

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
    notNeeded: waivableKinds.filter((kind) => isNotNeeded(review[`${kind}_reviewer`], kind)),
  };
}

/** A file that says nothing of a clinician needs none; of a lawyer, one. */
function isNotNeeded(by: unknown, kind: (typeof waivableKinds)[number]): boolean {
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
    waivableKinds.map((kind) => {
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
