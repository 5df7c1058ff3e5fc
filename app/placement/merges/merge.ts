import { z } from "zod";

/** What one person asks and a second agrees to. */
export const MERGE = "merge-people";
export const UNMERGE = "unmerge-people";

/** The two accounts that are one person's: `from` goes on as `into`. */
export const mergeAsked = z.object({ from: z.string(), into: z.string() });
/** The merge that was a mistake. */
export const unmergeAsked = mergeAsked.extend({ merge: z.string() });

/** Why accounts are not merged or parted. */
export type MergeRefusal =
  | "no-such-person"
  | "own-merge"
  | "one-already"
  | "not-merged"
  | "no-such-proposal"
  | "same-person"
  | "proposal-ended";

/** Two accounts of one program, side by side in the order of their ids. */
export interface Pair {
  one: string;
  other: string;
}

/** Every two of some ids, in order. */
export function pairsOf(ids: readonly string[]): Pair[] {
  const sorted = [...ids].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => ({ one, other })));
}
