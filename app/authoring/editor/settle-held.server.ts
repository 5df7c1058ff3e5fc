import { endHeld, heldTexts } from "../../../db/queries/authoring-held";
import { newestOf, textAt } from "../../../db/queries/authoring-revisions";
import { lockDraft } from "../../../db/queries/locks";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { enterDraft } from "../enter-draft.server";
import { isOpen } from "../review-state";
import { type SaveRefusal, saveDraft } from "../save-draft.server";
import { chosenText, type HeldPick } from "./held-choice";

export interface SettledHeld {
  path: string;
  what: "saved" | "merged" | "same";
  /** Someone saved meanwhile, and the choice itself was kept aside: its id. */
  heldAgain: string | null;
}

/**
 * Puts an end to a held text as someone chose: one side, each place as picked, or a text of both that they
 * wrote. What is not chosen stays readable in the log of the draft's held texts.
 *
 * @param input.baseSeq the revision that stood beside the held text when they chose
 * @returns refused `held` when no such text waits, `text` when none was sent, `closed` when the draft is
 *   not open to changes and the choice would make one, and as `saveDraft` says
 */
export async function settleHeld(
  context: Context,
  input: {
    draftId: string;
    heldId: string;
    act: "mine" | "theirs" | "picked" | "text";
    picks: readonly HeldPick[];
    text: string | undefined;
    baseSeq: number | null;
    editKey: string;
  },
): Promise<Outcome<SettledHeld, SaveRefusal | "held" | "text" | "closed">> {
  const { tx, now, actor } = context;
  const { draftId, heldId, act, baseSeq, editKey } = input;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  const held = (await heldTexts(tx, draftId)).find(({ id }) => id === heldId);
  if (!held) return refused("held");
  if (!entered.rights.edit) return refused("right");
  const { path } = held;
  if (act === "theirs") {
    await endHeld(tx, { heldId, how: "settled", by: entered.asker.personId, at: now });
    return done({ path, what: "same", heldAgain: null });
  }
  if (!isOpen(entered.review.state)) return refused("closed");
  if (act === "text" && input.text === undefined) return refused("text");
  const textOf = async (seq: number | null) =>
    seq === null ? null : ((await textAt(tx, draftId, { path, seq })) ?? null);
  const texts = {
    base: await textOf(held.baseSeq),
    mine: held.text,
    theirs: await textOf(baseSeq ?? (await newestOf(tx, draftId, path))?.seq ?? null),
  };
  const text =
    act === "text"
      ? (input.text ?? "")
      : chosenText(path, texts, act === "mine" ? ["mine"] : input.picks);
  const saved = await saveDraft(context, {
    draftId,
    editKey,
    kind: "merge",
    why: null,
    changes: [{ path, baseSeq, text }],
    settles: heldId,
  });
  if (!saved.ok) return saved;
  const [file] = saved.value.files;
  if (!file) throw new Error("a change of one file came to none");
  if (file.outcome !== "held") return done({ path, what: file.outcome, heldAgain: null });
  await endHeld(tx, { heldId, how: "settled", by: entered.asker.personId, at: now });
  return done({ path, what: "saved", heldAgain: file.heldId ?? null });
}
