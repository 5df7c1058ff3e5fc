import { describe, expect, test } from "vitest";
import type { ExplainedLeaf } from "../../placement/gate/explain";
import type { SeenAnswer } from "../../placement/seen";
import { rowState, weeksOf } from "./expiring";

const TODAY = "2026-11-02";
const leaf: ExplainedLeaf = {
  op: "leaf",
  req: "card",
  kind: "clearance",
  horizon: "continuous",
  about: {},
  evidence: [],
  needed: true,
  pass: "met",
  through: "2026-12-01",
  next: { action: "apply", owner: "person" },
};
const answer = (changes: Partial<SeenAnswer>): SeenAnswer => ({
  outcome: "ELIGIBLE_UNTIL",
  until: "2026-12-01",
  gap: null,
  tree: [{ rule: "A@1", node: leaf }],
  steps: null,
  wait: null,
  earliest: null,
  problem: null,
  inPlace: { met: 1, of: 1 },
  facts: [],
  ...changes,
});
const failed = { ...leaf, pass: null, why: "revoked", through: undefined };
const no = answer({ outcome: "INELIGIBLE", until: null, steps: [failed] });
const all = { within: 30, owner: null, action: null } as const;
const asked = (changes: object) => ({ today: TODAY, isPlaced: true, pick: { ...all, ...changes } });

describe("a row", () => {
  test.each([
    ["ends within 30 days", answer({}), asked({}), { lastDay: "2026-12-01", status: "expiring" }],
    ["ends later", answer({ until: "2026-12-03" }), asked({}), null],
    ["ends later, and 60 are asked", answer({ until: "2026-12-03" }), asked({ within: 60 }), {}],
    ["holds to the end", answer({ outcome: "ELIGIBLE", until: null }), asked({}), null],
    ["fails now, and serves", no, asked({}), { lastDay: null, status: "lapsed" }],
    ["fails now, and is not placed", no, { ...asked({}), isPlaced: false }, null],
    ["ends, and is not placed", answer({}), { ...asked({}), isPlaced: false }, {}],
    ["is the person's to do", answer({}), asked({ owner: "person" }), {}],
    ["is another's to do", answer({}), asked({ owner: "coach" }), null],
    ["asks for another step", answer({}), asked({ action: "renew" }), null],
    [
      "nothing anyone does helps",
      answer({ outcome: "INELIGIBLE", until: null }),
      asked({}),
      { leaf: null, status: "lapsed" },
    ],
  ])("%s", (_, said, at, row) => {
    const state = rowState(said, at);
    if (row === null) expect(state).toBeNull();
    else expect(state).toMatchObject(row);
  });
});

describe("the calendar", () => {
  test("has a bar for now, one a week, and the last one ends with the days that were asked", () => {
    expect(weeksOf([], TODAY, 30).map(({ from, to }) => [from, to])).toEqual([
      [null, "2026-11-01"],
      ["2026-11-02", "2026-11-08"],
      ["2026-11-09", "2026-11-15"],
      ["2026-11-16", "2026-11-22"],
      ["2026-11-23", "2026-11-29"],
      ["2026-11-30", "2026-12-02"],
    ]);
    expect(weeksOf([], TODAY, 90).at(-1)?.to).toBe("2027-01-31");
  });

  test.each([
    ["fails now", TODAY, 0],
    ["failed long ago", "2026-01-01", 0],
    ["today is its last day", "2026-11-03", 1],
    ["the first week's last day", "2026-11-09", 1],
    ["the second week's first day", "2026-11-10", 2],
    ["the last day that is asked", "2026-12-03", 5],
    ["a day too late", "2026-12-04", -1],
  ])("counts a yes whose first bad day is %s", (_, day, at) => {
    const weeks = weeksOf([{ day, isPlaced: true, n: 2 }], TODAY, 30);
    expect(weeks.findIndex(({ placed }) => placed === 2)).toBe(at);
  });

  test("tells who serves from who may", () => {
    const ends = [
      { day: "2026-11-05", isPlaced: true, n: 1 },
      { day: "2026-11-06", isPlaced: false, n: 3 },
    ];
    expect(weeksOf(ends, TODAY, 30)[1]).toMatchObject({ placed: 1, ready: 3 });
  });
});
