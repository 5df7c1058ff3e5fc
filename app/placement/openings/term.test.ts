import { expect, test } from "vitest";
import { lastTermEnd, type Served } from "./term";

const NOON = Date.parse("2026-11-02T19:00:00Z");
const term = (endsOn: string, endedOn: string | null = null, zone = "America/Phoenix"): Served => ({
  startsOn: "2026-01-12",
  endsOn,
  endedOn,
  zone,
});

test.each<[string, Served[], string | null]>([
  ["nobody who never served", [], null],
  ["no term that goes on", [term("2027-05-21")], null],
  ["a term on its last day", [term("2026-11-02")], null],
  ["a term that is over", [term("2026-11-01")], "2026-11-01"],
  ["a placement that was ended early", [term("2027-05-21", "2026-10-20")], "2026-10-20"],
  ["a placement closed after its term", [term("2026-05-21", "2026-06-30")], "2026-05-21"],
  ["no placement that was ended before it began", [term("2027-05-21", "2026-01-11")], null],
  ["the latest of several", [term("2026-05-21"), term("2027-05-21", "2026-09-30")], "2026-09-30"],
])("counts %s", (_, terms, day) => {
  expect(lastTermEnd(terms, NOON)).toBe(day);
});

test("a term is over when its school says so, not before", () => {
  const late = Date.parse("2026-11-03T06:30:00Z");
  expect(lastTermEnd([term("2026-11-02", null, "America/Phoenix")], late)).toBeNull();
  expect(lastTermEnd([term("2026-11-02", null, "America/New_York")], late)).toBe("2026-11-02");
});
