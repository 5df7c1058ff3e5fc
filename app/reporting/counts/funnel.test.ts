import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysToReady, furthest, type Milestones, median, reached } from "./funnel";

const NOTHING: Milestones = {
  invitedAt: null,
  joinedAt: null,
  startedAt: null,
  shownAt: null,
  badgeAt: null,
  pendingAt: null,
  clearedAt: null,
  enteredAt: null,
  readyAt: null,
  isReadyNow: false,
  placedAt: null,
  isRetained: false,
};
const day = (n: number) => n * 86_400_000;

test.each<[string, Partial<Milestones>]>([
  ["invited", {}],
  ["started", { startedAt: 1 }],
  ["mastered", { startedAt: 1, shownAt: 2 }],
  ["mastered", { badgeAt: 2 }],
  ["eligible", { readyAt: 3 }],
  ["eligible", { isReadyNow: true }],
  ["placed", { placedAt: 4, readyAt: 3 }],
  ["retained", { placedAt: 4, isRetained: true }],
])("the furthest is %s", (stage, milestones) => {
  expect(furthest({ ...NOTHING, ...milestones })).toBe(stage);
});

test.each<[(number | null)[], number | null, (number | null)[]]>([
  [[10, 20, 30], 60, [60, 50, 30]],
  [[10, null, 30], 60, [60, 50, 30]],
  [[null, null, 30], 60, [60, null, 30]],
  [[10, 20, null], null, [null, null, null]],
  [[], 0, []],
])("of those who stopped at %j of %j, %j came so far", (stopped, whole, expected) => {
  expect(reached(stopped, whole)).toEqual(expected);
});

describe("days to ready, by whose turn it was", () => {
  const whole = {
    joinedAt: day(0),
    shownAt: day(10),
    badgeAt: day(14),
    pendingAt: day(5),
    clearedAt: day(20),
    enteredAt: day(22),
    readyAt: day(22),
  };
  test.each<[string, Partial<Milestones>, object | null]>([
    [
      "a check that runs beside learning waits on the agency only after it",
      whole,
      { person: 10, us: 6, agency: 6 },
    ],
    [
      "entered late is our turn",
      { ...whole, enteredAt: day(30), readyAt: day(30) },
      { person: 10, us: 14, agency: 6 },
    ],
    [
      "no check: sign-offs are ours",
      { ...whole, pendingAt: null, clearedAt: null, enteredAt: null, readyAt: day(14) },
      { person: 10, us: 4, agency: 0 },
    ],
    ["not ready yet", { ...whole, readyAt: null }, null],
    [
      "ready, but nobody wrote down since when",
      { ...whole, readyAt: null, isReadyNow: true },
      null,
    ],
    ["ready when they came", { ...whole, readyAt: day(0) }, null],
    [
      "a check from before they joined",
      { ...whole, pendingAt: day(-9), clearedAt: day(-5), enteredAt: day(-5), readyAt: day(14) },
      { person: 10, us: 4, agency: 0 },
    ],
  ])("%s", (_, milestones, days) => {
    expect(daysToReady({ ...NOTHING, ...milestones })).toEqual(days);
  });

  test("the three add up to the time from joining to ready", () => {
    const at = fc.option(fc.integer({ min: -50, max: 300 }), { nil: null });
    fc.assert(
      fc.property(fc.array(at, { minLength: 7, maxLength: 7 }), (days) => {
        const [joinedAt, shownAt, badgeAt, pendingAt, clearedAt, enteredAt, readyAt] = days.map(
          (one) => (one === null ? null : day(one)),
        );
        const known = { joinedAt, shownAt, badgeAt, pendingAt, clearedAt, enteredAt, readyAt };
        const found = daysToReady({ ...NOTHING, ...(known as Partial<Milestones>) });
        if (found === null) return;
        const total = (Number(readyAt) - Number(joinedAt)) / day(1);
        expect(found.person + found.us + found.agency).toBeCloseTo(total, 9);
      }),
    );
  });
});

test.each([
  [[], null],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])("the middle of %j is %j", (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});
