import type { Drawing } from "../../assessment/items/figure";
import type { Locale } from "../../i18n/locale";
import { boxTask } from "../../record/box";
import type { Block } from "../block";
import type { CheckedCourse, CourseFiles } from "../check/course";
import type { CatalogAround } from "../check/course-file";
import type { ParagraphGrade } from "../check/paragraph-grades";
import type { CourseMedia } from "../media/lesson-media";
import type { CourseProblem } from "../problem";
import type { Fact } from "../source";

// What the catalog asks of the box. Only its program (scripts/box.ts) imports how these are done.

/** A course as its author wrote it, and what stands around it. */
export interface WrittenCourse {
  files: CourseFiles;
  around: CatalogAround;
}

/** A lesson that passed its check, with what it prints from other files. */
export interface LessonToRender {
  source: string;
  sources: readonly Fact[];
  drawings: ReadonlyMap<string, Drawing>;
  media: CourseMedia;
  language: Locale;
}

/** A lesson's blocks, or what the compiler found wrong that the check did not. */
export type RenderedLesson = { blocks: Block[] } | { problem: { message: string; fix: string } };

/** The problems of a whole course, and one of its lessons as far as it can be shown. */
export interface PreviewedLesson {
  problems: CourseProblem[];
  blocks: Block[] | null;
  /** How hard its paragraphs read; none while it cannot be read. */
  grades: ParagraphGrade[];
}

export const CHECK_COURSE = boxTask<
  WrittenCourse,
  { problems: CourseProblem[]; course: CheckedCourse | null }
>("catalog/check-course");

export const RENDER_LESSON = boxTask<LessonToRender, RenderedLesson>("catalog/render-lesson");

export const PREVIEW_LESSON = boxTask<WrittenCourse & { slug: string }, PreviewedLesson>(
  "catalog/preview-lesson",
);
