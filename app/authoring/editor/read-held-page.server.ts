import { newestOf, revisionLog, textAt } from "../../../db/queries/authoring-revisions";
import type { Reading } from "../../record/context.server";
import type { HeldText } from "../draft";
import type { ThreeTexts } from "../merge";
import { type FramedDraft, frameOf, readDraft } from "../read-draft.server";
import { isOpen } from "../review-state";
import { type HeldRow, heldRows } from "./held-choice";

/** A text that was kept aside, beside the file as it is now. */
export interface HeldPage {
  frame: FramedDraft;
  held: HeldText;
  texts: ThreeTexts;
  /** The revision of the file that `texts.theirs` is. */
  seq: number | null;
  rows: HeldRow[];
  /** Did the reader write the held text? */
  isMine: boolean;
  /** Who wrote the file as it is now, and when; null before its first revision. */
  theirs: { name: string | null; at: number } | null;
  mayEdit: boolean;
  open: boolean;
}

/** A held text that still waits; null when there is none of this id for this person. */
export async function readHeldPage(
  reading: Reading,
  { draftId, heldId }: { draftId: string; heldId: string },
): Promise<HeldPage | null> {
  const { db } = reading;
  const page = await readDraft(reading, draftId);
  const held = page?.held.find(({ id }) => id === heldId);
  if (!page || !held) return null;
  const { review, rights, asker } = page;
  const { path, baseSeq } = held;
  const now = await newestOf(db, draftId, path);
  const base =
    baseSeq === null ? null : ((await textAt(db, draftId, { path, seq: baseSeq })) ?? null);
  const texts = { base, mine: held.text, theirs: now?.text ?? null };
  const [newest] = await revisionLog(db, draftId, { path, before: null, limit: 1 });
  return {
    frame: frameOf(page),
    held,
    texts,
    seq: now?.seq ?? null,
    rows: heldRows(path, texts),
    isMine: held.personId === asker.personId,
    theirs: newest ? { name: newest.personName, at: newest.at } : null,
    mayEdit: rights.edit,
    open: isOpen(review.state),
  };
}
