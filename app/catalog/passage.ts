import type { Block } from "./block";

/**
 * Where a lesson teaches an objective, as far as its author said: blocks name no objective, but the
 * practice questions between them do. What is read after the last question on something else, and
 * before the first on this, is its passage; with nothing to read in between, or no question on it
 * here, the lesson teaches it from the top.
 *
 * @param objectiveOf the objective of a practice question by its id
 * @returns the number of the block, from 0
 */
export function passageOf(
  blocks: readonly Block[],
  objectiveOf: (itemId: string) => string | undefined,
  objectiveId: string,
): number {
  const asks = blocks.map((block) => (block.type === "item" ? objectiveOf(block.id) : undefined));
  const first = asks.indexOf(objectiveId);
  if (first < 0) return 0;
  const before = asks.slice(0, first).findLastIndex((asked) => asked !== undefined);
  const from = before + 1;
  return blocks.slice(from, first).some(({ type }) => type === "prose") ? from : 0;
}
