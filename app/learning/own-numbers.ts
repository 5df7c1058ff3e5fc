import type { ObjectiveProgress } from "./progress";

/** One course of a reader, with how the rule has counted on each objective. */
export interface CourseNumbers {
  courseId: string;
  title: string;
  /** The zone in which days are said. */
  zone: string;
  objectives: readonly ObjectiveProgress[];
}
