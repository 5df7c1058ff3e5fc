import { endedHeld, endHeld, heldByKey, heldTexts } from "../../../db/queries/authoring-held";
import { notePresence, presentIn } from "../../../db/queries/authoring-presence";
import { lastRevision, newestOf, revisionsByKey } from "../../../db/queries/authoring-revisions";
import { isCoursePath } from "../../catalog/course-path";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { enterDraft } from "../enter-draft.server";
import { isOpen } from "../review-state";
import { type SavedFile, type SaveRefusal, saveDraft } from "../save-draft.server";

/** Someone is taken to be there this long after they were last heard of. */
const PRESENT_MS = 2 * 60_000;

/** What an editor that stays open is told after it sent a change, or asked what is new. */
export interface EditAnswer {
  /** What became of the change; what is new in the file when none was sent, or null. */
  file: SavedFile | null;
  /** The newest revision of the draft. */
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  /** May the draft be changed now? */
  open: boolean;
  present: { name: string; path: string }[];
  /** The text that was kept aside for the asker waits no more: someone chose. */
  isSettled?: true;
}

/**
 * Saves what an open editor has, as often as it likes.
 *
 * @param input.replaces a text of the same person that was kept aside before and that this change goes on
 *   from: it gives way, whether this one is saved or kept aside in its turn
 * @param input.on the text that it goes on from, as in `Change`
 * @returns refused as `saveDraft` says
 */
export async function saveEdit(
  context: Context,
  input: {
    draftId: string;
    path: string;
    editKey: string;
    baseSeq: number | null;
    text: string;
    kind: "autosave" | "save";
    why: string | null;
    replaces: string | null;
    on?: string | undefined;
  },
): Promise<Outcome<EditAnswer, SaveRefusal>> {
  const { draftId, path, editKey, baseSeq, text, kind, why, replaces } = input;
  const on = input.on ?? (await settledText(context, input));
  const saved = await saveDraft(context, {
    draftId,
    editKey,
    kind,
    why,
    changes: [{ path, baseSeq, text, on }],
  });
  if (!saved.ok) return saved;
  const [file] = saved.value.files;
  if (!file) throw new Error("a change of one file came to none");
  if (replaces !== null && replaces !== file.heldId) {
    await endReplaced(context, {
      draftId,
      path,
      heldId: replaces,
      isHeldAgain: file.outcome === "held",
    });
  }
  return done({ file, ...(await standing(context, draftId)) });
}

/**
 * What a change goes on from when someone chose meanwhile what becomes of the text that it goes on from.
 * A change that came before is taken as it was then.
 */
async function settledText(
  { tx, actor }: Context,
  input: { draftId: string; path: string; editKey: string; replaces: string | null },
): Promise<string | undefined> {
  const { draftId, path, editKey, replaces } = input;
  if (replaces === null || actor.personId === null) return undefined;
  if ((await revisionsByKey(tx, draftId, editKey)).length > 0) return undefined;
  if ((await heldByKey(tx, draftId, editKey)).length > 0) return undefined;
  const one = { heldId: replaces, path, personId: actor.personId };
  return (await endedHeld(tx, draftId, one))?.text ?? undefined;
}

/**
 * Notes that someone has a file open, and says what is new.
 *
 * @param input.baseSeq the revision of the file that they know
 * @param input.heldId a text of theirs that was kept aside, to hear whether it still waits
 */
export async function stayInDraft(
  context: Context,
  input: { draftId: string; path: string; baseSeq: number | null; heldId?: string | null },
): Promise<Outcome<EditAnswer, "draft" | "path">> {
  const { tx, actor, now } = context;
  const { draftId, path, baseSeq, heldId = null } = input;
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  if (!isCoursePath(path)) return refused("path", { path });
  const { personId } = entered.asker;
  await notePresence(tx, { draftId, personId, path, at: now });
  const newest = await newestOf(tx, draftId, path);
  const isSettled =
    heldId !== null && (await endedHeld(tx, draftId, { heldId, path, personId })) !== null;
  const file: SavedFile | null =
    newest && (newest.seq !== baseSeq || isSettled)
      ? { path, outcome: "same", seq: newest.seq, text: newest.text }
      : null;
  const stands = await standing(context, draftId);
  return done({ file, ...stands, ...(isSettled && { isSettled }) });
}

/** What the writer typed after it was kept aside stands in the text that came now. */
async function endReplaced(
  { tx, actor, now }: Context,
  input: { draftId: string; path: string; heldId: string; isHeldAgain: boolean },
): Promise<void> {
  const before = (await heldTexts(tx, input.draftId)).find(({ id }) => id === input.heldId);
  if (!before || before.path !== input.path || before.personId !== actor.personId) return;
  await endHeld(tx, {
    heldId: before.id,
    how: input.isHeldAgain ? "dropped" : "settled",
    by: before.personId,
    at: now,
  });
}

async function standing({ tx, actor, now }: Context, draftId: string) {
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) throw new Error("a draft was left while it was saved");
  const present = await presentIn(tx, draftId, {
    since: now - PRESENT_MS,
    but: entered.asker.personId,
  });
  return {
    seq: (await lastRevision(tx, draftId)).seq,
    at: now,
    open: isOpen(entered.review.state),
    present: present.map(({ name, path }) => ({ name, path })),
  };
}
