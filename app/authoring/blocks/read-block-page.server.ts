import type { Block as LessonBlock } from "../../catalog/block";
import type { ParagraphGrade } from "../../catalog/check/paragraph-grades";
import { lessonPath } from "../../catalog/course";
import { plainLineEnds } from "../../catalog/text";
import type { Reading } from "../../record/context.server";
import type { Box } from "../../record/open-box.server";
import type { Completions } from "../editor/completions";
import { examineFile } from "../editor/examine-file.server";
import { firstText } from "../editor/first-text";
import type { Note } from "../editor/note";
import { readCompletions } from "../editor/read-completions.server";
import { type FramedDraft, frameOf, readDraft, textsOf } from "../read-draft.server";
import { isOpen } from "../review-state";
import type { PlacedBlock } from "./block";
import { readBlocks } from "./read-blocks";

/** A lesson as the page of its blocks shows it. */
export interface BlockPage {
  frame: FramedDraft;
  slug: string;
  /** The lesson's place in the course, from 1; 0 when course.yaml does not name it. */
  position: number;
  blocks: PlacedBlock[];
  /** The line on which the lesson's text begins, from 1. */
  bodyLine: number;
  notes: Note[];
  /** How hard its paragraphs read, and what the course aims for. */
  grades: ParagraphGrade[];
  target: number;
  /** The lesson as a learner gets it; null where it cannot be shown. */
  preview: LessonBlock[] | null;
  /** What its text may name. */
  names: Completions;
  mayEdit: boolean;
  /** May the draft be changed now? What is sent to a closed one is kept aside. */
  open: boolean;
  held: { id: string; personName: string }[];
}

/** Reads a lesson as blocks; null when there is none for this person. The box reads what was written. */
export async function readBlockPage(
  reading: Reading,
  { draftId, slug }: { draftId: string; slug: string },
  box: Box,
): Promise<BlockPage | null> {
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const path = lessonPath(slug);
  const files = textsOf(page.files);
  const written = files.get(path) ?? firstText(path, page.outline);
  if (written === null) return null;
  const text = plainLineEnds(written);
  const { blocks, bodyStart } = readBlocks(text);
  const examined = await examineFile(new Map(files).set(path, text), path, box);
  const { notes, blocks: preview, grades, target } = examined;
  return {
    frame: frameOf(page),
    slug,
    position: 1 + page.outline.lessons.findIndex((lesson) => lesson.slug === slug),
    blocks,
    bodyLine: text.slice(0, bodyStart).split("\n").length,
    ...{ notes, preview, grades, target },
    names: await readCompletions(files, page.outline),
    mayEdit: page.rights.edit,
    open: isOpen(page.review.state),
    held: page.held
      .filter((one) => one.path === path)
      .map(({ id, personName }) => ({ id, personName })),
  };
}
