import { draftFiles } from "../../db/queries/authoring-revisions";
import type { CourseFiles } from "../catalog/check/course";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { enterDraft } from "./enter-draft.server";
import { type SaveRefusal, saveDraft } from "./save-draft.server";

/**
 * Carries out what a form asks of a draft's files, on the files as the form showed them: what somebody else
 * changed since is merged, or kept aside, as with any other change.
 *
 * @param input.atSeq the revision of the draft that the form showed
 * @param input.edit the changes by path; null takes a file away
 * @returns the first text that was kept aside, if one was; refused as `saveDraft` says
 */
export async function editDraft(
  context: Context,
  input: {
    draftId: string;
    atSeq: number;
    editKey: string;
    why: string | null;
    edit: (files: CourseFiles) => ReadonlyMap<string, string | null>;
  },
): Promise<Outcome<{ heldId: string | null }, SaveRefusal>> {
  const { draftId, atSeq, editKey, why, edit } = input;
  if (!(await enterDraft(context.tx, context.actor, draftId))) return refused("draft");
  const shown = await draftFiles(context.tx, draftId, { seq: atSeq });
  const seqs = new Map(shown.map(({ path, seq }) => [path, seq]));
  const changes = [...edit(new Map(shown.map(({ path, text }) => [path, text])))].map(
    ([path, text]) => ({ path, text, baseSeq: seqs.get(path) ?? null }),
  );
  const saved = await saveDraft(context, { draftId, editKey, kind: "save", why, changes });
  if (!saved.ok) return saved;
  return done({ heldId: saved.value.files.find((one) => one.heldId)?.heldId ?? null });
}
