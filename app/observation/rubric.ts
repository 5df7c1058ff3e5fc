import type { RubricRow } from "../catalog/manifest";
import { done, type Outcome, refused } from "../record/outcome";

/** How well one row of a rubric was shown: not yet, emerging, proficient, strong. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

export interface RowScore {
  row: string;
  level: Level;
}

/** Proficient: 3 or more in every row (content/exemplar/practice-task.md). */
export const PROFICIENT: Level = 3;

/** Whether a number is a level of the rubric. */
export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** An observation's score is its lowest row (gate.md §2). Throws without a row: nothing was seen. */
export function lowestLevel(scores: readonly RowScore[]): Level {
  const [first, ...rest] = scores;
  if (!first) throw new Error("an observation has at least one row");
  return rest.reduce<Level>((low, { level }) => (level < low ? level : low), first.level);
}

/** The rows that must be tried again: those under proficient, in the rubric's order. */
export function rowsToRetry(scores: readonly RowScore[]): string[] {
  return scores.filter(({ level }) => level < PROFICIENT).map(({ row }) => row);
}

/**
 * Puts levels to a rubric's rows, in its order. `given` is the level by row id.
 * Refuses `rows-missing` with the ids of the rows that have no level from 1 to 4; levels of rows that
 * the rubric does not have are ignored.
 */
export function scoreRows(
  rubric: readonly Pick<RubricRow, "id">[],
  given: Readonly<Record<string, number | undefined>>,
): Outcome<RowScore[], "rows-missing"> {
  const scored = rubric.map(({ id }) => ({ row: id, level: given[id] }));
  const missing = scored.filter(({ level }) => !isLevel(level)).map(({ row }) => row);
  if (missing.length > 0) return refused("rows-missing", { rows: missing.join(", ") });
  return done(scored.flatMap(({ row, level }) => (isLevel(level) ? [{ row, level }] : [])));
}
