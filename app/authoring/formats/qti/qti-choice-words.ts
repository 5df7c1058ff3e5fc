import type { Item } from "../../../assessment/items/index";

/** What every version of QTI is given of an item in the same words. */

/** A choice to write, with what is said of it. */
export interface Choice {
  id: string;
  text: string;
  feedback: string;
}

/** The title of an item: the beginning of its question on one line. */
export function titleOf({ stem }: Item): string {
  return stem.replace(/\s+/g, " ").slice(0, 80);
}

/** A scenario as far as QTI has it: its first scene as one choice. */
export function openingOf({ stem, nodes }: Item<"branch">) {
  const [opening] = nodes;
  return { words: `${stem} ${opening?.text ?? ""}`, options: opening?.options ?? [] };
}

/** The steps in their right order. */
export function inOrder<T extends { position: number }>(options: readonly T[]): T[] {
  return [...options].sort((a, b) => a.position - b.position);
}

/** The right sides of a match: those of its pairs, and those that go with nothing. */
export function rightSidesOf({ pairs, others }: Item<"match">): string[] {
  return [...pairs.map(({ match }) => match), ...others];
}
