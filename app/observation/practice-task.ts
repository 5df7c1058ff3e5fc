import type { PracticeTask as Published } from "../catalog/manifest";

/** A practice task with everything that its version says, as observers use it. */
export interface PracticeTask extends Pick<Published, "title" | "rubric"> {
  steps: NonNullable<Published["steps"]>;
  guidance: NonNullable<Published["guidance"]>;
}

/** The in-person task of one course, in the version that it is watched under. */
export interface CourseTask {
  courseId: string;
  courseVersionId: string;
  /** The course as people say it: REL-1. */
  code: string;
  courseTitle: string;
  task: PracticeTask;
}

/** What stands beside one row of the rubric: what the member does for it, and what to heed. */
export function besideRow(
  { steps, guidance }: Pick<PracticeTask, "steps" | "guidance">,
  row: string,
): { steps: PracticeTask["steps"]; guidance: string[] } {
  return {
    steps: steps.filter((step) => step.row === row),
    guidance: guidance.flatMap((line) => (line.row === row ? [line.text] : [])),
  };
}
