import { draftFiles } from "../../../db/queries/authoring-revisions";
import type { CourseFiles } from "../../catalog/check/course";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import type { RevisionKind } from "../draft";
import { outlineOf } from "../draft-outline";
import { enterDraft } from "../enter-draft.server";
import { textsOf } from "../read-draft.server";
import { type SavedFile, type SaveRefusal, saveDraft } from "../save-draft.server";
import type { Unformed, Written } from "./edit-entry";

/** What became of a change of a draft's questions. */
export interface ChangedItems {
  outcome: SavedFile["outcome"];
  heldId: string | null;
  /** The newest revision of the draft. */
  seq: number;
}

export const ITEMS = "items.yaml";

/**
 * Carries out what a form asks of a draft's questions, on items.yaml as the form showed it: what somebody
 * else changed since is merged, or kept aside, as with any other change.
 *
 * @param input.atSeq the revision of the draft that the form showed
 * @param input.change items.yaml after the change, or why it cannot be made there
 * @returns refused as `saveDraft` says, and `unformed` (with why) when the change cannot be made
 */
export async function changeItems(
  context: Context,
  input: {
    draftId: string;
    atSeq: number;
    editKey: string;
    kind: RevisionKind;
    why: string | null;
    change: (text: string, files: CourseFiles) => Written | Unformed;
  },
): Promise<Outcome<ChangedItems, SaveRefusal | "unformed">> {
  const { draftId, atSeq, editKey, kind, why, change } = input;
  if (!(await enterDraft(context.tx, context.actor, draftId))) return refused("draft");
  const shown = await draftFiles(context.tx, draftId, { seq: atSeq });
  const file = shown.find(({ path }) => path === ITEMS);
  const files = textsOf(shown);
  const changed = change(file?.text ?? emptyBank(files), files);
  if (typeof changed === "string") return refused("unformed", { why: changed });
  const saved = await saveDraft(context, {
    draftId,
    editKey,
    kind,
    why,
    changes: [{ path: ITEMS, baseSeq: file?.seq ?? null, text: changed.text }],
  });
  if (!saved.ok) return saved;
  const [one] = saved.value.files;
  return done({
    outcome: one?.outcome ?? "same",
    heldId: one?.heldId ?? null,
    seq: saved.value.seq,
  });
}

/** The head of a bank that has no question yet. */
export function emptyBank(files: CourseFiles): string {
  const { code, version } = outlineOf(files);
  return `course: ${code}\nversion: ${version}\nitems: []\n`;
}
