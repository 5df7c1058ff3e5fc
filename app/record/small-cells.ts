/** A number under this is not shown: it could tell of one person. */
export const SMALLEST_SHOWN = 10;

/**
 * Counts by row and column, with every total: the last cell of each row is its sum, and the last row
 * holds the sums of the columns.
 */
export type Counts = readonly (readonly number[])[];
/** The same with null where a number is not shown. */
export type Shown = (number | null)[][];

/** Adds the totals to a table of counts. */
export function withTotals(cells: Counts): number[][] {
  const rows = cells.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, at) => sum(rows.map((row) => row[at] ?? 0)))];
}

/**
 * What may be shown of a table with totals: no number under `smallest`, and so much more hidden that
 * no hidden number follows from what is shown. For each of them there is another table of whole
 * numbers, none below 0, that agrees with everything shown and differs there.
 */
export function suppress(table: Counts, smallest = SMALLEST_SHOWN): Shown {
  const hidden = table.map((row) => row.map((count) => count < smallest));
  for (let open = unsafeIn(table, hidden); open; open = unsafeIn(table, hidden))
    if (!hideBeside(table, hidden, open)) throw new Error("a table hidden whole tells nothing");
  return shownOf(table, hidden);
}

/** One whole, parted into groups in one of several ways. */
export interface Parted {
  /** The whole by column, and its sum; the same for every way to part it. */
  totals: (number | null)[];
  /** A row for each group, with its sum; null where so few cannot be parted safely. */
  groups: Shown | null;
}

/**
 * What may be shown of a whole that is parted into groups in more than one way. What is hidden of the
 * whole is decided without the groups, and hidden in each of them too; then each way to part it is safe
 * even for someone who knows the whole, so that no way tells what another hides.
 */
export function suppressGroups(groups: Counts, smallest = SMALLEST_SHOWN): Parted {
  const table = withTotals(groups);
  const whole = table.at(-1) ?? [];
  const totals = suppressLine(whole.slice(0, -1), smallest);
  if (totals.at(-1) === null) return { totals, groups: null };
  const last = table.length - 1;
  const hidden = table.map((row, at) =>
    row.map((count, by) => at < last && (count < smallest || totals[by] === null)),
  );
  for (let open = unsafeIn(table, hidden); open; open = unsafeIn(table, hidden))
    if (!hideBeside(table, hidden, open, { sparing: last })) return { totals, groups: null };
  return { totals, groups: shownOf(table, hidden).slice(0, -1) };
}

/**
 * The same as `suppress` for one line of counts: it, and its sum. `also` marks those to hide whatever
 * their size.
 */
export function suppressLine(
  counts: readonly number[],
  smallest = SMALLEST_SHOWN,
  also: readonly boolean[] = [],
): (number | null)[] {
  const whole = sum(counts);
  const hidden = counts.map((count, at) => count < smallest || also[at] === true);
  const isFree = (at: number) =>
    counts.some(
      (count, other) => other !== at && hidden[other] && (count > 0 || (counts[at] ?? 0) > 0),
    );
  // A sum that is hidden leaves all of them free; one that is shown must leave room beside each.
  if (whole < smallest) return [...counts, whole].map(() => null);
  while (hidden.some((isHidden, at) => isHidden && !isFree(at))) {
    const [least] = counts
      .flatMap((count, at) => (hidden[at] ? [] : [{ count, at }]))
      .sort((a, b) => a.count - b.count);
    if (!least) return [...counts, whole].map(() => null);
    hidden[least.at] = true;
  }
  return [...counts.map((count, at) => (hidden[at] ? null : count)), whole];
}

function shownOf(table: Counts, hidden: readonly boolean[][]): Shown {
  return table.map((row, at) => row.map((count, by) => (hidden[at]?.[by] ? null : count)));
}

interface Cell {
  row: number;
  column: number;
}

function unsafeIn(table: Counts, hidden: readonly boolean[][]): Cell | null {
  for (const [row, cells] of hidden.entries())
    for (const [column, isHidden] of cells.entries())
      if (isHidden && isDetermined(table, hidden, { row, column })) return { row, column };
  return null;
}

/**
 * Whether a hidden number follows from the rest. Write totals with a minus: then each row and each
 * column sums to 0, so two tables that agree on all that is shown differ by cycles of +1 and −1 through
 * hidden cells. The number is free when it lies on one that takes nothing below 0.
 */
function isDetermined(table: Counts, hidden: readonly boolean[][], cell: Cell): boolean {
  return !([1, -1] as const).some(
    (step) => canMove(table, cell, step) && closes(table, hidden, cell, step),
  );
}

/** Whether a cell can move by a step of its signed value without its count going below 0. */
function canMove(table: Counts, { row, column }: Cell, step: 1 | -1): boolean {
  const isTotal = (row === table.length - 1) !== (column === (table[row]?.length ?? 0) - 1);
  const lowers = isTotal ? step > 0 : step < 0;
  return !lowers || (table[row]?.[column] ?? 0) > 0;
}

/**
 * Follows steps from the cell's column back to its row: down a column the opposite step, along a row
 * the same step as at first.
 */
function closes(table: Counts, hidden: readonly boolean[][], start: Cell, step: 1 | -1): boolean {
  const seen = new Set<number>([start.column]);
  const columns = [start.column];
  for (const column of columns) {
    for (const [row, cells] of hidden.entries()) {
      const isStart = row === start.row && column === start.column;
      const back = step === 1 ? -1 : 1;
      if (isStart || !cells[column] || !canMove(table, { row, column }, back)) continue;
      if (row === start.row) return true;
      for (const [next, isHidden] of cells.entries()) {
        if (!isHidden || seen.has(next) || !canMove(table, { row, column: next }, step)) continue;
        seen.add(next);
        columns.push(next);
      }
    }
  }
  return false;
}

/**
 * Hides the smallest number that stands in the same row or column; anywhere, when none does. `sparing`
 * names a row to leave alone. False when there is nothing left to hide.
 */
function hideBeside(
  table: Counts,
  hidden: boolean[][],
  open: Cell,
  { sparing = -1 }: { sparing?: number } = {},
): boolean {
  const shown = table.flatMap((cells, row) =>
    cells.flatMap((count, column) =>
      hidden[row]?.[column] || row === sparing ? [] : [{ row, column, count }],
    ),
  );
  const beside = shown.filter(({ row, column }) => row === open.row || column === open.column);
  const [least] = (beside.length > 0 ? beside : shown).sort((a, b) => a.count - b.count);
  const cells = least && hidden[least.row];
  if (!least || !cells) return false;
  cells[least.column] = true;
  return true;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
