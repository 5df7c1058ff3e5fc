import { describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import { belief, believe, logOdds, predicted } from "./belief";

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

it("refuses an answer that neither state explains", () => {
  const impossible = { guess: 0, slip: 1, x: 1, weight: 1 };
  expect(() => believe(belief(0.5), impossible, 0)).toThrow(RangeError);
});
