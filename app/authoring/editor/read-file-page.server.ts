import { revisionLog, textAt } from "../../../db/queries/authoring-revisions";
import { isCoursePath } from "../../catalog/course-path";
import type { Reading } from "../../record/context.server";
import type { Box } from "../../record/open-box.server";
import type { HeldText, Revision } from "../draft";
import { type FramedDraft, frameOf, readDraft, textsOf } from "../read-draft.server";
import { isOpen } from "../review-state";
import type { Completions } from "./completions";
import { type ExaminedFile, examineFile } from "./examine-file.server";
import { firstText } from "./first-text";
import { readCompletions } from "./read-completions.server";

/** How many entries of a file's log a page shows. */
const LOG_PAGE = 20;

/** One file of a draft, to be written. */
export interface FilePage {
  frame: FramedDraft;
  path: string;
  text: string;
  /** The revision that the text is; null for a file that is not written yet. */
  seq: number | null;
  mayEdit: boolean;
  /** False while others judge the draft, and after: then what is written is kept aside. */
  open: boolean;
  /** Texts of this file that wait for someone to choose. */
  held: HeldText[];
  log: Revision[];
  /** The revision after which the log goes on; null at its end. */
  logMore: number | null;
  /** The file as it was, when an earlier revision was asked for. */
  earlier: { seq: number; text: string } | null;
  examined: ExaminedFile;
  completions: Completions;
}

/**
 * One file of a draft with everything that its page says of it; null when there is no such draft for this
 * person, or no such file in it and none that it could begin.
 *
 * @param asked.before shows the log before a revision
 * @param asked.at shows the file as it was at one of its revisions
 */
export async function readFilePage(
  reading: Reading,
  asked: { draftId: string; path: string; before: number | null; at: number | null },
  box: Box,
): Promise<FilePage | null> {
  const { db } = reading;
  const { draftId, path } = asked;
  const page = await readDraft(reading, draftId);
  if (!page || !isCoursePath(path)) return null;
  const { review, outline, rights, held } = page;
  const file = page.files.find((one) => one.path === path);
  const beginning = file ? null : firstText(path, outline);
  if (!file && beginning === null) return null;

  const log = await revisionLog(db, draftId, { path, before: asked.before, limit: LOG_PAGE + 1 });
  const earlier = asked.at === null ? null : await textAt(db, draftId, { path, seq: asked.at });
  const text = file?.text ?? beginning ?? "";
  const files = textsOf(page.files);
  return {
    frame: frameOf(page),
    path,
    text,
    seq: file?.seq ?? log.find((one) => one.removed && asked.before === null)?.seq ?? null,
    mayEdit: rights.edit,
    open: isOpen(review.state),
    held: held.filter((one) => one.path === path),
    log: log.slice(0, LOG_PAGE),
    logMore: log.length > LOG_PAGE ? (log[LOG_PAGE - 1]?.seq ?? null) : null,
    earlier: earlier == null || asked.at === null ? null : { seq: asked.at, text: earlier },
    examined: await examineFile(new Map(files).set(path, text), path, box),
    completions: await readCompletions(files, outline),
  };
}
