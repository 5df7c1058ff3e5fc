import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Counts,
  type Shown,
  suppress,
  suppressGroups,
  suppressLine,
  withTotals,
} from "./small-cells";

describe("what is shown", () => {
  test.each<[string, number[][], Shown]>([
    [
      "large numbers stand",
      [[10, 20]],
      [
        [10, 20, 30],
        [10, 20, 30],
      ],
    ],
    [
      "one small row takes another with it, and their sum stays",
      [[40], [25], [3]],
      [
        [40, 40],
        [null, null],
        [null, null],
        [68, 68],
      ],
    ],
    [
      "one group alone under ten hides itself and the whole",
      [[4]],
      [
        [null, null],
        [null, null],
      ],
    ],
  ])("%s", (_, cells, shown) => {
    expect(suppress(withTotals(cells))).toEqual(shown);
  });

  test("two numbers of 0 beside a sum that is shown would both be told", () => {
    const shown = suppress(
      withTotals([
        [0, 0],
        [30, 40],
      ]),
    );
    expect(shown.flat().filter((one) => one === 0)).toEqual([]);
  });
});

test.each<[number[], (number | null)[]]>([
  [
    [17, 0, 0, 12],
    [17, null, null, null, 29],
  ],
  [
    [40, 3],
    [null, null, 43],
  ],
  [
    [4, 3],
    [null, null, null],
  ],
  [
    [20, 30],
    [20, 30, 50],
  ],
  [
    [0, 30],
    [null, null, 30],
  ],
  [[], [null]],
])("of the line %j stands %j", (counts, shown) => {
  expect(suppressLine(counts)).toEqual(shown);
});

test("a lone hidden number takes company that leaves it room", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 8 }), { maxLength: 4 }), (counts) => {
      const shown = suppressLine(counts, SMALLEST);
      const seen = counts.map(() => new Set<number>());
      const fill = (at: number, line: number[]): void => {
        if (at < counts.length) {
          const known = shown[at];
          for (let n = known ?? 0; n <= (known ?? 12); n++) fill(at + 1, [...line, n]);
          return;
        }
        const whole = line.reduce((sum, n) => sum + n, 0);
        if (shown.at(-1) === null || shown.at(-1) === whole)
          for (const [nth, n] of line.entries()) seen[nth]?.add(n);
      };
      fill(0, []);
      for (const [at, count] of shown.slice(0, -1).entries())
        if (count === null) expect(seen[at]?.size).toBeGreaterThan(1);
    }),
    { numRuns: 100 },
  );
});

/** Every table of whole numbers up to `most` that agrees with what is shown, by trying all of them. */
function* agreeing(shown: Shown, most: number): Generator<Counts> {
  const rows = shown.length - 1;
  const columns = (shown[0]?.length ?? 1) - 1;
  const cells = Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
  }));
  const table = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  function* fill(at: number): Generator<Counts> {
    const cell = cells[at];
    if (!cell) {
      const full = withTotals(table);
      const agrees = full.every((row, r) =>
        row.every((count, c) => (shown[r]?.[c] ?? count) === count),
      );
      if (agrees) yield full;
      return;
    }
    const known = shown[cell.row]?.[cell.column];
    const from = known ?? 0;
    for (let count = from; count <= (known ?? most); count++) {
      const row = table[cell.row];
      if (row) row[cell.column] = count;
      yield* fill(at + 1);
    }
  }
  yield* fill(0);
}

/** Tables small enough to try every other: numbers under 3 are the small ones here. */
const SMALLEST = 3;
const MOST = 4;
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.integer({ min: 0, max: MOST }), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  );

test("nobody can work a hidden number out: another table fits, and differs there", () => {
  fc.assert(
    fc.property(table, (cells) => {
      const full = withTotals(cells);
      const shown = suppress(full, SMALLEST);
      const others = new Map<string, Set<number>>();
      for (const other of agreeing(shown, MOST + 1))
        for (const [r, row] of other.entries())
          for (const [c, count] of row.entries()) {
            const key = `${r} ${c}`;
            others.set(key, (others.get(key) ?? new Set()).add(count));
          }
      for (const [r, row] of shown.entries())
        for (const [c, count] of row.entries()) {
          if (count === null) expect(others.get(`${r} ${c}`)?.size).toBeGreaterThan(1);
          else expect(count).toBeGreaterThanOrEqual(SMALLEST);
        }
    }),
    { numRuns: 100 },
  );
});

test("no way to part a whole tells what is hidden of it, or of a group", () => {
  fc.assert(
    fc.property(table, (cells) => {
      const { totals, groups } = suppressGroups(cells, SMALLEST);
      expect(totals).toEqual(suppressLine(withTotals(cells).at(-1)?.slice(0, -1) ?? [], SMALLEST));
      if (groups === null) return;
      const seen = new Map<string, Set<number>>();
      for (const other of agreeing([...groups, totals], MOST + 1))
        for (const [r, row] of other.entries())
          for (const [c, count] of row.entries())
            seen.set(`${r} ${c}`, (seen.get(`${r} ${c}`) ?? new Set()).add(count));
      for (const [r, row] of [...groups, totals].entries())
        for (const [c, count] of row.entries())
          if (count === null) expect(seen.get(`${r} ${c}`)?.size).toBeGreaterThan(1);
    }),
    { numRuns: 100 },
  );
});

test("what is hidden of the whole is hidden in every group, and each is safe from who knows the whole", () => {
  fc.assert(
    fc.property(table, (cells) => {
      const { totals, groups } = suppressGroups(cells, SMALLEST);
      if (groups === null) return;
      const whole = withTotals(cells).at(-1) ?? [];
      const seen = new Map<string, Set<number>>();
      for (const other of agreeing([...groups, whole], MOST + 1))
        for (const [r, row] of other.slice(0, -1).entries())
          for (const [c, count] of row.entries())
            seen.set(`${r} ${c}`, (seen.get(`${r} ${c}`) ?? new Set()).add(count));
      for (const [r, row] of groups.entries())
        for (const [c, count] of row.entries()) {
          if (totals[c] === null) expect(count).toBeNull();
          if (count === null) expect(seen.get(`${r} ${c}`)?.size).toBeGreaterThan(1);
        }
    }),
    { numRuns: 100 },
  );
});

test("what is shown is true, and nothing small is", () => {
  const large = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat({ max: 60 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(large, (cells) => {
      const full = withTotals(cells);
      for (const [r, row] of suppress(full).entries())
        for (const [c, count] of row.entries()) {
          if (count === null) continue;
          expect(count).toBe(full[r]?.[c]);
          expect(count).toBeGreaterThanOrEqual(10);
        }
    }),
  );
});
