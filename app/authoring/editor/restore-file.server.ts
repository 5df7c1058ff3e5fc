import { newestOf, textAt } from "../../../db/queries/authoring-revisions";
import type { Context } from "../../record/context.server";
import { type Outcome, refused } from "../../record/outcome";
import { enterDraft } from "../enter-draft.server";
import { type Saved, type SaveRefusal, saveDraft } from "../save-draft.server";

/**
 * Makes a file what it was at one of its revisions, as a new revision: what came between stays in the log.
 *
 * @returns refused `revision` when it is none of this file's, and as `saveDraft` says
 */
export async function restoreFile(
  context: Context,
  input: { draftId: string; path: string; seq: number; editKey: string; why: string },
): Promise<Outcome<Saved, SaveRefusal | "revision">> {
  const { tx, actor } = context;
  const { draftId, path, seq, editKey, why } = input;
  if (!(await enterDraft(tx, actor, draftId))) return refused("draft");
  const text = await textAt(tx, draftId, { path, seq });
  if (text === undefined) return refused("revision");
  const newest = await newestOf(tx, draftId, path);
  return saveDraft(context, {
    draftId,
    editKey,
    kind: "restore",
    why,
    changes: [{ path, baseSeq: newest?.seq ?? null, text }],
  });
}
