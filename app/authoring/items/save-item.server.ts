import { kept } from "../../i18n/kept";
import type { Context } from "../../record/context.server";
import type { Box } from "../../record/open-box.server";
import { done, type Outcome } from "../../record/outcome";
import type { SaveRefusal } from "../save-draft.server";
import { type ChangedItems, changeItems } from "./change-items.server";
import { afterIntent, fixing, type ItemIntent } from "./item-intent";
import { deskOf, keyAfter, type OpenedItem } from "./open-item.server";
import type { FieldNote } from "./places";
import type { Typed } from "./typed-item";

/** What became of a question's form. */
export interface SavedItem extends ChangedItems {
  /** What addresses the question on which the reader goes on. */
  key: string;
}

/**
 * Saves a question as its form has it, and does what the button that was pressed asks.
 *
 * @param input.note the note whose button was pressed
 * @returns refused as `changeItems` says
 */
export async function saveItem(
  context: Context,
  opened: Pick<OpenedItem, "page" | "seq">,
  input: {
    editKey: string;
    key: string;
    intent: ItemIntent;
    typed: Typed;
    note: FieldNote | null;
  },
): Promise<Outcome<SavedItem, SaveRefusal | "unformed">> {
  const { editKey, key, intent, typed, note } = input;
  const { draft, outline } = opened.page;
  let goOn = key;
  const changed = await changeItems(context, {
    draftId: draft.id,
    atSeq: opened.seq,
    editKey,
    kind: intent === "autosave" ? "autosave" : "save",
    why: note ? kept("items.why.fixed", { id: key, what: note.message }) : whyOf(intent, key),
    change: (text) => {
      const asked = { intent, typed, edit: note?.edit ?? null };
      const after = afterIntent(text, outline.code, key, asked);
      if (typeof after !== "string")
        goOn = after.key === key ? keyAfter(text, key, after.text) : after.key;
      return after;
    },
  });
  return changed.ok ? done({ ...changed.value, key: goOn }) : changed;
}

/** The note of a question, as it is typed, whose button says this; null when it can no longer be put right. */
export async function noteToFix(
  opened: OpenedItem,
  { key, typed, said }: { key: string; typed: Typed; said: string | undefined },
  box: Box,
): Promise<FieldNote | null> {
  const desk = await deskOf(opened, key, box, { typed });
  const note = typeof desk === "string" ? null : desk.notes.find((one) => fixing(one) === said);
  return note?.edit ? note : null;
}

/** Where a question's form leads when it was saved, below the address of its draft. */
export function pageAfterItem(intent: ItemIntent, { key, outcome }: SavedItem): string {
  if (intent === "take-out") return "items?outcome=removed";
  const said = intent === "fix" && outcome === "saved" ? "fixed" : outcome;
  return `items/${encodeURIComponent(key)}?outcome=${said}`;
}

function whyOf(intent: ItemIntent, id: string): string | null {
  switch (intent) {
    case "autosave":
      return null;
    case "copy":
      return kept("items.why.copy", { id });
    case "move-up":
    case "move-down":
      return kept("items.why.move", { id });
    case "take-out":
      return kept("items.why.remove", { id });
    default:
      return kept("items.why.form", { id });
  }
}
