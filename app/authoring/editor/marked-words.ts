import { diffWordsWithSpace } from "diff";

/** A run of words, and whether it is new. */
export interface MarkedRun {
  text: string;
  isNew: boolean;
}

/** More changes than this in one block are not marked word by word: it was written anew. */
const MOST_CHANGES = 400;

/** The words of a block, with those marked that were not there before. */
export function markedWords(before: string, after: string): MarkedRun[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!parts) return [{ text: after, isNew: true }];
  return parts
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, isNew: added }));
}
