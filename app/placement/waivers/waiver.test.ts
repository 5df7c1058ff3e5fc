import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addPeriod } from "../gate/days";
import { lastDayOf, latestEnd, mayApprove, waivableIn, waiverProblem } from "./waiver";

const leaf = (req: string, waivable?: object) => ({
  req,
  kind: "no_hold",
  horizon: "continuous",
  ...(waivable ? { waivable } : {}),
});
const rule = (...of: object[]) => ({ id: "R@1", hash: "h", rule: { all: of } });
const LEAD = { by: ["program_lead"], max: "P30D" };
const EITHER = { by: ["program_lead", "adjudicator"] };

test("a requirement that several layers name must be waivable in each", () => {
  const rules = [rule(leaf("a", LEAD), leaf("b")), rule(leaf("a", EITHER))];
  expect(waivableIn(rules, "a")).toHaveLength(2);
  expect(waivableIn(rules, "b")).toBe("never");
  expect(waivableIn(rules, "c")).toBeNull();
  expect(waivableIn([rule(leaf("a", LEAD)), rule(leaf("a"))], "a")).toBe("never");
  const both = waivableIn(rules, "a");
  if (!Array.isArray(both)) throw new Error("waivable");
  expect(mayApprove(both, "program_lead")).toBe(true);
  expect(mayApprove(both, "adjudicator")).toBe(false);
  expect(mayApprove([], "program_lead")).toBe(false);
});

const term = { today: "2026-11-02", startsOn: "2026-11-09", endsOn: "2027-05-21" };
test.each([
  ["2026-11-09", "2026-12-09", term, null],
  ["2026-11-09", "2026-12-10", term, "too-long"],
  ["2026-11-01", "2026-11-20", term, "too-early"],
  ["2026-11-09", "2026-11-20", { ...term, today: "2026-11-15" }, null],
  ["2026-11-08", "2026-11-20", { ...term, today: "2026-11-15" }, "too-early"],
  ["2026-11-09", "2026-11-20", { ...term, today: "2026-11-21" }, "past"],
  ["2026-11-09", "2026-11-08", term, "ends-early"],
  ["2027-05-22", "2027-05-23", term, "after-opening"],
])("from %s to %s", (from, expiresOn, days, reason) => {
  const waivable = waivableIn([rule(leaf("a", LEAD))], "a");
  expect(waiverProblem(waivable, { from, expiresOn }, days)?.reason ?? null).toBe(reason);
});

test("the shortest limit holds, and a rule without one has a year's", () => {
  const both = waivableIn([rule(leaf("a", LEAD)), rule(leaf("a", EITHER))], "a");
  const one = waivableIn([rule(leaf("a", EITHER))], "a");
  if (!Array.isArray(both) || !Array.isArray(one)) throw new Error("waivable");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (n) => {
      const from = addDays("2020-01-01", n);
      expect(latestEnd(both, from)).toBe(addDays(from, 30));
      expect(latestEnd(one, from)).toBe(addPeriod(from, { years: 1, months: 0, days: 0 }));
    }),
  );
});

test("an end early cuts a waiver short, and never makes it longer", () => {
  const ended = (from: string) =>
    lastDayOf({ expiresOn: "2026-12-09", ended: { from, by: "x", at: 0 } });
  expect(ended("2026-11-20")).toBe("2026-11-19");
  expect(ended("2027-01-01")).toBe("2026-12-09");
  expect(lastDayOf({ expiresOn: "2026-12-09", ended: null })).toBe("2026-12-09");
});
