import { expect, test } from "vitest";
import { standingOf } from "./checked";

const on = (day: string) => ({ by: "A lawyer of the program", on: day });

test.each([
  ["nobody has", null, "2026-11-23", "not-checked"],
  ["today", on("2026-11-23"), "2026-11-23", "checked"],
  ["a year ago", on("2025-11-23"), "2026-11-23", "checked"],
  ["a leap year ago", on("2027-03-01"), "2028-03-01", "checked"],
  ["a year and two days ago", on("2025-11-21"), "2026-11-23", "due"],
  ["tomorrow, where the day is ahead", on("2026-11-24"), "2026-11-23", "checked"],
] as const)("checked: %s", (_what, checked, today, standing) => {
  expect(standingOf(checked, today)).toBe(standing);
});

test("what is no day is thrown", () => {
  expect(() => standingOf(on("2026-11-23"), "soon")).toThrow(RangeError);
});
