import type { Reader } from "../../../db/connect";
import { commentSteps, commentsOf, openComments } from "../../../db/queries/authoring-comments";
import { draftFiles } from "../../../db/queries/authoring-revisions";
import type { Reading } from "../../record/context.server";
import { type Thread, threadsOf } from "./thread";

/**
 * The comments of a draft, oldest first, each with where its block stands at a revision. Whoever calls
 * entered the draft.
 *
 * @param at the revision to find the blocks in; null: as the draft is
 */
export async function readThreads(
  db: Reader,
  draftId: string,
  at: { seq: number } | null = null,
): Promise<Thread[]> {
  const written = await commentsOf(db, draftId);
  if (written.length === 0) return [];
  const now = await textsAt(db, draftId, at);
  const seqs = new Set(written.flatMap(({ block, atSeq }) => (block === null ? [] : [atSeq])));
  const then = new Map<number, ReadonlyMap<string, string>>();
  for (const seq of seqs) then.set(seq, await textsAt(db, draftId, { seq }));
  return threadsOf(
    written,
    await commentSteps(db, draftId),
    ({ path, atSeq }) => then.get(atSeq)?.get(path) ?? null,
    (path) => now.get(path) ?? null,
  );
}

async function textsAt(
  db: Reader,
  draftId: string,
  at: { seq: number } | null,
): Promise<ReadonlyMap<string, string>> {
  return new Map((await draftFiles(db, draftId, at)).map(({ path, text }) => [path, text]));
}

/** How many comments of a draft nobody resolved yet. Whoever calls entered the draft. */
export async function countOpenComments({ db }: Reading, draftId: string): Promise<number> {
  return (await openComments(db, [draftId])).get(draftId) ?? 0;
}
