import { expect, test } from "vitest";
import { isMinor } from "./minor";

test.each<[string, string | null, string, boolean]>([
  ["the day before a birthday", "2027-03-01", "2027-02-28", true],
  ["the birthday itself", "2027-03-01", "2027-03-01", false],
  ["years after", "2020-03-01", "2027-03-01", false],
  ["without a day on file", null, "2027-03-01", false],
])("%s: under 18 is %s to %s", (_, turns18, today, minor) => {
  expect(isMinor(turns18, today)).toBe(minor);
});
