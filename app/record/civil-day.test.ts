import { expect, test } from "vitest";
import { dayIn, daysBetween, daysLater, instantAt, isDay, isTimeOfDay, timeIn } from "./civil-day";

const PHOENIX = "America/Phoenix";
const DENVER = "America/Denver";

test.each([
  ["2026-11-02", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-02-31", false],
  ["2026-13-01", false],
  ["2026-1-2", false],
  ["2026-11-02T10:00", false],
  ["", false],
])("%s is a day: %s", (text, yes) => expect(isDay(text)).toBe(yes));

test.each([
  ["00:00", true],
  ["23:59", true],
  ["24:00", false],
  ["9:30", false],
  ["09:60", false],
])("%s is a time of day: %s", (text, yes) => expect(isTimeOfDay(text)).toBe(yes));

test("a day belongs to its zone: seven in the evening in Phoenix is tomorrow in UTC", () => {
  const evening = Date.UTC(2026, 10, 3, 2);
  expect(dayIn(evening, PHOENIX)).toBe("2026-11-02");
  expect(dayIn(evening, "UTC")).toBe("2026-11-03");
  expect(timeIn(evening, PHOENIX)).toBe("19:00");
});

test.each([
  ["2026-11-02", "10:00", PHOENIX, Date.UTC(2026, 10, 2, 17)],
  ["2026-07-01", "10:00", DENVER, Date.UTC(2026, 6, 1, 16)],
  ["2026-03-08", "02:30", DENVER, Date.UTC(2026, 2, 8, 9, 30)],
  ["2026-11-01", "01:30", DENVER, Date.UTC(2026, 10, 1, 7, 30)],
])("%s %s in %s", (day, time, zone, instant) => expect(instantAt(day, time, zone)).toBe(instant));

test("days later counts the calendar, not hours", () => {
  expect(daysLater("2026-02-27", 2)).toBe("2026-03-01");
  expect(daysLater("2026-03-09", -1)).toBe("2026-03-08");
  expect(daysBetween("2026-02-27", "2028-03-01")).toBe(733);
  expect(daysBetween("2026-03-09", "2026-03-08")).toBe(-1);
});
