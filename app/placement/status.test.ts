import { describe, expect, test } from "vitest";
import type { ExplainedLeaf } from "./gate/explain";
import { leavesToAct, STATUSES, type StatusWord, statusOf } from "./status";

const TODAY = "2026-11-02";
type Stands = Pick<ExplainedLeaf, "pass" | "why" | "through">;

const CASES: readonly [what: string, leaf: Stands, word: StatusWord][] = [
  ["nothing on file", { pass: null, why: "no evidence" }, "not-started"],
  ["no hours yet", { pass: null, why: "0 of 480" }, "not-started"],
  ["a paper nobody signed", { pass: null, why: "unsigned: member, site" }, "not-started"],
  ["no birthday on file", { pass: null, why: "age date missing" }, "not-started"],
  ["some hours", { pass: null, why: "120 of 480" }, "in-progress"],
  ["sent to the agency", { pass: null, why: "pending" }, "in-progress"],
  ["with the adjudicator", { pass: null, why: "in review" }, "in-progress"],
  ["decided by another body", { pass: null, why: "adjudicator not accepted" }, "in-progress"],
  ["begins later", { pass: null, why: "dated in the future" }, "in-progress"],
  ["a waiver that needs another look", { pass: null, why: "waiver incomplete" }, "in-progress"],
  ["with someone alongside", { pass: "accompanied", through: "2026-12-01" }, "in-progress"],
  ["good to the end", { pass: "met" }, "current"],
  ["good for 91 days", { pass: "met", through: "2027-02-01" }, "current"],
  ["good for 90 days", { pass: "met", through: "2027-01-31" }, "expiring"],
  ["its last day is today", { pass: "met", through: TODAY }, "expiring"],
  ["over, and still counting for a while", { pass: "grace", through: "2026-11-30" }, "in-grace"],
  ["over", { pass: null, why: "expired" }, "lapsed"],
  ["taken back", { pass: null, why: "revoked" }, "lapsed"],
  ["of an old version", { pass: null, why: "version retired" }, "lapsed"],
  ["away too long", { pass: null, why: "break in service too long" }, "lapsed"],
  ["a waiver that ended", { pass: null, why: "waiver expired" }, "lapsed"],
  ["held", { pass: null, why: "on hold" }, "lapsed"],
  ["waived", { pass: "waived", through: "2026-12-01" }, "waived"],
];

test.each(CASES)("%s", (_, leaf, word) => {
  expect(statusOf(leaf, TODAY)).toBe(word);
});

test("every word has a case", () => {
  expect(new Set(CASES.map(([, , word]) => word))).toEqual(new Set(STATUSES));
});

describe("what to act on", () => {
  const leaf = (req: string, changes: Partial<ExplainedLeaf>): ExplainedLeaf => ({
    op: "leaf",
    req,
    kind: "clearance",
    horizon: "continuous",
    about: {},
    evidence: [],
    needed: true,
    pass: "met",
    ...changes,
  });
  const tree = [
    {
      rule: "A@1",
      node: {
        op: "all" as const,
        n: 3,
        pass: "met" as const,
        needed: true,
        of: [
          leaf("later", { through: "2027-01-01" }),
          leaf("first", { through: "2026-12-01" }),
          leaf("spare", { through: "2026-12-01", needed: false }),
        ],
      },
    },
  ];

  test("a yes that ends: what it ends with, and not what it does not need", () => {
    const answer = { outcome: "ELIGIBLE_UNTIL" as const, until: "2026-12-01", tree, steps: [] };
    expect(leavesToAct(answer).map(({ req }) => req)).toEqual(["first"]);
  });

  test("a no: the fewest steps; none where nothing helps", () => {
    const no = { outcome: "INELIGIBLE" as const, until: null, tree };
    const steps = [leaf("a", { pass: null }), leaf("b", { pass: null })];
    expect(leavesToAct({ ...no, steps }).map(({ req }) => req)).toEqual(["a", "b"]);
    expect(leavesToAct({ ...no, steps: null })).toEqual([]);
  });

  test("a yes to the end asks nothing", () => {
    expect(leavesToAct({ outcome: "ELIGIBLE", until: null, tree, steps: null })).toEqual([]);
  });
});
