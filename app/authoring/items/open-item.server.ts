import { draftFiles } from "../../../db/queries/authoring-revisions";
import type { AnswerForm } from "../../assessment/items/item";
import type { CourseFiles } from "../../catalog/check/course";
import type { CourseProblem } from "../../catalog/problem";
import type { Reading } from "../../record/context.server";
import type { Box } from "../../record/open-box.server";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { isOpen } from "../review-state";
import { emptyBank, ITEMS } from "./change-items.server";
import { checkItems } from "./check-items.server";
import { formOfEntry, type Unformed, withTypedEntry } from "./edit-entry";
import { type Entries, entryOf, readEntries } from "./entries";
import type { ItemDesk } from "./item-desk";
import { listedItems, notesOf } from "./item-list";
import { partsOf } from "./item-parts";
import { previewOf } from "./item-preview";
import { type FieldNote, fieldNotes } from "./places";
import { plainOf, type Typed } from "./typed-item";

/** A draft as the form of one of its questions shows it. */
export interface OpenedItem {
  page: DraftPage;
  /** The files as the form was made from them. */
  files: CourseFiles;
  /** items.yaml among them. */
  text: string;
  seq: number;
  mayEdit: boolean;
}

/**
 * Opens a draft for the form of a question; null when there is no such draft for this person.
 *
 * @param atSeq the revision that the form was made from; the newest when null, or when it is none
 */
export async function openItem(
  reading: Reading,
  draftId: string,
  atSeq: number | null,
): Promise<OpenedItem | null> {
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const seq = atSeq !== null && atSeq > 0 && atSeq < page.last.seq ? atSeq : page.last.seq;
  const files = textsOf(
    seq === page.last.seq ? page.files : await draftFiles(reading.db, draftId, { seq }),
  );
  const text = files.get(ITEMS) ?? emptyBank(files);
  return { page, files, text, seq, mayEdit: page.rights.edit && isOpen(page.review.state) };
}

/**
 * A question's form with what the check says of it and how it looks; why not, when it has none.
 *
 * @param typed what is typed; what is kept when null
 * @param answer what was chosen on the preview; null before anything was
 */
export async function deskOf(
  { files, text }: Pick<OpenedItem, "files" | "text">,
  key: string,
  box: Box,
  { typed = null, answer = null }: { typed?: Typed | null; answer?: AnswerForm | null } = {},
): Promise<ItemDesk | Unformed> {
  const read = readEntries(text);
  if (typeof read === "string") return read;
  const entry = entryOf(read, key);
  if (!entry) return "no-entry";
  const form = formOfEntry(entry);
  if (typeof form === "string") return form;
  const shown = typed ?? form.typed;
  const changed = withTypedEntry(read, entry, shown);
  if (typeof changed === "string") return changed;
  const parts = partsOf(form.type);
  const index = read.entries.indexOf(entry);
  const isUnsaved = changed.text !== read.text;
  const after = isUnsaved ? readEntries(changed.text) : read;
  const problems = await checkItems(new Map(files).set(ITEMS, changed.text), box);
  return {
    type: form.type,
    typed: shown,
    notes:
      typeof after === "string" ? [] : notesAt(after, index, { parts, typed: shown }, problems),
    preview: previewOf(plainOf(parts, shown), files, `preview ${key}`, answer),
    isUnsaved,
  };
}

/** What the check says of one question, each beside its field. */
function notesAt(
  bank: Entries,
  index: number,
  form: Parameters<typeof fieldNotes>[2],
  problems: readonly CourseProblem[],
): FieldNote[] {
  const listed = listedItems(bank);
  const own = notesOf(listed, problems).own.get(listed[index]?.key ?? "") ?? [];
  return fieldNotes(bank, index, form, own);
}

/** What addresses the question that stood under a key, after a change of the text. */
export function keyAfter(before: string, key: string, after: string): string {
  const [was, is] = [readEntries(before), readEntries(after)];
  if (typeof was === "string" || typeof is === "string") return key;
  const index = was.entries.findIndex((one) => one.key === key);
  return is.entries[index]?.key ?? key;
}
