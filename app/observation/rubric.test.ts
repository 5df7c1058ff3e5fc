import fc from "fast-check";
import { expect, test } from "vitest";
import { isLevel, LEVELS, type Level, lowestLevel, rowsToRetry, scoreRows } from "./rubric";

const RUBRIC = ["A", "B", "C"].map((id) => ({ id }));
const scored = (...levels: Level[]) => levels.map((level, at) => ({ row: "ABC"[at]!, level }));

test.each<[Level[], Level, string[]]>([
  [[3, 3, 3], 3, []],
  [[4, 4, 4], 4, []],
  [[4, 2, 4], 2, ["B"]],
  [[1, 4, 2], 1, ["A", "C"]],
])("rows %j score %i and leave %j to try again", (levels, score, retry) => {
  expect(lowestLevel(scored(...levels))).toBe(score);
  expect(rowsToRetry(scored(...levels))).toEqual(retry);
});

test("no row is no observation", () => {
  expect(() => lowestLevel([])).toThrow("at least one row");
});

test("every row needs a level from 1 to 4, and the refusal names those that lack one", () => {
  expect(scoreRows(RUBRIC, { A: 3, B: 4, C: 3 })).toEqual({
    ok: true,
    value: [
      { row: "A", level: 3 },
      { row: "B", level: 4 },
      { row: "C", level: 3 },
    ],
  });
  expect(scoreRows(RUBRIC, { A: 3, C: 5 })).toEqual({
    ok: false,
    reason: "rows-missing",
    detail: { rows: "B, C" },
  });
});

test("a level of a row that the rubric does not have is ignored, whatever its name", () => {
  const given = { A: 3, B: 3, C: 3, Z: 1, ["__proto__"]: 1 };
  expect(scoreRows(RUBRIC, given)).toMatchObject({ ok: true, value: scored(3, 3, 3) });
});

test("the score is a row's level, and no row is below it", () => {
  const level = fc.constantFrom(...LEVELS);
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), (levels) => {
      const rows = levels.map((one, at) => ({ row: `r${at}`, level: one }));
      const score = lowestLevel(rows);
      expect(levels).toContain(score);
      expect(levels.every((one) => one >= score)).toBe(true);
      expect(rowsToRetry(rows).length === 0).toBe(score >= 3);
    }),
  );
});

test.each([[0], [5], [2.5], ["3"], [null], [undefined], [Number.NaN]])(
  "%j is not a level",
  (value) => expect(isLevel(value)).toBe(false),
);
