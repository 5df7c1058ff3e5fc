import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt } from "../../record/civil-day";
import { type Term, timesMeet, WEEKDAYS, type WeeklyHours, weekdayOf } from "./schedule";

const SCHOOL_YEAR = { startsOn: "2026-11-09", endsOn: "2027-05-21", timeZone: "America/Phoenix" };
const held = (hours: WeeklyHours | null, changes: Partial<Term> = {}): Term => ({
  ...SCHOOL_YEAR,
  hours,
  ...changes,
});
const on = (weekdays: WeeklyHours["weekdays"], from: string, to: string) => ({
  weekdays,
  from,
  to,
});
const MORNINGS = on([1, 2, 3, 4, 5], "08:00", "11:30");

test.each([
  ["the same hours", held(MORNINGS), held(MORNINGS), true],
  ["afternoons", held(MORNINGS), held(on([1, 2, 3, 4, 5], "12:30", "15:00")), false],
  ["one begins as the other ends", held(MORNINGS), held(on([1], "11:30", "12:00")), false],
  ["one minute in common", held(MORNINGS), held(on([1], "11:29", "12:00")), true],
  ["other weekdays", held(on([1, 3], "08:00", "11:00")), held(on([2, 4], "08:00", "11:00")), false],
  ["weeks that do not meet", held(MORNINGS), held(MORNINGS, { startsOn: "2027-05-22" }), false],
  [
    "days in common, and no weekday among them",
    held(on([1], "08:00", "11:00"), { endsOn: "2026-11-14" }),
    held(on([1], "08:00", "11:00"), { startsOn: "2026-11-10", endsOn: "2026-11-15" }),
    false,
  ],
  ["no hours, a day in common", held(null), held(MORNINGS, { startsOn: "2027-05-21" }), true],
  ["no hours, no day in common", held(null), held(MORNINGS, { startsOn: "2027-05-22" }), false],
  [
    // Denver's clocks go forward on 14 March 2027, Phoenix's never do.
    "an hour apart once the clocks have changed",
    held(on([1], "11:30", "12:00"), { startsOn: "2027-03-15" }),
    held(on([1], "11:30", "12:00"), { timeZone: "America/Denver" }),
    false,
  ],
  [
    "at one in the last week before they change",
    held(on([1], "11:30", "12:00"), { startsOn: "2027-03-08" }),
    held(on([1], "11:30", "12:00"), { timeZone: "America/Denver" }),
    true,
  ],
])("%s", (_, a, b, meet) => {
  expect(timesMeet(a, b)).toBe(meet);
  expect(timesMeet(b, a)).toBe(meet);
});

test.each([
  ["2026-11-02", 1],
  ["2026-11-07", 6],
  ["2026-11-08", 7],
])("%s is day %d of its week", (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

const QUARTER_MS = 15 * 60_000;
const HALF_HOURS = Array.from({ length: 48 }, (_, n) =>
  [String(Math.floor(n / 2)).padStart(2, "0"), n % 2 === 0 ? "00" : "30"].join(":"),
);
const DAYS = ["2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"];

const anyTerm: fc.Arbitrary<Term> = fc
  .record({
    days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
    times: fc.tuple(fc.nat({ max: 46 }), fc.integer({ min: 1, max: 47 })),
    weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
    timeZone: fc.constantFrom("America/Phoenix", "America/Denver", "Pacific/Kiritimati", "UTC"),
  })
  .map(({ days, times: [a, b], weekdays, timeZone }) => ({
    startsOn: days[0] < days[1] ? days[0] : days[1],
    endsOn: days[0] < days[1] ? days[1] : days[0],
    timeZone,
    hours: {
      weekdays,
      from: HALF_HOURS[Math.min(a, b)] ?? "",
      to: HALF_HOURS[Math.max(Math.min(a, b) + 1, b)] ?? "",
    },
  }));

/** Every quarter of an hour that a term takes, walked one by one. */
function quartersOf({ startsOn, endsOn, timeZone, hours }: Term): Set<number> {
  const taken = new Set<number>();
  if (hours === null) return taken;
  for (const day of DAYS) {
    if (day < startsOn || day > endsOn || !hours.weekdays.includes(weekdayOf(day))) continue;
    const end = instantAt(day, hours.to, timeZone);
    for (let at = instantAt(day, hours.from, timeZone); at < end; at += QUARTER_MS) taken.add(at);
  }
  return taken;
}

test("two terms meet where a walk through every quarter of an hour finds one in both", () => {
  fc.assert(
    fc.property(anyTerm, anyTerm, (a, b) => {
      const mine = quartersOf(a);
      const shared = [...quartersOf(b)].some((at) => mine.has(at));
      expect(timesMeet(a, b)).toBe(shared);
      expect(timesMeet(b, a)).toBe(shared);
    }),
    { numRuns: 400 },
  );
});
