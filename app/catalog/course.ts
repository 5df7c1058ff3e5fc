import type { Presentation, Scoring } from "../assessment/items/index";
import type { Block } from "./block";
import type { Manifest } from "./manifest";

/** A published version of a course, as lists show it. */
export interface CourseVersion {
  id: string;
  courseId: string;
  organizationId: string;
  organizationName: string;
  version: string;
  contentHash: string;
  title: string;
  summary: string;
  language: string;
  minutes: number;
  manifest: Manifest;
  /** Epoch milliseconds. */
  publishedAt: number;
  lessonCount: number;
}

/** What a version says that a learner will be able to do (a CASE CFItem). */
export interface Objective {
  id: string;
  text: string;
}

/** A lesson without its text. */
export interface LessonOutline {
  id: string;
  slug: string;
  /** Its place in the course, from 1. */
  position: number;
  title: string;
  minutes: number;
  objectives: string[];
}

export interface Lesson extends LessonOutline {
  courseVersionId: string;
  blocks: Block[];
  contentHash: string;
}

/** Where the text of a lesson stands among the files of its course. */
export function lessonPath(slug: string): string {
  return `lessons/${slug}.mdx`;
}

/** A version of an item without its key: what pages and selection may know. */
export interface ItemVersion {
  id: string;
  itemId: string;
  objectiveId: string;
  pool: "practice" | "check";
  /** Items of one family ask the same thing: having seen one spends them all. */
  family: string;
  critical: boolean;
  presentation: Presentation;
}

/** A version of an item with its key and feedback: to judge an answer, or after one was given. */
export interface KeyedItemVersion extends ItemVersion {
  scoring: Scoring;
}

/** Everything that publishing stores, made from a course's files. */
export interface CourseContent {
  courseId: string;
  version: string;
  contentHash: string;
  /** The files that it was made from, by path; the next draft goes on from them. */
  source?: Readonly<Record<string, string>>;
  title: string;
  summary: string;
  language: string;
  minutes: number;
  manifest: Manifest;
  objectives: Objective[];
  lessons: Omit<Lesson, "id" | "courseVersionId">[];
  items: Omit<KeyedItemVersion, "id">[];
  /** The SHA-256 of every film and recording that it lists; each is held by then. */
  media?: readonly string[];
}
