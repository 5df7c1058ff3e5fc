import { describe, expect, it, test } from "vitest";
import {
  type CreditProblem,
  type CreditStanding,
  nearestFirst,
  problemWith,
  standingOf,
} from "./college-credit";

const TODAY = "2026-11-02";

describe("the days of a statement", () => {
  it.each<[what: string, checkedOn: string, endsOn: string, problem: CreditProblem | null]>([
    ["checked today, for a year", TODAY, "2027-11-01", null],
    ["checked today, for today alone", TODAY, TODAY, null],
    ["checked a year ago", "2025-11-01", "2027-06-30", null],
    ["checked tomorrow", "2026-11-03", "2027-06-30", "checked-ahead"],
    ["checked more than a year ago", "2025-10-31", "2027-06-30", "checked-long-ago"],
    ["ended yesterday", "2026-10-01", "2026-11-01", "ends-before"],
    ["for three years", TODAY, "2029-11-04", null],
    ["for a day more", TODAY, "2029-11-05", "ends-late"],
  ])("%s", (_, checkedOn, endsOn, problem) => {
    expect(problemWith({ checkedOn, endsOn }, TODAY)).toBe(problem);
  });
});

describe("a statement stands", () => {
  it.each<[string, { endsOn: string; withdrawn: object | null }, CreditStanding]>([
    ["on its last day", { endsOn: TODAY, withdrawn: null }, "stands"],
    ["no longer on the day after", { endsOn: "2026-11-01", withdrawn: null }, "ended"],
    ["no longer once taken back", { endsOn: "2027-06-30", withdrawn: {} }, "withdrawn"],
    ["as taken back, also past its last day", { endsOn: "2026-11-01", withdrawn: {} }, "withdrawn"],
  ])("%s", (_, statement, standing) => {
    expect(standingOf(statement, TODAY)).toBe(standing);
  });
});

test("colleges of the reader’s own states come first, and the rest keep their order", () => {
  const said = [
    { name: "Alder", collegeState: "OH" },
    { name: "Birch", collegeState: "AZ" },
    { name: "Cedar", collegeState: null },
    { name: "Dogwood", collegeState: "AZ" },
  ];
  const names = (states: string[]) => nearestFirst(said, new Set(states)).map(({ name }) => name);
  expect(names(["AZ"])).toEqual(["Birch", "Dogwood", "Alder", "Cedar"]);
  expect(names([])).toEqual(["Alder", "Birch", "Cedar", "Dogwood"]);
});
