import { draftFiles, newestOf } from "../../../db/queries/authoring-revisions";
import { lessonPath } from "../../catalog/course";
import { plainLineEnds } from "../../catalog/text";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { outlineOf } from "../draft-outline";
import { firstText } from "../editor/first-text";
import { enterDraft } from "../enter-draft.server";
import { textsOf } from "../read-draft.server";
import { type SavedFile, type SaveRefusal, saveDraft } from "../save-draft.server";
import type { Block } from "./block";
import { duplicateBlock, insertBlocks, moveBlock, removeBlock, replaceBlocks } from "./edit-blocks";

/** What the form of a block asks for. */
export type BlockWork =
  /** New blocks at a place. */
  | { kind: "add"; index: number; blocks: readonly Block[] }
  /** What `count` blocks from a place became; then, perhaps, one more step with the first of them. */
  | {
      kind: "save";
      index: number;
      count: number;
      blocks: readonly Block[];
      step: "up" | "down" | "copy" | null;
    }
  | { kind: "remove"; index: number };

/**
 * Carries out what the form of a block asks, on the lesson as the form showed it: what somebody else
 * changed since is merged, or kept aside, as with any other change.
 *
 * @param input.atSeq the revision of the draft that the form showed
 * @returns what became of the lesson; refused `block` when it had no such block, and as `saveDraft` says
 */
export async function editLesson(
  context: Context,
  input: {
    draftId: string;
    slug: string;
    atSeq: number;
    editKey: string;
    kind: "save" | "autosave";
    why: string | null;
    work: BlockWork;
  },
): Promise<Outcome<SavedFile, SaveRefusal | "block">> {
  const { draftId, slug, atSeq, editKey, kind, why, work } = input;
  const { tx, actor } = context;
  if (!(await enterDraft(tx, actor, draftId))) return refused("draft");
  const path = lessonPath(slug);
  const shown = await draftFiles(tx, draftId, { seq: atSeq });
  const file = shown.find((one) => one.path === path);
  const source = file?.text ?? firstText(path, outlineOf(textsOf(shown)));
  const text = source === null ? null : edited(plainLineEnds(source), work);
  if (text === null) return refused("block");
  if (file && text === plainLineEnds(file.text)) {
    const newest = await newestOf(tx, draftId, path);
    return done({ path, outcome: "same", seq: newest?.seq ?? null, text: newest?.text ?? null });
  }
  const saved = await saveDraft(context, {
    draftId,
    editKey,
    kind,
    why,
    changes: [{ path, baseSeq: file?.seq ?? null, text }],
  });
  if (!saved.ok) return saved;
  const [only] = saved.value.files;
  if (!only) throw new Error("a change of one file came to none");
  return done(only);
}

function edited(source: string, work: BlockWork): string | null {
  switch (work.kind) {
    case "add":
      return insertBlocks(source, work.index, work.blocks);
    case "remove":
      return removeBlock(source, work.index);
    case "save": {
      const { index, count, blocks, step } = work;
      const saved = replaceBlocks(source, { index, count, added: blocks });
      if (saved === null || step === null || blocks.length === 0) return saved;
      if (step === "copy") return duplicateBlock(saved, index);
      return moveBlock(saved, index, step === "up" ? -1 : 1);
    }
  }
}
