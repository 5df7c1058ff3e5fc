import { diffWordsWithSpace } from "diff";

/** A stretch of two texts: in both, in the earlier alone, or in the later alone. */
export interface Stretch {
  is: "kept" | "gone" | "new";
  text: string;
}

/** Beyond this, two texts have so little in common that word by word says nothing. */
const MOST_EDITS = 3_000;

/**
 * Compares two texts word by word. What is kept and gone, joined, is the earlier text; what is kept and new
 * is the later one, every character.
 */
export function wordStretches(before: string, after: string): Stretch[] {
  if (before === after) return before === "" ? [] : [{ is: "kept", text: before }];
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts)
    return [
      { is: "gone", text: before },
      { is: "new", text: after },
    ];
  return parts.map(({ value, added, removed }) => ({
    is: added ? "new" : removed ? "gone" : "kept",
    text: value,
  }));
}

/** One side of stretches: the earlier text, or the later one. */
export function sideOf(stretches: readonly Stretch[], side: "before" | "after"): string {
  const other = side === "before" ? "new" : "gone";
  return stretches.flatMap(({ is, text }) => (is === other ? [] : text)).join("");
}
