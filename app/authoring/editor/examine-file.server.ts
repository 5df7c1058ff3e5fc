import { LRUCache } from "lru-cache";
import type { Block } from "../../catalog/block";
import type { CourseFiles } from "../../catalog/check/course";
import { type ParagraphGrade, targetGrade } from "../../catalog/check/paragraph-grades";
import { examineFiles } from "../../catalog/prepare-course.server";
import { previewLesson } from "../../catalog/preview-lesson.server";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import { canonicalJson, sha256 } from "../../record/canonical";
import type { Box } from "../../record/open-box.server";
import { asReleased } from "../as-released";
import { outlineOf } from "../draft-outline";
import { lessonSlugOf } from "./file-work";
import { type Note, notesOn } from "./note";

/** What there is to say of one file, and how it will look. */
export interface ExaminedFile {
  notes: Note[];
  /** The lesson as a learner gets it; null for another file, and where it cannot be shown. */
  blocks: Block[] | null;
  /** How hard the paragraphs of a lesson read, and what the course aims for. */
  grades: ParagraphGrade[];
  target: number;
}

/** A page is opened again right after its text was examined, and by everyone who works on it. */
const known = new LRUCache<string, ExaminedFile>({ max: 40, ttl: 60_000 });

/**
 * Examines one file of a course as publishing would, in the box. Touches no database.
 *
 * @param files the course as it would be with what was typed
 */
export async function examineFile(
  files: CourseFiles,
  path: string,
  box: Box,
): Promise<ExaminedFile> {
  const judged = asReleased(files);
  const key = sha256(canonicalJson([path, ...files].flat()));
  const before = known.get(key);
  if (before) return before;
  const { around } = await readCatalogAround();
  const slug = lessonSlugOf(path);
  const { problems, blocks, grades, stopped } =
    slug === null
      ? { blocks: null, grades: [], ...(await examineFiles(judged, around, box)) }
      : await previewLesson(judged, around, slug, box);
  const examined = {
    notes: notesOn(stopped ? (problems[0]?.file ?? path) : path, problems),
    ...{ blocks, grades },
    target: targetGrade(outlineOf(files).readingTarget),
  };
  if (!stopped) known.set(key, examined);
  return examined;
}
