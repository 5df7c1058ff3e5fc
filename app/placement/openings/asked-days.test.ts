import { expect, test } from "vitest";
import { textFor } from "../../i18n/catalog";
import { type AskedDays, askedProblems } from "./asked-days";

const t = textFor("en");
const term = { startsOn: "2026-11-09", endsOn: "2027-05-21", today: "2026-11-02" };
const nothing: AskedDays = { day: null, by: null, reqs: [] };

test.each<[string, Partial<AskedDays>, Partial<typeof term>, fields: string[]]>([
  ["nothing", {}, {}, []],
  ["the first day", { day: "2026-11-09" }, {}, []],
  ["the last day", { day: "2027-05-21" }, {}, []],
  ["a day before the first", { day: "2026-11-08" }, {}, ["day"]],
  ["a day after the last", { day: "2027-05-22" }, {}, ["day"]],
  ["something done before it begins", { by: "2026-11-06", reqs: ["a"] }, {}, []],
  ["something done today", { by: "2026-11-02", reqs: ["a"] }, {}, []],
  ["something done yesterday", { by: "2026-11-01", reqs: ["a"] }, {}, ["by"]],
  ["something done when it is over", { by: "2027-05-22", reqs: ["a"] }, {}, ["by"]],
  [
    "something done in an opening that is over",
    { by: "2027-05-21", reqs: ["a"] },
    { today: "2027-05-22" },
    ["by"],
  ],
  ["a day by which nothing is done", { by: "2026-11-06" }, {}, ["done"]],
  ["something done by no day", { reqs: ["a"] }, {}, ["by"]],
])("asking about %s", (_, asked, changed, fields) => {
  const problems = askedProblems({ ...nothing, ...asked }, { ...term, ...changed }, t);
  expect(problems.map(({ field }) => field)).toEqual(fields);
});

test("a problem names the days that it could be", () => {
  const [problem] = askedProblems({ ...nothing, day: "2030-01-01" }, term, t);
  expect(problem?.message).toContain("9 November 2026");
  expect(problem?.message).toContain("21 May 2027");
});
