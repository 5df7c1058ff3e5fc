import fc from "fast-check";
import { expect, test } from "vitest";
import { courseLength, ENOUGH_PEOPLE, lengthOf, medianMinutes } from "./lesson-length";

const MINUTE = 60_000;
const people = (minutes: number, n: number) => Array.from({ length: n }, () => minutes * MINUTE);

test.each<[string, number[], ReturnType<typeof medianMinutes>]>([
  ["nobody", [], null],
  ["one too few", people(7, 19), null],
  ["just enough", people(7, 20), { minutes: 7, people: 20 }],
  ["an even number", [...people(6, 10), ...people(8, 10)], { minutes: 7, people: 20 }],
  ["a few who were quick", [...people(0.1, 2), ...people(7, 19)], { minutes: 7, people: 21 }],
  [
    "those who came back the next day",
    [...people(7, 20), ...people(1440, 30)],
    { minutes: 7, people: 20 },
  ],
  ["under a minute", people(0.2, 25), { minutes: 1, people: 25 }],
])("%s", (_, taken, expected) => {
  expect(medianMinutes(taken)).toEqual(expected);
});

test("half took no longer and half no shorter, to the minute", () => {
  const one = fc.integer({ min: 1, max: 60 * MINUTE });
  fc.assert(
    fc.property(fc.array(one, { minLength: ENOUGH_PEOPLE, maxLength: 60 }), (taken) => {
      const middle = (medianMinutes(taken)?.minutes ?? 0) * MINUTE;
      const shorter = taken.filter((ms) => ms < middle - MINUTE).length;
      const longer = taken.filter((ms) => ms > middle + MINUTE).length;
      expect(shorter).toBeLessThanOrEqual(taken.length / 2);
      expect(longer).toBeLessThanOrEqual(taken.length / 2);
    }),
  );
});

test("the author's figure stands until there is a measured one", () => {
  expect(lengthOf(6, undefined)).toEqual({ minutes: 6, people: null });
  expect(lengthOf(6, { minutes: 9, people: 40 })).toEqual({ minutes: 9, people: 40 });
});

const measured = (minutes: number, people: number | null) => ({ minutes, people });
test.each<[string, [number, number | null][], [number, number | null]]>([
  ["no lesson", [], [30, null]],
  [
    "none measured",
    [
      [6, null],
      [7, null],
    ],
    [30, null],
  ],
  [
    "one not measured",
    [
      [5, 40],
      [7, null],
    ],
    [30, null],
  ],
  [
    "all measured: the medians together, on the fewest people",
    [
      [5, 40],
      [9, 22],
    ],
    [14, 22],
  ],
])("a course with %s", (_, lessons, expected) => {
  const lengths = lessons.map(([minutes, people]) => measured(minutes, people));
  expect(courseLength(30, lengths)).toEqual(measured(...expected));
});
