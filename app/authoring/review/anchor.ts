import { matchBlocks } from "../compare/block-match";

/** Where the block that a comment is about stands in a later text. */
export type Anchored =
  | { kind: "same" | "moved" | "changed"; block: number }
  /** It was taken out, or rewritten beyond recognition: show the old words. */
  | { kind: "gone" };

/**
 * Finds a block of an earlier text in a later one: the same words in their place, the same words elsewhere,
 * or the block that became of it. Every other block is followed too, so that a comment never moves to a
 * block which was there beside its own.
 *
 * @param block its place in the earlier text, from 0
 */
export function anchorIn(
  before: readonly string[],
  after: readonly string[],
  block: number,
): Anchored {
  const found = matchBlocks(before, after).find(
    (change) => change.kind !== "new" && change.before === block,
  );
  if (!found || found.kind === "gone" || found.kind === "new") return { kind: "gone" };
  if (found.kind === "changed") return { kind: "changed", block: found.after };
  return { kind: found.moved ? "moved" : "same", block: found.after };
}
