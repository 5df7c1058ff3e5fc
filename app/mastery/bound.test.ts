import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import { bound, boundRule, defensible } from "./bound";
import {
  betaBinomial,
  betaBinomialTail,
  betaQuantile,
  betaTail,
  binomialTail,
  clopperPearson,
  posterior,
  wilson,
} from "./proportion";

interface PosteriorCase {
  k: number;
  n: number;
  /** By "a,b,cut". */
  tail: Record<string, number>;
  median: number;
  q05: number;
  wilson95: [number, number];
  wilson90: [number, number];
  clopper95: [number, number];
  binom_sf_k_minus1_at_25: number;
}

const digits = 9;

/** The oracle's intervals and quantiles are of the flat prior. */
describe("against scipy (beta-wilson)", () => {
  it.each(oracle<PosteriorCase>("beta-wilson"))("$k of $n", (one) => {
    const { k, n } = one;
    for (const [name, tail] of Object.entries(one.tail)) {
      const [a = 0, b = 0, cut = 0] = name.split(",").map(Number);
      expect(betaTail(posterior({ a, b }, k, n), cut)).toBeCloseTo(tail, digits);
    }
    const flat = posterior({ a: 1, b: 1 }, k, n);
    expect(betaQuantile(flat, 0.5)).toBeCloseTo(one.median, digits);
    expect(betaQuantile(flat, 0.05)).toBeCloseTo(one.q05, digits);
    for (const side of [0, 1] as const) {
      expect(wilson(k, n, 1.959963984540054)[side]).toBeCloseTo(one.wilson95[side], digits);
      expect(wilson(k, n, 1.6448536269514722)[side]).toBeCloseTo(one.wilson90[side], digits);
      expect(clopperPearson(k, n, 0.95)[side]).toBeCloseTo(one.clopper95[side], digits);
    }
    expect(binomialTail(k, n, 0.25)).toBeCloseTo(one.binom_sf_k_minus1_at_25, digits);
  });

  it.each(
    oracle<{ a: number; b: number; n: number; k: number; pmf: number; sf: number }>(
      "beta-binomial",
    ),
  )("the next $n at Beta($a, $b): $k", ({ a, b, n, k, pmf, sf }) => {
    expect(betaBinomial({ a, b }, k, n)).toBeCloseTo(pmf, digits);
    expect(betaBinomialTail({ a, b }, k, n)).toBeCloseTo(sf, digits);
  });
});

const allRight = (objectives: number, n = 6) =>
  Array.from({ length: objectives }, () => ({ right: n, n }));

describe("the bound of a credential", () => {
  it.each([
    ["3 objectives, 18 of 18", allRight(3), true],
    ["3 objectives, 17 of 18", [...allRight(2), { right: 5, n: 6 }], true],
    ["3 objectives, 16 of 18", [...allRight(2), { right: 4, n: 6 }], false],
    ["2 objectives, 20 of 20", allRight(2, 10), false],
    ["3 objectives, 15 of 15", allRight(3, 5), false],
    ["none", [], false],
  ])("%s", (_, tries, met) => {
    expect(bound(tries).met).toBe(met);
  });

  it("one more right answer never makes it less sure, one more wrong answer never more", () => {
    const tries = fc.array(
      fc.nat(10).chain((n) => fc.record({ n: fc.constant(n), right: fc.nat(n) })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(tries, (some) => {
        const { chance } = bound(some);
        expect(bound([...some, { right: 1, n: 1 }]).chance).toBeGreaterThanOrEqual(chance - 1e-12);
        expect(bound([...some, { right: 0, n: 1 }]).chance).toBeLessThanOrEqual(chance + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      { objectives: 3, cut: 0.75 },
      { ok: true, value: { items: 18 } },
    ],
    [
      { objectives: 12, cut: 0.9 },
      { ok: true, value: { items: 72 } },
    ],
    [
      { objectives: 2, cut: 0.75 },
      { ok: false, reason: "too-few-objectives", detail: { objectives: 2, least: 3 } },
    ],
    [
      { objectives: 3, cut: 0.9 },
      { ok: false, reason: "out-of-reach", detail: { items: 18 } },
    ],
    [
      { objectives: 3, cut: 1 },
      { ok: false, reason: "cut-out-of-range" },
    ],
    [
      { objectives: 3, cut: 0 },
      { ok: false, reason: "cut-out-of-range" },
    ],
    [
      { objectives: 3, cut: Number.NaN },
      { ok: false, reason: "cut-out-of-range" },
    ],
  ])("defining %j", (definition, outcome) => {
    expect(defensible(definition)).toEqual(outcome);
  });

  it("every way of passing three objectives brings the 18 items", () => {
    const allowed = defensible({ objectives: boundRule.leastObjectives, cut: boundRule.cut });
    expect(allowed.ok && allowed.value.items).toBe(boundRule.leastItems);
  });
});
