import type { Block } from "./block";

interface PlacedLesson {
  objectives: readonly string[];
  blocks: readonly Block[];
}

interface PracticeItem {
  itemId: string;
  objectiveId: string;
}

/**
 * Gives every practice item its place: one that no lesson names follows the last lesson that teaches its
 * objective, after that lesson's other interactive parts.
 *
 * @returns the blocks of each lesson, in the order of the lessons
 */
export function placePractice(
  lessons: readonly PlacedLesson[],
  items: readonly PracticeItem[],
): Block[][] {
  const placed = new Set(
    lessons.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "item" ? [block.id] : [])),
    ),
  );
  const rest = items.filter(({ itemId }) => !placed.has(itemId));
  return lessons.map(({ blocks }, index) => {
    const here = rest
      .filter(({ objectiveId }) => index === lastTeaching(lessons, objectiveId))
      .map(({ itemId }): Block => ({ type: "item", id: itemId }));
    const end = afterLastPart(blocks);
    return [...blocks.slice(0, end), ...here, ...blocks.slice(end)];
  });
}

function lastTeaching(lessons: readonly PlacedLesson[], objectiveId: string): number {
  return lessons.findLastIndex(({ objectives }) => objectives.includes(objectiveId));
}

function afterLastPart(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex(({ type }) => type !== "prose");
  return last < 0 ? blocks.length : last + 1;
}
