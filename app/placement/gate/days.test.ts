import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addPeriod,
  daysBetween,
  eventDay,
  isDay,
  isInstant,
  isZone,
  lastValidDay,
  localDay,
  parsePeriod,
} from "./days";

test.each([
  ["2026-09-01", true],
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-02-31", false],
  ["2026-9-1", false],
  ["2026-09-01T00:00:00Z", false],
  ["", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ["2026-09-01T03:00:00Z", true],
  ["2026-09-01T03:00:00-07:00", true],
  ["2026-09-01T03:00:00", false],
  ["2026-02-31T03:00:00Z", false],
  ["2026-09-01T25:00:00Z", false],
  ["2026-09-01T24:00:00Z", false],
  ["2026-09-01T03:60:00Z", false],
  ["2026-09-01T03:00:00+25:00", false],
  ["2026-09-01T03:00:00.123456789Z", true],
  ["2026-09-01T03:00Z", true],
  ["2026-09-01", false],
])("%s is an instant: %s", (text, expected) => {
  expect(isInstant(text)).toBe(expected);
});

test.each([
  ["America/Phoenix", true],
  ["UTC", true],
  ["America/Phenix", false],
  ["+02:00", false],
  ["", false],
])("%s is a zone: %s", (name, expected) => {
  expect(isZone(name)).toBe(expected);
});

test.each([
  ["P1Y", { years: 1, months: 0, days: 0 }],
  ["P60M", { years: 0, months: 60, days: 0 }],
  ["P1Y6M", { years: 1, months: 6, days: 0 }],
  ["P14D", { years: 0, months: 0, days: 14 }],
  ["P", null],
  ["1Y", null],
  ["P1W", null],
  ["P1D1Y", null],
  ["P-1D", null],
  ["p1y", null],
])("the period %s", (text, expected) => {
  expect(parsePeriod(text)).toEqual(expected);
});

test.each([
  ["2028-02-29", "P1Y", "2029-02-28"],
  ["2026-01-31", "P1M", "2026-02-28"],
  ["2026-01-31", "P1M1D", "2026-03-01"],
  ["2026-01-15", "P1Y", "2027-01-15"],
  ["2024-02-29", "P4Y", "2028-02-29"],
])("%s plus %s is %s", (day, period, expected) => {
  expect(addPeriod(day, parsePeriod(period)!)).toBe(expected);
});

test("an instant happens on its local day and ends with the full day before it", () => {
  expect(eventDay("2025-09-01T03:00:00Z", "America/Phoenix")).toBe("2025-08-31");
  expect(lastValidDay("2026-09-01T07:00:00Z", "America/Phoenix")).toBe("2026-08-31");
  expect(lastValidDay("2026-09-01", "America/Phoenix")).toBe("2026-09-01");
  expect(daysBetween("2026-03-05", "2026-09-01")).toBe(180);
});

const date = fc
  .date({ min: new Date("0001-02-01"), max: new Date("2400-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test("days and periods are added as Temporal adds them", () => {
  const span = fc.record({
    years: fc.nat({ max: 100 }),
    months: fc.nat({ max: 100 }),
    days: fc.nat({ max: 1000 }),
  });
  fc.assert(
    fc.property(date, span, (day, period) => {
      const from = Temporal.PlainDate.from(day);
      expect(addPeriod(day, period)).toBe(from.add(period).toString());
      expect(addDays(day, -period.days % 30)).toBe(
        from.subtract({ days: period.days % 30 }).toString(),
      );
      expect(daysBetween(day, addDays(day, period.days))).toBe(period.days);
    }),
    { seed: 1 },
  );
});

test("an instant falls on the local day that Temporal gives", () => {
  const zone = fc.constantFrom(
    "America/Phoenix",
    "America/New_York",
    "America/Santiago",
    "Asia/Kathmandu",
    "Pacific/Auckland",
    "Pacific/Apia",
    "UTC",
  );
  const at = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(at, zone, (at, zone) => {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      expect(localDay(at, zone)).toBe(there.toPlainDate().toString());
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("a day without a midnight still begins: Santiago, 6 September 2026", () => {
  expect(lastValidDay("2026-09-06T04:00:00Z", "America/Santiago")).toBe("2026-09-05");
  expect(eventDay("2026-09-06T03:59:59Z", "America/Santiago")).toBe("2026-09-05");
});

test("days beyond four digits become the edge, so that text still sorts", () => {
  expect(addPeriod("9999-12-01", { years: 99_999, months: 0, days: 99_999 })).toBe("9999-12-31");
  expect(addDays("0001-01-01", -1)).toBe("0001-01-01");
  expect(localDay(Date.parse("9999-12-31T23:00:00Z"), "UTC")).toBe("9999-12-31");
  expect(localDay(Date.parse("0000-06-01T00:00:00Z"), "UTC")).toBe("0001-01-01");
});
