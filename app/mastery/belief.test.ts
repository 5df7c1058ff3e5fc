import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import { type Belief, belief, believe, type Evidence, logOdds, predicted } from "./belief";

interface ForwardCase {
  name: string;
  prior: number;
  learn: number;
  seq: number[];
  guess?: number;
  slip?: number;
  steps?: { correct: number; guess: number; slip: number; p_correct: number; next: number }[];
  p_correct_at?: Record<string, number>;
  next_at?: Record<string, number>;
}

interface EvidenceCase {
  prior: number;
  guess: number;
  slip: number;
  steps: { score: number; weight: number; log_odds: number; posterior: number }[];
}

describe("against exact fractions (bkt-forward)", () => {
  const cases = oracle<ForwardCase>("bkt-forward");

  it.each(cases.filter((one) => one.steps))("$name $seq", ({ prior, learn, steps = [] }) => {
    let state = belief(prior);
    for (const step of steps) {
      expect(predicted(state, step)).toBeCloseTo(step.p_correct, 12);
      state = believe(state, { ...step, x: step.correct, weight: 1 }, learn);
      expect(state.k).toBeCloseTo(step.next, 12);
    }
  });

  it.each(cases.filter((one) => one.next_at))("$name", (one) => {
    const { prior, learn, seq, guess = 0, slip = 0 } = one;
    let state = belief(prior);
    for (const [i, x] of seq.entries()) {
      const expected = one.p_correct_at?.[i];
      if (expected !== undefined)
        expect(predicted(state, { guess, slip })).toBeCloseTo(expected, 12);
      state = believe(state, { guess, slip, x, weight: 1 }, learn);
      const next = one.next_at?.[i];
      if (next !== undefined) expect(state.k).toBeCloseTo(next, 12);
    }
  });
});

it("agrees with log-odds sums for partial scores and weights (evidence-update)", () => {
  for (const { prior, guess, slip, steps } of oracle<EvidenceCase>("evidence-update")) {
    let state = belief(prior);
    for (const { score, weight, posterior, log_odds } of steps) {
      state = believe(state, { guess, slip, x: score, weight }, 0);
      expect(state.k).toBeCloseTo(posterior, 12);
      expect(logOdds(state)).toBeCloseTo(log_odds, 9);
    }
  }
});

const unit = { noNaN: true, noDefaultInfinity: true } as const;
const evidence = fc.record<Evidence>({
  guess: fc.double({ ...unit, min: 0.01, max: 0.5 }),
  slip: fc.double({ ...unit, min: 0.01, max: 0.4 }),
  x: fc.constantFrom(0, 0.25, 0.5, 1),
  weight: fc.constantFrom(0, 0.5, 0.75, 1),
});
const prior = fc.double({ ...unit, min: 0.01, max: 0.99 });

function beliefAfter(state: Belief, answers: readonly Evidence[], learn: number): Belief {
  return answers.reduce((now, answer) => believe(now, answer, learn), state);
}

describe("what every build must keep (mastery.md §6)", () => {
  it("a right answer never lowers the belief", () => {
    fc.assert(
      fc.property(prior, evidence, fc.constantFrom(0, 0.15), (start, answer, learn) => {
        const before = belief(start);
        const right = believe(before, { ...answer, x: 1 }, learn);
        expect(right.k).toBeGreaterThanOrEqual(before.k - 1e-15);
      }),
    );
  });

  it("a better score never gives a lower belief", () => {
    fc.assert(
      fc.property(prior, evidence, fc.constantFrom(0, 0.15), (start, answer, learn) => {
        const worse = believe(belief(start), { ...answer, x: 0 }, learn);
        const some = believe(belief(start), answer, learn);
        const best = believe(belief(start), { ...answer, x: 1 }, learn);
        expect(some.k).toBeGreaterThanOrEqual(worse.k - 1e-15);
        expect(best.k).toBeGreaterThanOrEqual(some.k - 1e-15);
      }),
    );
  });

  it("order does not matter in a check", () => {
    const shuffledPair = fc
      .array(evidence, { maxLength: 12 })
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      );
    fc.assert(
      fc.property(prior, shuffledPair, (start, [one, other]) => {
        const difference =
          beliefAfter(belief(start), one, 0).k - beliefAfter(belief(start), other, 0).k;
        expect(Math.abs(difference)).toBeLessThan(1e-9);
      }),
    );
  });

  it("weight 0 changes nothing", () => {
    fc.assert(
      fc.property(prior, evidence, fc.constantFrom(0, 0.15), (start, answer, learn) => {
        const before = belief(start);
        expect(believe(before, { ...answer, weight: 0 }, learn)).toEqual(before);
      }),
    );
  });

  it.each([
    [0, [1, 0]],
    [0, [1]],
    [0, [0]],
    [0.15, [1]],
    [0.15, [0]],
    [0.15, [1, 1, 0]],
  ])("stays between 0 and 1 over 10,000 answers and can still move (learn %d, %j)", (learn, xs) => {
    let state = belief(0.5);
    for (let i = 0; i < 10_000; i++) {
      const x = xs[i % xs.length] ?? 0;
      state = believe(state, { guess: 0.25, slip: 0.1, x, weight: 1 }, learn);
      expect(state.k >= 0 && state.k <= 1 && state.u >= 0 && state.u <= 1).toBe(true);
      expect(Math.abs(state.k + state.u - 1)).toBeLessThan(1e-9);
    }
    expect(state.k).toBeGreaterThan(0);
    expect(state.u).toBeGreaterThan(0);
  });

  it("refuses an answer that neither state explains", () => {
    const impossible = { guess: 0, slip: 1, x: 1, weight: 1 };
    expect(() => believe(belief(0.5), impossible, 0)).toThrow(RangeError);
  });
});
