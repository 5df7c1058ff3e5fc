import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import {
  answered,
  canOpen,
  checkRule,
  freshTry,
  type Gauge,
  judge,
  needed,
  rightNeeded,
  type TryState,
  waysToPass,
} from "./check-rule";

const three = { guess: 0.33, slip: 0.1 };
const four = { guess: 0.25, slip: 0.1 };
const many = (item: Gauge, n: number) => Array.from({ length: n }, () => item);

interface NeedCase extends Gauge {
  type: string;
  threshold: number;
  prior: number;
  n: number;
  need: number | null;
}

/** A try after a row of answers, "1" right and "0" wrong. */
function after(answers: string, item: Gauge = three): TryState {
  return [...answers].reduce(
    (state, x) => answered(state, { ...item, right: x === "1", weight: 1, critical: false }),
    freshTry(),
  );
}

describe("how many of n are needed", () => {
  it.each(oracle<NeedCase>("need-table"))("$type at $threshold: $need of $n", (one) => {
    const { threshold, prior, need } = one;
    expect(needed(many(one, one.n), threshold, prior)).toBe(need);
  });

  it("a mix is computed for the weakest answers being the right ones", () => {
    const select = { guess: 0.05, slip: 0.15 };
    expect(needed([three, three, three, select])).toBe(4);
    expect(needed([select, select, select, select])).toBe(3);
  });

  it("says the ways to pass in the words of the rule", () => {
    const words = (item: Gauge) => waysToPass(item, 8).map(({ right, of }) => `${right} of ${of}`);
    expect(words(four)).toEqual(["4 of 4", "4 of 5", "6 of 8"]);
    expect(words(three)).toEqual(["4 of 4", "5 of 6"]);
    expect(waysToPass(three, 4)).toEqual([{ right: 4, of: 4 }]);
  });
});

describe("judging a try", () => {
  it.each([
    ["1111", three, 4, "shown"],
    ["111", three, 5, "go-on"],
    ["1110", three, 4, "go-on"],
    ["11101", three, 3, "go-on"],
    ["111011", three, 2, "shown"],
    ["1101", four, 4, "go-on"],
    ["11011", four, 3, "shown"],
    ["110011", four, 2, "go-on"],
    ["11001111", four, 0, "shown"],
    ["000", four, 5, "not-yet"],
    ["0", three, 3, "not-yet"],
    ["0", three, 5, "go-on"],
    ["00", three, 6, "not-yet"],
    ["11101010", three, 4, "not-yet"],
  ])("%s leaving %#", (answers, item, left, verdict) => {
    expect(judge(after(answers, item), many(item, left))).toBe(verdict);
  });

  it("does not show an objective whose critical item was missed, and does not stop for it", () => {
    const missed = answered(freshTry(), { ...three, right: false, weight: 1, critical: true });
    expect(judge(missed, many(three, 7))).toBe("go-on");
    let state = missed;
    for (let i = 0; i < 5; i++) {
      state = answered(state, { ...three, right: true, weight: 1, critical: false });
    }
    expect(judge(state, many(three, 2))).toBe("not-yet");
  });

  it("counts only fresh answers toward the least number of questions", () => {
    const half = { ...four, right: true, weight: 0.5, critical: false };
    let state = freshTry();
    for (let i = 0; i < 8; i++) state = answered(state, half);
    expect(judge(state, many(four, 4))).toBe("not-yet");
  });

  it("never shows on fewer than 4 answers, never asks more than 8, and stops only when lost", () => {
    const item = fc.constantFrom<Gauge>(three, four, { guess: 0.05, slip: 0.15 });
    const answer = fc.record({ item, right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 8, maxLength: 8 }), (answers) => {
        let state = freshTry();
        for (const [i, { item: asked, right }] of answers.entries()) {
          state = answered(state, { ...asked, right, weight: 1, critical: false });
          const rest = answers.slice(i + 1).map((next) => next.item);
          const verdict = judge(state, rest);
          if (verdict === "shown") {
            expect(state.n).toBeGreaterThanOrEqual(checkRule.least);
            expect(state.belief.k).toBeGreaterThanOrEqual(checkRule.threshold - 1e-9);
            return;
          }
          if (verdict === "not-yet") {
            let best = state;
            for (const next of rest) {
              best = answered(best, { ...next, right: true, weight: 1, critical: false });
              expect(best.n >= 4 && best.belief.k >= checkRule.threshold).toBe(false);
            }
            return;
          }
        }
        throw new Error("Eight answers must end a try.");
      }),
    );
  });
});

describe("what is still needed", () => {
  it.each([
    ["", 8, 4],
    ["111", 5, 1],
    ["1110", 4, 2],
    ["11101", 3, 1],
    ["00", 6, null],
  ])("after %j with %d left: %j", (answers, left, right) => {
    expect(rightNeeded(after(answers), many(three, left))).toBe(right);
  });

  it("a try opens only on enough unseen questions", () => {
    expect(canOpen(many(three, 3))).toBe(false);
    expect(canOpen(many(three, 4))).toBe(true);
    expect(canOpen(many({ guess: 0.5, slip: 0.1 }, 5))).toBe(false);
    expect(canOpen([])).toBe(false);
  });
});
