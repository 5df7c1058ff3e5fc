import { expect, test } from "vitest";
import type { Case } from "./case";
import { type Answer, decide } from "./decide";

const CARD = { req: "card", kind: "clearance", type: "card", horizon: "continuous", by: ["state"] };
const BADGE = {
  req: "badge",
  kind: "credential",
  def: "rel-1",
  issuers: [{ id: "college" }],
  horizon: "continuous",
};

/** Asks on 28 August 2026 about a term from 1 September to 31 October, in Phoenix. */
function ask(rule: unknown, facts: object = {}, changes: Partial<Case> = {}): Answer {
  return decide(
    {
      opening: { rules: ["R@1"], start: "2026-09-01", end: "2026-10-31", tz: "America/Phoenix" },
      ask: { at: "2026-08-28T17:00:00Z" },
      facts: { person: "p1", ...facts },
      ...changes,
    },
    { "R@1": rule, "R@2": { all: [rule, BADGE] } },
  );
}
const cleared = (on: string, more: object = {}) => ({
  type: "card",
  state: "cleared",
  on,
  adjudicator: "state",
  ...more,
});
const badge = (issued: string, more: object = {}) => ({
  def: "rel-1",
  issuer: "college",
  version: 1,
  issued,
  ...more,
});

test.each<[string, unknown, object, Partial<Answer>]>([
  [
    "an adverse event is answered by a later decision only",
    CARD,
    {
      clearances: [
        cleared("2026-08-01"),
        { type: "card", state: "flagged", on: "2026-08-10" },
        cleared("2026-08-10"),
      ],
    },
    { outcome: "INELIGIBLE", failing: ["card: flagged or suspended"] },
  ],
  [
    "after the answer, the older decision never counts again",
    CARD,
    {
      clearances: [
        cleared("2020-08-01"),
        { type: "card", state: "suspended", on: "2026-08-10" },
        cleared("2026-08-12", { valid_through: "2026-09-10" }),
      ],
    },
    { outcome: "ELIGIBLE_UNTIL", until: "2026-09-10", failing: ["card: expired"] },
  ],
  [
    "a decision by a body that does not count answers nothing",
    CARD,
    {
      clearances: [
        { type: "card", state: "not_cleared", on: "2026-08-10" },
        cleared("2026-08-12", { adjudicator: "vendor" }),
      ],
    },
    { outcome: "INELIGIBLE", failing: ["card: not_cleared"] },
  ],
  [
    "a suspension dated ahead ends the yes on its day",
    CARD,
    {
      clearances: [cleared("2026-08-01"), { type: "card", state: "suspended", on: "2026-10-05" }],
    },
    { outcome: "ELIGIBLE_UNTIL", until: "2026-10-04", failing: ["card: flagged or suspended"] },
  ],
  [
    "an instant ends the last full local day before it",
    CARD,
    { clearances: [cleared("2026-08-01", { valid_through: "2026-10-01T07:00:00Z" })] },
    { outcome: "ELIGIBLE_UNTIL", until: "2026-09-30", failing: ["card: expired"] },
  ],
  [
    "favorable evidence dated after today does not count",
    BADGE,
    { credentials: [badge("2026-08-29")] },
    { outcome: "INELIGIBLE", failing: ["badge: dated in the future"], flags: ["future_dated"] },
  ],
  [
    "grace ends with a revocation",
    { ...BADGE, max_age: "P1Y", grace: "P1M" },
    { credentials: [badge("2025-08-25", { revoked: "2026-09-10" })] },
    {
      outcome: "ELIGIBLE_UNTIL",
      until: "2026-09-09",
      via: ["badge: grace"],
      failing: ["badge: revoked"],
    },
  ],
  [
    "passing alone today and only beside someone later is a yes until then",
    {
      any: [
        CARD,
        { req: "minor", kind: "age_under", age: "18", accompanied: true, horizon: "continuous" },
      ],
    },
    {
      accompanied: true,
      age_dates: { "18": "2027-03-01" },
      clearances: [cleared("2026-08-01", { valid_through: "2026-09-20" })],
    },
    { outcome: "ELIGIBLE_UNTIL", until: "2026-09-20", failing: ["minor: needs accompaniment"] },
  ],
  [
    "beside someone from the first day is conditional, until they are 18",
    {
      any: [
        CARD,
        { req: "minor", kind: "age_under", age: "18", accompanied: true, horizon: "continuous" },
      ],
    },
    { accompanied: true, age_dates: { "18": "2026-10-10" } },
    {
      outcome: "CONDITIONAL_UNTIL",
      until: "2026-10-09",
      via: ["minor: accompanied"],
      failing: ["card: no evidence", "minor: over age"],
    },
  ],
  [
    "a waiver never covers a revocation",
    { ...BADGE, waivable: { by: ["program_lead"] } },
    {
      credentials: [badge("2026-08-01", { revoked: "2026-08-20" })],
      waivers: [
        {
          req: "badge",
          reason: "outage",
          approver: "lead",
          approver_role: "program_lead",
          from: "2026-09-01",
          expires_on: "2026-10-31",
        },
      ],
    },
    { outcome: "INELIGIBLE", failing: ["badge: revoked"] },
  ],
  [
    "a record learned after the question does not exist",
    BADGE,
    { credentials: [badge("2026-08-01", { recorded_at: "2026-08-29T00:00:00Z" })] },
    { outcome: "INELIGIBLE", failing: ["badge: no evidence"] },
  ],
])("%s", (_, rule, facts, expected) => {
  expect(ask(rule, facts)).toMatchObject(expected);
});

