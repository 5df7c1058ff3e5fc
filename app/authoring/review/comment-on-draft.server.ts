import {
  commentById,
  commentSteps,
  insertComment,
  insertCommentStep,
} from "../../../db/queries/authoring-comments";
import { draftFiles, lastRevision } from "../../../db/queries/authoring-revisions";
import { lockDraft } from "../../../db/queries/locks";
import { keyedId } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { enterDraft } from "../enter-draft.server";
import { blocksOf } from "../text-blocks";

/** The longest comment, in characters. */
export const longestComment = 4000;
/** The most that is kept of the words that a comment is about. */
const MOST_QUOTE = 2000;

/**
 * Writes a comment on a draft as it was at a revision: on all of it, on a file, or on a block of a file.
 * Whoever may read the draft may comment. The same `key` again writes nothing.
 *
 * @param input.key made where the comment was typed: the id of the comment
 * @param input.path empty for the draft as a whole
 * @param input.block the block's place in the file at that revision, from 0
 * @returns refused `draft` when there is none for this person, `over` when it was released or ended,
 *   `place` when there was no such file or block then
 */
export async function commentOnDraft(
  context: Context,
  input: {
    draftId: string;
    key: string;
    path: string;
    atSeq: number;
    block: number | null;
    words: string;
  },
): Promise<Outcome<{ commentId: string }, "draft" | "over" | "place">> {
  const { tx, now } = context;
  const { draftId, path, block } = input;
  const newComment = keyedId(draftId, input.key);
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, context.actor, draftId);
  if (!entered) return refused("draft");
  const { state } = entered.review;
  if (state === "released" || state === "ended") return refused("over");
  const last = (await lastRevision(tx, draftId)).seq;
  if (input.atSeq > last || input.atSeq < 1) return refused("place");
  const quote = await quoteOf(context, input);
  if (quote === undefined) return refused("place");
  const before = await commentById(tx, newComment);
  if (before)
    return before.draftId === draftId && before.personId === entered.asker.personId
      ? done({ commentId: newComment })
      : refused("place");
  await insertComment(tx, {
    id: newComment,
    draftId,
    replyTo: null,
    path,
    atSeq: input.atSeq,
    block,
    quote,
    by: entered.asker.personId,
    words: input.words,
    at: now,
  });
  return done({ commentId: newComment });
}

/** The words of the block then; null without one, undefined when there was no such place. */
async function quoteOf(
  { tx }: Context,
  { draftId, path, block, atSeq }: Parameters<typeof commentOnDraft>[1],
): Promise<string | null | undefined> {
  if (path === "") return block === null ? null : undefined;
  const file = (await draftFiles(tx, draftId, { seq: atSeq })).find((one) => one.path === path);
  if (!file) return undefined;
  if (block === null) return null;
  return blocksOf(path, file.text)[block]?.trim().slice(0, MOST_QUOTE);
}

/**
 * Answers a comment. The same `key` again writes nothing.
 *
 * @returns refused `draft` and `over` as `commentOnDraft` says, `comment` when the draft has no such comment
 */
export async function replyToComment(
  context: Context,
  input: { draftId: string; commentId: string; key: string; words: string },
): Promise<Outcome<{ commentId: string }, "draft" | "over" | "comment">> {
  const { tx, now } = context;
  const { draftId, commentId, key, words } = input;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, context.actor, draftId);
  if (!entered) return refused("draft");
  const { state } = entered.review;
  if (state === "released" || state === "ended") return refused("over");
  const comment = await commentById(tx, commentId);
  if (!comment || comment.draftId !== draftId || comment.replyTo !== null)
    return refused("comment");
  const answer = keyedId(draftId, commentId, key);
  const before = await commentById(tx, answer);
  if (before)
    return before.replyTo === commentId && before.personId === entered.asker.personId
      ? done({ commentId })
      : refused("comment");
  await insertComment(tx, {
    id: answer,
    draftId,
    replyTo: commentId,
    path: comment.path,
    atSeq: (await lastRevision(tx, draftId)).seq,
    block: null,
    quote: null,
    by: entered.asker.personId,
    words,
    at: now,
  });
  return done({ commentId });
}

/**
 * Says that a comment is settled, or opens it again. Saying what is so already changes nothing.
 *
 * @returns refused as `replyToComment` says
 */
export async function settleComment(
  context: Context,
  input: { draftId: string; commentId: string; kind: "resolved" | "reopened" },
): Promise<Outcome<{ commentId: string }, "draft" | "over" | "comment">> {
  const { tx, now } = context;
  const { draftId, commentId, kind } = input;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, context.actor, draftId);
  if (!entered) return refused("draft");
  const { state } = entered.review;
  if (state === "released" || state === "ended") return refused("over");
  const comment = await commentById(tx, commentId);
  if (!comment || comment.draftId !== draftId || comment.replyTo !== null)
    return refused("comment");
  const steps = (await commentSteps(tx, draftId)).filter((one) => one.commentId === commentId);
  const isResolved = steps.at(-1)?.kind === "resolved";
  if (isResolved !== (kind === "resolved"))
    await insertCommentStep(tx, {
      commentId,
      nth: steps.length + 1,
      kind,
      by: entered.asker.personId,
      at: now,
    });
  return done({ commentId });
}
