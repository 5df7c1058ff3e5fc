import type { Manifest } from "../catalog/manifest";

export type PracticeTask = NonNullable<Manifest["practiceTask"]>;

/** The in-person task of one course, in the version that it is watched under. */
export interface CourseTask {
  courseId: string;
  courseVersionId: string;
  /** The course as people say it: REL-1. */
  code: string;
  courseTitle: string;
  task: PracticeTask;
}
