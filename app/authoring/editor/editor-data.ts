import { type EditLabel, editLabels } from "../../catalog/problem-edit";
import type { Text } from "../../i18n/catalog";
import { dateStyles } from "../../i18n/dates";
import type { Note } from "./note";

/** What the page's script needs besides the page: where it saves, and what it keeps under. */
export interface EditorSetting {
  /** Where open editors send their changes. */
  sync: string;
  /** Names the reader in this browser's store, and opens what they left in it: 32 bytes in base64. */
  owner: string;
  storeKey: string;
}

interface EditorPage {
  path: string;
  seq: number | null;
  mayEdit: boolean;
  open: boolean;
  frame: { draft: { id: string } };
  completions: object;
  held: readonly { id: string; personId: string }[];
}

/** Everything that the script of an editor's page reads, as attributes of its element. */
export function editorData(
  page: EditorPage,
  setting: EditorSetting & { notes: readonly Note[]; isTyped: boolean },
  t: Text,
) {
  const { frame, path, seq, mayEdit, open, completions } = page;
  return {
    id: "lesson-editor",
    "data-draft": frame.draft.id,
    "data-path": path,
    "data-seq": seq ?? "",
    "data-typed": setting.isTyped || undefined,
    "data-may-edit": mayEdit || undefined,
    "data-open": open || undefined,
    "data-sync": setting.sync,
    "data-owner": setting.owner,
    "data-store-key": setting.storeKey,
    "data-notes": JSON.stringify(setting.notes),
    "data-completions": JSON.stringify(completions),
    "data-times": dateStyles(t.locale).times,
    // Escaped, so that a page never seems to say a place that nobody filled in.
    "data-words": JSON.stringify(editorWords(t)).replace(/\{(\w+)\}/g, "\\u007b$1}"),
  };
}

/** What the script may say, by its name there; places that it fills in stand in braces. */
function editorWords(t: Text) {
  return {
    saved: t("editor.status.saved", { time: "{time}", seq: "{seq}" }),
    saving: t("editor.status.saving"),
    merged: t("editor.status.merged", { time: "{time}", seq: "{seq}" }),
    offline: t("editor.status.offline"),
    signIn: t("editor.status.signIn"),
    signInLink: t("editor.status.signInLink"),
    held: t("editor.status.held"),
    closed: t("editor.status.closed"),
    heldLink: t("editor.held.choose"),
    found: t("editor.status.found"),
    refused: t("editor.status.refused"),
    leave: t("editor.keys"),
    must: t("editor.note.must"),
    should: t("editor.note.should"),
    fixes: Object.fromEntries(
      editLabels.map((label) => [label, t(`editor.fix.${label}`)]),
    ) as Record<EditLabel, string>,
    label: t("editor.source"),
    present: t("studio.present", { name: "{name}", path: "{path}" }),
  };
}
export type EditorWords = ReturnType<typeof editorWords>;
/** A sentence of the script's, by its name; the words of the fixes stand on their buttons. */
export type EditorSaying = Exclude<keyof EditorWords, "fixes">;
