import { expect, test } from "vitest";
import { type DecisionBody, decideBody, decisionText, replay, ruleHash } from "./decision";

const RULE = { req: "hold", kind: "no_hold", horizon: "continuous" };
const PUBLISHED = [{ id: "R@1", hash: ruleHash(RULE), rule: RULE }];
const BODY = decideBody(
  {
    opening: { rules: ["R@1"], start: "2026-09-01", end: "2026-10-31", tz: "America/Phoenix" },
    ask: { at: "2026-08-28T17:00:00Z" },
    facts: { person: "p1" },
  },
  PUBLISHED,
);
const changed = (change: Partial<DecisionBody>) => decisionText({ ...BODY, ...change });

test("a stored decision is made again byte for byte", () => {
  expect(replay(decisionText(BODY), PUBLISHED)).toEqual({ same: true });
});

test("what lies ahead stands beside a decision, and is not stored with it", () => {
  expect(BODY.outlook()).toEqual({ earliest: "2026-09-01", path: { wait: null, steps: [] } });
  const stored = Object.keys(JSON.parse(decisionText(BODY)));
  expect(stored).toEqual(["answer", "engine", "question", "rules"]);
});

test.each<[string, string, typeof PUBLISHED, string]>([
  [
    "an answer that was changed",
    changed({ answer: { ...BODY.answer, outcome: "INELIGIBLE" } }),
    PUBLISHED,
    "at byte",
  ],
  ["another engine", changed({ engine: "gate/0" }), PUBLISHED, "made by gate/0"],
  ["a rule that is gone", decisionText(BODY), [], "rule R@1 is no longer"],
  [
    "a rule that was changed",
    decisionText(BODY),
    [{ id: "R@1", hash: ruleHash(RULE), rule: { ...RULE, req: "other" } }],
    "rule R@1 is no longer",
  ],
])("%s is named", (_, stored, published, difference) => {
  const made = replay(stored, published);
  expect(made.same ? "" : made.difference).toContain(difference);
});
