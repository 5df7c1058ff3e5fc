import fc from "fast-check";
import { expect, test } from "vitest";
import { definition } from "../../tests/signed-badges";
import { daysLater } from "../record/civil-day";
import type { AchievementDefinition } from "./achievement";
import { endsWith, reminderFor, renewalWindow, renewedThrough, windowOf } from "./renewal";

const renewal: Pick<AchievementDefinition, "renewal"> = {
  renewal: { opens_days: 45, rules: ["objectives-shown"] },
};
const zone = "America/Phoenix";

test("the window opens at the start of its first day where the issuer is", () => {
  const { opensOn, since } = renewalWindow("2027-10-08", 45, zone);
  expect(opensOn).toBe("2027-08-24");
  expect(new Date(since).toISOString()).toBe("2027-08-24T07:00:00.000Z");
});

test.each<[string, string, number, string, string]>([
  ["early", "2027-10-08", 12, "2027-08-24", "2028-10-08"],
  ["on the last day", "2027-10-08", 12, "2027-10-08", "2028-10-08"],
  ["the day after", "2027-10-08", 12, "2027-10-09", "2028-10-08"],
  ["after a gap", "2027-10-08", 12, "2027-12-01", "2028-11-30"],
  ["into a leap day", "2027-02-28", 12, "2027-02-01", "2028-02-29"],
])("renewed %s", (_, validThrough, months, today, through) => {
  expect(renewedThrough(validThrough, months, today)).toBe(through);
});

test("renewing early never costs a day", () => {
  const day = fc.integer({ min: 0, max: 5_000 }).map((days) => daysLater("2026-01-01", days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), fc.nat(45), (ends, months, early) => {
      expect(renewedThrough(ends, months, daysLater(ends, -early))).toBe(
        renewedThrough(ends, months, ends),
      );
      expect(renewedThrough(ends, months, ends) > ends).toBe(true);
    }),
  );
});

test.each<[string, (string | null)[], string | null]>([
  ["nothing that ends", [null, null], null],
  ["its own end", ["2027-11-01", null], "2027-11-01"],
  ["the first end of what it rests on", ["2027-11-01", "2029-01-01", "2027-03-05"], "2027-03-05"],
])("what rests on others ends with %s", (_, days, end) => {
  expect(endsWith(days)).toBe(end);
});

test.each<[string, object, string | null, string | null]>([
  ["its own last day", {}, "2027-10-08", "2027-10-08"],
  ["the day it would have had", {}, null, "2027-10-08"],
  ["nothing when it is not renewed", { renewal: undefined }, "2027-10-08", null],
  ["nothing when it no longer ends", { valid_months: undefined }, null, null],
])("an award may be renewed around %s", (_, change, validThrough, endsOn) => {
  const yearly = { ...definition, valid_months: 12, ...renewal, ...change };
  const found = windowOf({ validThrough, issuedOn: "2026-10-09" }, yearly, zone);
  expect(found?.endsOn ?? null).toBe(endsOn);
});

test.each([
  [31, null],
  [30, 30],
  [8, 30],
  [7, 7],
  [2, 7],
  [1, 1],
  [0, 1],
  [-1, null],
])("with %i days left the letter is the one of %s", (left, mark) => {
  expect(reminderFor(left)).toBe(mark);
});
