import { expect, test } from "vitest";
import { dayOf, endOfDay, lastGoodDay } from "./civil-day";

test("a day is the zone's day", () => {
  const instant = Date.parse("2026-10-09T03:00:00Z");
  expect(dayOf(instant, "UTC")).toBe("2026-10-09");
  expect(dayOf(instant, "America/Phoenix")).toBe("2026-10-08");
});

test.each([
  ["2026-10-09", 36, "2029-10-08"],
  ["2024-02-29", 12, "2025-02-27"],
  ["2026-01-31", 1, "2026-02-27"],
])("%s and %i months is good through %s", (day, months, last) => {
  expect(lastGoodDay(day, months)).toBe(last);
});

test("a day ends when its zone says so", () => {
  expect(endOfDay("2029-10-08", "America/Phoenix")).toBe(Date.parse("2029-10-09T06:59:59Z"));
});
