import { expect, test } from "vitest";
import { decide } from "./decide";
import { explainedLeaves } from "./explain";

const OPENING = { rules: ["R@1"], start: "2026-09-01", end: "2026-10-31", tz: "America/Phoenix" };
const CARD = { req: "card", kind: "clearance", type: "card", horizon: "continuous", by: ["state"] };
const MINOR = { req: "minor", kind: "age_under", age: "18", horizon: "continuous" };
const HOLD = { req: "hold", kind: "no_hold", horizon: "continuous" };
const HOURS = {
  req: "hours",
  kind: "sessions",
  type: "preservice",
  min_minutes: 480,
  horizon: "continuous",
};

const AGREED = {
  req: "mou",
  kind: "agreement",
  doc: "mou",
  parties: ["member", "site"],
  horizon: "continuous",
};

function explained(rule: unknown, facts: object = {}) {
  const raw = {
    opening: OPENING,
    ask: { at: "2026-08-28T17:00:00Z" },
    facts: { person: "p1", ...facts },
  };
  return decide(raw, { "R@1": rule }).tree;
}
const leaves = (rule: unknown, facts?: object) =>
  explained(rule, facts).flatMap(({ node }) => explainedLeaves(node));

test("a met leaf names its evidence, the day it stops and why", () => {
  const facts = {
    clearances: [
      {
        id: "c-1",
        type: "card",
        state: "cleared",
        on: "2026-08-01",
        adjudicator: "state",
        valid_through: "2026-09-30",
      },
    ],
  };
  expect(leaves(CARD, facts)).toMatchObject([
    {
      pass: "met",
      evidence: ["c-1"],
      through: "2026-09-30",
      stops: "expired",
      next: { action: "apply", owner: "person" },
      needed: true,
    },
  ]);
});

test.each<[string, unknown, object, object]>([
  ["no card", CARD, {}, { action: "apply", owner: "person" }],
  [
    "a pending card",
    CARD,
    { clearances: [{ type: "card", state: "pending", on: "2026-08-01" }] },
    { action: "wait-agency", owner: "agency" },
  ],
  [
    "a pending check that our own program decides",
    { ...CARD, by: ["program"] },
    { clearances: [{ type: "card", state: "pending", on: "2026-08-01" }] },
    { action: "decide", owner: "adjudicator" },
  ],
  [
    "a flagged card",
    CARD,
    { clearances: [{ type: "card", state: "flagged", on: "2026-08-01" }] },
    { action: "review", owner: "adjudicator" },
  ],
  ["hours", HOURS, {}, { action: "attend", owner: "person" }],
  [
    "a waiver of what cannot be waived",
    CARD,
    { waivers: [{ req: "card", reason: "outage" }] },
    { action: "apply", owner: "person" },
  ],
  [
    "a waiver that lacks its approver",
    { ...CARD, waivable: { by: ["lead"] } },
    { waivers: [{ req: "card", reason: "outage" }] },
    { action: "settle-waiver", owner: "lead" },
  ],
  ["an agreement", AGREED, {}, { action: "sign", owner: "person" }],
  [
    "an agreement that the school has yet to sign",
    AGREED,
    { agreements: [{ doc: "mou", party: "member", version: 1, on: "2026-08-01" }] },
    { action: "sign", owner: "school" },
  ],
  ["a hold", HOLD, { holds: [{ from: "2026-08-01" }] }, { action: "lift-hold", owner: "lead" }],
])("%s has one next step, and an owner", (_, rule, facts, next) => {
  expect(leaves(rule, facts)).toMatchObject([{ pass: null, next }]);
});

test("a branch that a passing choice does not need says so", () => {
  const facts = { age_dates: { "18": "2030-01-01" } };
  expect(leaves({ any: [CARD, MINOR] }, facts).map(({ req, needed }) => [req, needed])).toEqual([
    ["card", false],
    ["minor", true],
  ]);
});
