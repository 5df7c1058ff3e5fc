import { expect, test } from "vitest";
import { reviewDay, reviewFlag } from "./review-by";

const PUBLISHED = Date.UTC(2026, 7, 31, 12);

test.each([
  ["2027-03-01", "2027-03-01"],
  ["12 months after first publication", "2027-08-31"],
  ["6 months after publication", "2027-02-28"],
  ["1 year after first publication", "2027-08-31"],
  ["18 Months after release", "2028-02-29"],
  ["2027-02-30", null],
  ["every spring", null],
  ["", null],
  [undefined, null],
])("“%s” is %s", (words, day) => {
  expect(reviewDay(words, PUBLISHED)).toBe(day);
});

test.each([
  ["2027-07-31", "nobody"],
  ["2027-08-01", "owner"],
  ["2027-08-31", "owner"],
  ["2027-09-01", "learners"],
])("on %s a course to be reviewed by 31 August is flagged to %s", (today, whom) => {
  expect(reviewFlag("2027-08-31", today)).toBe(whom);
  expect(reviewFlag(null, today)).toBe("nobody");
});