test("a pin holds through the day that the publisher chose, then the new version applies", () => {
  const opening = { rules: ["R@2"], start: "2026-09-01", end: "2026-10-31", tz: "America/Phoenix" };
  const facts = { clearances: [cleared("2026-08-01")] };
  const pinned = { opening, placement: { pinned: ["R@1"] } };
  expect(ask(CARD, facts, { ...pinned, grandfather: { "R@2": "2026-09-30" } })).toMatchObject({
    outcome: "ELIGIBLE_UNTIL",
    until: "2026-09-30",
    failing: ["badge: no evidence"],
  });
  expect(ask(CARD, facts, { ...pinned, grandfather: { "R@2": "term" } }).outcome).toBe("ELIGIBLE");
  expect(ask(CARD, facts, pinned).outcome).toBe("INELIGIBLE");
});

test.each<[string, unknown, string]>([
  ["no case at all", null, "malformed case: "],
  ["no rules", { rules: [] }, "malformed case: opening.rules: names no rules"],
  ["an unknown rule set", { rules: ["X@1"] }, "unknown ruleset X@1"],
  ["a rule set named like a prototype", { rules: ["constructor"] }, "unknown ruleset constructor"],
  ["start after end", { end: "2026-08-01" }, "malformed case: opening.start: is after the end"],
  ["a day that does not exist", { start: "2026-02-31" }, "malformed case: opening.start: "],
  ["no time zone", { tz: "" }, "no time zone"],
  ["a time zone nobody knows", { tz: "America/Phenix" }, "malformed case: opening.tz: "],
  [
    "a time zone of no text",
    { tz: { toString: 1, valueOf: null } },
    "malformed case: opening.tz: ",
  ],
])("%s cannot be judged, and permits nothing", (_, opening, problem) => {
  const answer = decide(
    opening === null
      ? null
      : {
          opening: {
            rules: ["R@1"],
            start: "2026-09-01",
            end: "2026-10-31",
            tz: "America/Phoenix",
            ...(opening as object),
          },
          ask: { at: "2026-08-28T17:00:00Z" },
          facts: { person: "p1" },
        },
    { "R@1": CARD },
  );
  expect(answer.outcome).toBe("UNDETERMINED");
  expect(answer.failing).toHaveLength(1);
  expect(answer.failing[0]).toContain(problem);
});
