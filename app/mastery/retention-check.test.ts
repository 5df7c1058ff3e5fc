import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, freshTry, judge, type TryState } from "./check-rule";
import { continued, enoughToConfirm, judgeRetention, retentionDoor } from "./retention-check";

const four = { guess: 0.25, slip: 0.1 };
const three = { guess: 0.33, slip: 0.1 };

function answeredAll(start: TryState, gauge: typeof four, rights: readonly boolean[]): TryState {
  return rights.reduce(
    (state, right) => answered(state, { ...gauge, right, weight: 1, critical: false }),
    start,
  );
}
const R = true;
const W = false;

describe("a retention check", () => {
  it.each([
    ["4 of 4, then 2 of 2", four, [R, R, R, R], [R, R], "kept"],
    ["4 of 4, then 1 of 2", four, [R, R, R, R], [R, W], "kept"],
    ["4 of 4, then 0 of 2", four, [R, R, R, R], [W, W], "not-kept"],
    ["4 of 5, then 2 of 2", four, [W, R, R, R, R], [R, R], "kept"],
    ["4 of 5, then 1 of 2", four, [W, R, R, R, R], [W, R], "not-kept"],
    ["6 of 8, then 1 of 2", four, [W, W, R, R, R, R, R, R], [R, W], "not-kept"],
    ["3 options, 4 of 4, then 1 of 2", three, [R, R, R, R], [W, R], "kept"],
    ["3 options, 5 of 6, then 1 of 2", three, [W, R, R, R, R, R], [R, W], "not-kept"],
  ] as const)("%s", (_, gauge, check, retention, verdict) => {
    const passed = answeredAll(freshTry(), gauge, check);
    expect(judge(passed, [])).toBe("shown");
    expect(judgeRetention(answeredAll(continued(passed), gauge, retention), 9)).toBe(verdict);
  });

  it("asks both questions whatever the first answer was, and waits when one is all that is left", () => {
    const passed = answeredAll(freshTry(), four, [R, R, R, R]);
    for (const first of [R, W]) {
      const half = answeredAll(continued(passed), four, [first]);
      expect(judgeRetention(half, 1)).toBe("go-on");
      expect(judgeRetention(half, 0)).toBe("no-questions");
    }
    expect([0, 1, 2].map(enoughToConfirm)).toEqual([false, false, true]);
  });

  it("is missed when a question about safety or the law is, whatever the count", () => {
    const passed = answeredAll(freshTry(), four, [R, R, R, R]);
    const missed = answered(continued(passed), { ...four, right: W, weight: 1, critical: true });
    expect(judgeRetention(answeredAll(missed, four, [R]), 9)).toBe("not-kept");
  });

  it("is never won by a worse answer", () => {
    const rights = fc.tuple(fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(rights, fc.integer({ min: 0, max: 2 }), ([one, two], misses) => {
        const check = Array.from({ length: 8 }, (_, i) => i >= misses);
        const passed = continued(answeredAll(freshTry(), four, check));
        const worse = judgeRetention(answeredAll(passed, four, [one && two, false]), 9);
        const better = judgeRetention(answeredAll(passed, four, [one || two, true]), 9);
        expect(worse === "kept" && better === "not-kept").toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("its door", () => {
  const passed = continued(answeredAll(freshTry(), four, [R, R, R, R]));
  const facts = { dueOn: "2026-05-06", opened: false, kept: false };
  it.each([
    ["waits until its day", facts, passed, 9, "2026-05-05", { state: "wait", on: "2026-05-06" }],
    ["opens on its day", facts, passed, 2, "2026-05-06", { state: "open" }],
    ["stays open after it", facts, passed, 2, "2027-01-01", { state: "open" }],
    ["needs two questions", facts, passed, 1, "2026-05-06", { state: "no-questions" }],
    ["needs a try to go on from", facts, null, 9, "2026-05-06", { state: "no-questions" }],
    [
      "says nothing about questions early",
      facts,
      null,
      0,
      "2026-05-05",
      { state: "wait", on: "2026-05-06" },
    ],
    [
      "is under way once opened",
      { ...facts, opened: true },
      passed,
      2,
      "2026-05-06",
      { state: "under-way" },
    ],
    ["is kept for good", { ...facts, kept: true }, passed, 0, "2026-05-05", { state: "kept" }],
  ] as const)("%s", (_, given, state, unseen, today, door) => {
    expect(retentionDoor(given, state, unseen, today)).toEqual(door);
  });
});
