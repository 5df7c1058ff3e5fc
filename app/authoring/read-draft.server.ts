import { heldTexts } from "../../db/queries/authoring-held";
import { presentIn } from "../../db/queries/authoring-presence";
import { draftFiles, lastRevision } from "../../db/queries/authoring-revisions";
import type { CourseFiles } from "../catalog/check/course";
import type { Reading } from "../record/context.server";
import type { DraftFile, HeldText } from "./draft";
import { type DraftOutline, outlineOf } from "./draft-outline";
import { type EnteredDraft, enterDraft } from "./enter-draft.server";
import type { DraftState } from "./review-state";

/** Someone is taken to be there this long after they were last heard of. */
const PRESENT_MS = 2 * 60_000;

/** A draft as its pages show it. */
export interface DraftPage extends EnteredDraft {
  files: DraftFile[];
  outline: DraftOutline;
  /** The newest revision, and when it was made; 0 when there is none. */
  last: { seq: number; at: number };
  held: HeldText[];
  present: { name: string; path: string; at: number }[];
}

/** A draft with its files as they are; null when there is none for this person. */
export async function readDraft(
  { db, actor, now }: Reading,
  draftId: string,
): Promise<DraftPage | null> {
  const entered = await enterDraft(db, actor, draftId);
  if (!entered) return null;
  const files = await draftFiles(db, draftId);
  return {
    ...entered,
    files,
    outline: outlineOf(textsOf(files)),
    last: await lastRevision(db, draftId),
    held: await heldTexts(db, draftId),
    present: await presentIn(db, draftId, {
      since: now - PRESENT_MS,
      but: entered.asker.personId,
    }),
  };
}

/** What the frame around every page of a draft shows of it. */
export interface FramedDraft extends Pick<DraftPage, "draft" | "outline" | "last" | "present"> {
  state: DraftState;
}

/** The part of a draft's page that its frame needs. */
export function frameOf({ draft, review, outline, last, present }: DraftPage): FramedDraft {
  return { draft, state: review.state, outline, last, present };
}

/** The files of a draft as checks and previews read them. */
export function textsOf(files: readonly DraftFile[]): CourseFiles {
  return new Map(files.map(({ path, text }) => [path, text]));
}
