import type { CourseFiles } from "../../catalog/check/course";
import type { Reading } from "../../record/context.server";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { isOpen } from "../review-state";
import { emptyBank, ITEMS } from "./change-items.server";
import { type Entries, readEntries, type Unparted } from "./entries";

/** A draft with its questions, as far as they can be told apart. */
export interface ItemsDraft {
  page: DraftPage;
  files: CourseFiles;
  bank: Entries | Unparted;
  /** May this reader change them, and is the draft open to changes? */
  mayEdit: boolean;
}

/** A draft's questions; null when there is no such draft for this person. */
export async function readItems(reading: Reading, draftId: string): Promise<ItemsDraft | null> {
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const files = textsOf(page.files);
  return {
    page,
    files,
    bank: readEntries(files.get(ITEMS) ?? emptyBank(files)),
    mayEdit: page.rights.edit && isOpen(page.review.state),
  };
}
