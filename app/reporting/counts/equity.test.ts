import { expect, test } from "vitest";
import { equityOf, gapOf, quantile, type Timed } from "./equity";
import { GROUPINGS } from "./grouping";

test.each([
  [[7], 0.25, 7],
  [[1, 2, 3, 4, 5], 0.25, 2],
  [[1, 2, 3, 4], 0.25, 1.75],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[4, 1, 3, 2], 0.75, 3.25],
])("of %j the quantile %f is %f", (numbers, share, value) => {
  expect(quantile(numbers, share)).toBeCloseTo(value, 12);
});

const nobody = { college: "c", language: "en", role: "tutor", area: "rural", school: "s" } as const;
const some = (n: number, of: Partial<Timed>, from = 1): Timed[] =>
  Array.from({ length: n }, (_, at) => ({ ...nobody, days: from + at, ...of }));
const shown = (people: readonly Timed[]) => equityOf(people, { all: people, hides: () => false });

test("two large groups stand beside each other with their quarters and their gap", () => {
  const report = shown([...some(11, { college: "a" }), ...some(12, { college: "b" }, 20)]);
  expect(report.whole).toEqual({ people: 23, low: 7, middle: 20, high: 26 });
  expect(report.by.college).toEqual([
    { name: "a", spread: { people: 11, low: 4, middle: 6, high: 9 } },
    { name: "b", spread: { people: 12, low: 23, middle: 26, high: 28 } },
  ]);
  expect(gapOf(report.by.college)).toBe(20);
});

test("a small group hides another with it, and no gap is told of one group alone", () => {
  const { by } = shown([...some(30, { college: "a" }), ...some(9, { college: "b" })]);
  expect(by.college.map(({ spread }) => spread)).toEqual([null, null]);
  expect(gapOf(by.college)).toBeNull();
});

test("of nine people nothing is shown in any way", () => {
  const report = shown(some(9, {}));
  expect(report.whole).toBeNull();
  for (const by of GROUPINGS) for (const { spread } of report.by[by]) expect(spread).toBeNull();
});

test("those who are placed nowhere are hidden in each way that a placement gives, or in none", () => {
  const away = { role: null, area: null, school: null };
  const people = [
    ...some(3, { role: "mentor", school: "s1" }),
    ...some(20, { role: "tutor", school: "s1" }),
    ...some(15, away),
  ];
  const { by } = shown(people);
  for (const line of [by.role, by.area, by.school])
    expect(line.find(({ name }) => name === null)?.spread).toBeNull();
});

test("the one school of an area that is hidden is hidden too", () => {
  const { by } = shown([
    ...some(4, { area: "rural", school: "far" }),
    ...some(30, { area: "elsewhere", school: "near" }),
  ]);
  expect(by.area.map(({ spread }) => spread)).toEqual([null, null]);
  expect(by.school.map(({ spread }) => spread)).toEqual([null, null]);
});

test("what another report hides is hidden here", () => {
  const people = [...some(20, { college: "a" }), ...some(20, { college: "b" }), ...some(20, {})];
  const { by } = equityOf(people, { all: people, hides: (_, name) => name === "a" });
  expect(by.college.filter(({ spread }) => spread === null).length).toBeGreaterThanOrEqual(2);
});
