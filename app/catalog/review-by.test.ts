import { expect, test } from "vitest";
import { reviewDay, reviewDue, reviewFlag, reviewWords } from "./review-by";

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

test("the owner of a version hears of its review when the day is near, and when it is past", () => {
  const version = { words: "12 months after first publication", publishedAt: PUBLISHED };
  expect(reviewDue(version, "2027-07-31")).toBeNull();
  expect(reviewDue(version, "2027-08-05")).toEqual({ day: "2027-08-31", isPast: false });
  expect(reviewDue(version, "2027-09-01")).toEqual({ day: "2027-08-31", isPast: true });
  expect(reviewDue({ ...version, words: "every spring" }, "2027-09-01")).toBeNull();
});

test.each([
  ["2027-03-01", "2027-03-01"],
  ["12 months after first publication", "12 months after first publication"],
  ["12", "12 months after publication"],
  [" 6 months ", "6 months after publication"],
  ["6 meses", "6 months after publication"],
  ["1 month", "1 month after publication"],
  ["1 mes", "1 month after publication"],
  ["2 años", "2 years after publication"],
  ["1 year", "1 year after publication"],
  ["0", null],
  ["2027-02-30", null],
  ["every spring", null],
  ["", null],
])("“%s” is kept as %s, and what is kept names a day", (said, words) => {
  expect(reviewWords(said)).toBe(words);
  if (words !== null) expect(reviewDay(words, PUBLISHED)).not.toBeNull();
});
