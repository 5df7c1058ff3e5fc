import { expect, test } from "vitest";
import { decideBody } from "./decision";
import { seenBy } from "./seen";

const RULE = {
  all: [
    { req: "card", kind: "clearance", type: "card", horizon: "continuous", by: ["state"] },
    { req: "hold", kind: "no_hold", horizon: "continuous" },
  ],
};

function bodyOf(clearances: object[]) {
  return decideBody(
    {
      opening: { rules: ["R@1"], start: "2026-09-01", end: "2026-10-31", tz: "America/Phoenix" },
      ask: { at: "2026-08-28T17:00:00Z" },
      facts: { person: "p1", clearances: clearances as never },
    },
    [{ id: "R@1", hash: "h", rule: RULE }],
  );
}

const FLAGGED = [{ id: "secret", type: "card", state: "flagged", on: "2026-08-01" }];

test.each(["flagged", "suspended", "not_cleared"])(
  "that a check is %s is told to adjudicators only",
  (state) => {
    const body = bodyOf([{ ...FLAGGED[0], state }]);
    const others = JSON.stringify(seenBy("other", body));
    expect(others).toContain("in review");
    expect(others).not.toMatch(/flagged|suspended|not_cleared|secret/);
    expect(JSON.stringify(seenBy("adjudicator", body))).toContain("secret");
  },
);

test("a suspension dated ahead is not told either", () => {
  const cleared = { type: "card", state: "cleared", on: "2026-08-01", adjudicator: "state" };
  const ahead = { type: "card", state: "suspended", on: "2026-09-20" };
  const seen = seenBy("other", bodyOf([cleared, ahead]));
  expect(seen).toMatchObject({ outcome: "ELIGIBLE_UNTIL", until: "2026-09-19" });
  expect(JSON.stringify(seen)).not.toMatch(/flagged|suspended/);
});

test("requirements are counted, and the facts behind them are shown", () => {
  const cleared = {
    id: "c",
    type: "card",
    state: "cleared",
    on: "2026-08-01",
    adjudicator: "state",
  };
  expect(seenBy("other", bodyOf([cleared]))).toMatchObject({
    inPlace: { met: 2, of: 2 },
    facts: [{ id: "c", kind: "clearance", on: "2026-08-01", amount: null }],
  });
  expect(seenBy("other", bodyOf([]))).toMatchObject({ inPlace: { met: 1, of: 2 }, facts: [] });
});
