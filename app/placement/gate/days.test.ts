import { expect, test } from "vitest";
import {
  addPeriod,
  daysBetween,
  eventDay,
  isDay,
  isInstant,
  isZone,
  lastValidDay,
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
