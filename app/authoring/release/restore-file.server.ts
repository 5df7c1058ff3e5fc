import { newestOf, revisionLog, textAt } from "../../../db/queries/authoring-revisions";
import type { Context } from "../../record/context.server";
import { type Outcome, refused } from "../../record/outcome";
import { type Saved, type SaveRefusal, saveDraft } from "../save-draft.server";

/**
 * Makes a file of a draft again what it was at a revision: a new change, so that nothing between is lost.
 *
 * @returns refused `revision` when the draft has no such change, else as `saveDraft` says
 */
export async function restoreFile(
  context: Context,
  { draftId, seq, editKey }: { draftId: string; seq: number; editKey: string },
): Promise<Outcome<Saved, SaveRefusal | "revision">> {
  const { tx } = context;
  const [revision] = await revisionLog(tx, draftId, { path: null, before: seq + 1, limit: 1 });
  if (!revision || revision.seq !== seq) return refused("revision");
  const { path } = revision;
  const text = (await textAt(tx, draftId, { path, seq })) ?? null;
  const now = await newestOf(tx, draftId, path);
  return saveDraft(context, {
    ...{ draftId, editKey, kind: "restore" as const, why: String(seq) },
    changes: [{ path, baseSeq: now?.seq ?? null, text }],
  });
}
