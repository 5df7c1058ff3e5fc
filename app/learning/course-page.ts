import type { CourseVersion, LessonOutline, Objective } from "../catalog/course";
import type { Retirement } from "../catalog/retirement";
import type { Level } from "../mastery/level";
import { courseToOpen, inOrder } from "./course-order";
import type { HeldBy } from "./held-task";
import type { LessonLength } from "./lesson-length";
import { lessonAddress } from "./lesson-page";
import type { MasteryMap } from "./mastery-map";
import type { NextStep } from "./next-step";
import { objectiveAddress } from "./objective-page";
import type { ObjectiveProgress } from "./progress";

/** A course as one person finds it: what it is, and where they are in it. */
export interface CoursePage {
  version: CourseVersion;
  /** Since when it takes no new learners, and why; null while it does. */
  retirement: Retirement | null;
  /** The day by which it was to be reviewed again, once that is past; null before. */
  reviewWasDue: string | null;
  /** The number of a newer version than the one they are in; null when there is none. */
  newer: string | null;
  objectives: (Objective & {
    level: Level;
    /** What was shown of it, and by which questions; null when they have not begun. */
    standing: ObjectiveProgress | null;
  })[];
  lessons: (Pick<LessonOutline, "slug" | "position" | "title" | "minutes"> & {
    state: "read" | "here" | "not-read";
    length: LessonLength;
  })[];
  /** How long all lessons take together. */
  length: LessonLength;
  /** What to do next; null when they have not begun. */
  next: NextStep | null;
  /** The person's levels over time; null when they have not begun. */
  map: MasteryMap | null;
  /** Who has what waits on a coach (null: nobody yet), by objective text; null: the practice task. */
  waiting: { objective: string | null; held: HeldBy | null }[];
  /** The ways to pass an objective, "4 of 4 or 5 of 6"; empty when they differ. */
  ways: { right: number; of: number }[];
  /** Codes of prerequisites, and whether this catalog has them. */
  prerequisites: { code: string; here: boolean }[];
  zone: string;
}

/** Where a person stands in a course, in one word. */
export type CourseStanding = "not-begun" | "reading" | "ready" | "under-way" | "shown" | "kept";

/** A course in the list. */
export interface ListedCourse {
  version: CourseVersion;
  standing: CourseStanding;
  /** Lessons read, of all. */
  read: number;
  /** Codes of the courses of this list that come before it and are not shown yet. */
  after: string[];
}

/** What to open next of a list, and whether anything was begun before. */
export interface CourseToOpen {
  course: ListedCourse;
  kind: "first" | "next" | "goOn";
}

/** Takes the next step of a registered person (null when not registered), and their levels. */
export function standingOf(next: NextStep | null, levels: readonly Level[] = []): CourseStanding {
  if (next && levels.every((level) => level === "kept")) return "kept";
  if (next && levels.every((level) => level === "shown" || level === "kept")) return "shown";
  switch (next?.kind) {
    case undefined:
      return "not-begun";
    case "lesson":
      return "reading";
    case "check-under-way":
      return "under-way";
    case "done":
      return "shown";
    default:
      return "ready";
  }
}

const DONE: readonly CourseStanding[] = ["shown", "kept"];
const isShown = ({ standing }: Pick<ListedCourse, "standing">) => DONE.includes(standing);

/** Courses in the order for a newcomer, each with what of the list is still to come before it. */
export function withOrder(courses: readonly Omit<ListedCourse, "after">[]): ListedCourse[] {
  const left = new Set(
    courses.filter((one) => !isShown(one)).map(({ version }) => version.manifest.code),
  );
  return inOrder(courses, ({ version }) => version.manifest).map((course) => ({
    ...course,
    after: course.version.manifest.prerequisites.filter((code) => left.has(code)),
  }));
}

/** Which course of a list in order to open next; null when every one is shown. */
export function openOf(ordered: readonly ListedCourse[]): CourseToOpen | null {
  const course = courseToOpen(ordered, (one) => ({
    code: one.version.manifest.code,
    prerequisites: one.after,
    isUnderWay: isBegun(one) && !isShown(one),
    isShown: isShown(one),
  }));
  if (!course) return null;
  if (isBegun(course)) return { course, kind: "goOn" };
  return { course, kind: ordered.some(isShown) ? "next" : "first" };
}

/** Begun, and more than registered by a rule. */
function isBegun({ standing, read }: Pick<ListedCourse, "standing" | "read">): boolean {
  return standing !== "not-begun" && (standing !== "reading" || read > 0);
}

/** The address of what to do next in a course. */
export function nextAddress(courseId: string, next: NextStep): string | null {
  const course = `/courses/${courseId}`;
  switch (next.kind) {
    case "lesson":
      return lessonAddress(courseId, next.slug, next.block);
    case "practice":
      return `${course}/practice`;
    case "check":
    case "retention":
    case "check-under-way":
      return `${course}/check`;
    case "parallel":
      return `${course}/check/result#safety`;
    case "wait":
    case "coach":
      return objectiveAddress(courseId, next.objectiveId);
    case "done":
      return null;
  }
}
