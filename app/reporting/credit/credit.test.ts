import { expect, test } from "vitest";
import { type HoursEntry, NO_MINUTES, standingLog } from "../hours/hours";
import { type CreditLine, creditCsv, minutesBetween, totalOf } from "./credit";

const entry = (id: string, of: Partial<HoursEntry>): HoursEntry => ({
  id,
  personId: "p",
  kind: "service",
  on: "2026-10-10",
  minutes: 60,
  enteredBy: "p",
  enteredAt: 1,
  supersedes: null,
  verdict: "approved",
  ...of,
});

test.each<[string, HoursEntry[], number]>([
  [
    "the first and the last day count",
    [entry("a", { on: "2026-10-01" }), entry("b", { on: "2026-10-31" })],
    120,
  ],
  [
    "a day outside does not",
    [entry("a", { on: "2026-09-30" }), entry("b", { on: "2026-11-01" })],
    0,
  ],
  ["nobody said yes", [entry("a", { verdict: null }), entry("b", { verdict: "returned" })], 0],
  [
    "a correction that was approved counts alone",
    [entry("a", {}), entry("b", { supersedes: "a", minutes: 15 })],
    15,
  ],
  [
    "one that still waits changes nothing",
    [entry("a", {}), entry("b", { supersedes: "a", minutes: 15, verdict: null })],
    60,
  ],
  [
    "a correction moved it out",
    [entry("a", {}), entry("b", { supersedes: "a", on: "2026-09-01" })],
    0,
  ],
])("%s", (_, entries, minutes) => {
  const found = minutesBetween(standingLog(entries), "2026-10-01", "2026-10-31");
  expect(totalOf(found)).toBe(minutes);
});

test("as CSV it holds hours to two places, and nothing that a spreadsheet would run", () => {
  const line: CreditLine = {
    personId: "p",
    name: "=HYPERLINK(1)",
    college: "@college",
    workStudy: true,
    hours: 900,
    startsOn: "2026-09-01",
    endsOn: "2027-05-31",
    roles: ["tutor", "mentor"],
    minutes: { ...NO_MINUTES, service: 50, travel: 10 },
    credentials: [],
  };
  expect(creditCsv([line]).split("\r\n")[1]).toBe(
    "p,'=HYPERLINK(1),'@college,yes,900,2026-09-01,2027-05-31,tutor; mentor,0.83,0.00,0.17,1.00,",
  );
});
