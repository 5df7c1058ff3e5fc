import { describe, expect, test } from "vitest";
import { decide, permits } from "./decide";
import { isSupposable, suppose } from "./suppose";

const LEAVES = {
  badge: { kind: "credential", def: "sel-1", issuers: [{ id: "college" }], min_version: 2 },
  card: { kind: "clearance", type: "card", by: ["state"], name_must_match: true },
  minutes: { kind: "sessions", type: "preservice", mode: "in_person", min_minutes: 480 },
  visits: { kind: "observations", type: "practice", n: 2, min_score: 3, by: ["coach"] },
  papers: { kind: "agreement", doc: "mou", parties: ["member", "site"], min_version: 3 },
  word: { kind: "attest", what: "conduct" },
  hold: { kind: "no_hold" },
  adult: { kind: "age_from", age: "18" },
};
type Req = keyof typeof LEAVES;
const ruleOf = (req: Req) => ({ all: [{ any: [{ req, horizon: "continuous", ...LEAVES[req] }] }] });
const FACTS = {
  person: "p",
  name_key: "p",
  holds: [{ from: "2026-10-01" }],
  clearances: [{ type: "card", state: "flagged" as const, on: "2026-10-20", adjudicator: "state" }],
};

function answer(req: Req, facts: object, at: string) {
  return decide(
    {
      opening: { rules: ["R"], start: "2026-11-02", end: "2027-05-21", tz: "America/Phoenix" },
      ask: { at: `${at}T19:00:00Z`, day: at },
      facts,
    },
    { R: ruleOf(req) },
  );
}
const supposed = (req: Req, reqs: readonly string[], on: string) =>
  suppose(FACTS, { rules: [ruleOf(req)], reqs, on, zone: "America/Phoenix" });

describe("what would be if something were done by a day", () => {
  test.each(Object.keys(LEAVES).filter((req) => req !== "adult") as Req[])(
    "%s is met from that day on, and only when it is supposed",
    (req) => {
      expect(isSupposable(LEAVES[req].kind)).toBe(true);
      expect(permits(answer(req, FACTS, "2026-11-06"))).toBe(false);
      const then = supposed(req, [req], "2026-11-06");
      expect(permits(answer(req, then, "2026-11-06"))).toBe(true);
      expect(permits(answer(req, then, "2026-11-05"))).toBe(false);
      expect(supposed(req, ["something else"], "2026-11-06")).toEqual(FACTS);
    },
  );

  test("nobody grows older by supposing it", () => {
    expect(isSupposable("age_from")).toBe(false);
    expect(supposed("adult", ["adult"], "2026-11-06")).toEqual(FACTS);
  });

  test("what is on file is left as it was", () => {
    const before = JSON.stringify(FACTS);
    supposed("hold", ["hold"], "2026-11-06");
    expect(JSON.stringify(FACTS)).toBe(before);
  });
});
