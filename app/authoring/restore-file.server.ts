import { newestOf, revisionLog, textAt } from "../../db/queries/authoring-revisions";
import type { Context } from "../record/context.server";
import { type Outcome, refused } from "../record/outcome";
import { enterDraft } from "./enter-draft.server";
import { type Saved, type SaveRefusal, saveDraft } from "./save-draft.server";

/**
 * Makes a file of a draft again what it was at one of its revisions, as a new revision: what came between
 * stays in the log.
 *
 * @param input.path the file that is meant; whichever the revision changed when left out
 * @returns refused `revision` when the draft, or the file that is meant, has no such revision, else as
 *   `saveDraft` says
 */
export async function restoreFile(
  context: Context,
  input: { draftId: string; path?: string; seq: number; editKey: string },
): Promise<Outcome<Saved, SaveRefusal | "revision">> {
  const { tx, actor } = context;
  const { draftId, seq, editKey } = input;
  if (!(await enterDraft(tx, actor, draftId))) return refused("draft");
  const path = input.path ?? (await pathChangedAt(context, draftId, seq));
  if (path === null) return refused("revision");
  const text = await textAt(tx, draftId, { path, seq });
  if (text === undefined) return refused("revision");
  const newest = await newestOf(tx, draftId, path);
  return saveDraft(context, {
    draftId,
    editKey,
    kind: "restore",
    why: String(seq),
    changes: [{ path, baseSeq: newest?.seq ?? null, text }],
  });
}

async function pathChangedAt({ tx }: Context, draftId: string, seq: number) {
  const [revision] = await revisionLog(tx, draftId, { path: null, before: seq + 1, limit: 1 });
  return revision?.seq === seq ? revision.path : null;
}
