import { type BoxRefusal, stoppedSentences } from "../record/box";
import type { Box } from "../record/open-box.server";
import { blocksSchema } from "./block";
import { PREVIEW_LESSON, type PreviewedLesson } from "./boxed/tasks";
import type { CourseFiles } from "./check/course";
import type { CatalogAround } from "./check/course-file";
import { lessonPath } from "./course";
import { START } from "./problem";

/**
 * Checks a course and renders one of its lessons as far as it can be shown, even while the rest has errors.
 * The lesson's text is read and run in the box only.
 *
 * @returns every problem of the course, and the lesson's blocks, or null when it cannot be shown;
 *   `stopped` says why the box gave no answer, and then the one problem says so in words
 */
export async function previewLesson(
  files: CourseFiles,
  around: CatalogAround,
  slug: string,
  box: Box,
): Promise<PreviewedLesson & { stopped?: BoxRefusal }> {
  const outcome = await box.run(PREVIEW_LESSON, { files, around, slug });
  if (!outcome.ok) {
    const said = stoppedSentences(outcome.reason, "this lesson");
    const problem = { file: lessonPath(slug), ...START, ...said, level: "error" as const };
    return { problems: [problem], blocks: null, grades: [], stopped: outcome.reason };
  }
  const { problems, blocks, grades } = outcome.value;
  return { problems, grades, blocks: blocks && blocksSchema.parse(blocks) };
}
