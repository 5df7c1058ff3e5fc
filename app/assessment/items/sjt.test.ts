import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { itemSchema } from "./index";
import { creditsOf, isAgreed, panelRule, sjt } from "./sjt";

const item = oneOf("sjt");
const rated = (...ratings: number[][]) => ratings.map((one, i) => ({ id: `${i}`, ratings: one }));
const all = (rating: number) => [rating, rating, rating, rating, rating];

describe("x = (key − min) / (max − min), the key being the panel's mean", () => {
  it.each([
    ["-1, 0.5 and 2", rated(all(2), [0, 1, 0, 1, 0.5], all(-1)), [1, 0.5, 0]],
    ["2, 1 and -1", rated(all(2), all(1), all(-1)), [1, 2 / 3, 0]],
    ["in any order", rated(all(-1), all(2), all(1)), [0, 1, 2 / 3]],
    ["within .5 of the best", rated(all(2), [2, 1, 2, 1, 2], all(0)), [1, 1, 0]],
    ["within .5 of each other below", rated(all(2), all(0), [0, 0, 0, -1, 0]), [1, 0, 0]],
    ["just over .5 apart", rated(all(2), [1, 1, 2, 1, 2], all(0)), [1, 0.7, 0]],
  ])("%s", (_, options, credits) => {
    const found = [...creditsOf(options).entries()].sort().map(([, credit]) => credit);
    for (const [i, credit] of credits.entries()) expect(found[i]).toBeCloseTo(credit, 12);
  });

  it("never opposes options within .5, and a better key never earns less", () => {
    const ratings = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(ratings, { minLength: 3, maxLength: 6 }), (lists) => {
        const options = rated(...lists);
        const credits = creditsOf(options);
        const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
        for (const one of options)
          for (const other of options) {
            const [x = 0, y = 0] = [credits.get(one.id), credits.get(other.id)];
            const [key, against] = [mean(one.ratings), mean(other.ratings)];
            if (Math.abs(key - against) <= panelRule.apart) expect(x).toBe(y);
            if (key > against) expect(x).toBeGreaterThanOrEqual(y);
          }
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ["5 of one mind", rated(all(2), all(0)), true],
  ["3 of 5 agree", rated([2, 2, 2, 1, 0], all(0)), true],
  ["2 of 5 agree", rated([2, 2, 1, 1, 0], all(0)), false],
  ["4 raters", rated([2, 2, 2, 2], [0, 0, 0, 0]), false],
])("a panel with %s", (_, options, agreed) => {
  expect(isAgreed(options)).toBe(agreed);
});

it("counts part of an answer in a check too, with the mean of a blind choice as its guess", () => {
  const presentation = sjt.present(item);
  // Keys 1.8, 0.4, −0.8: x = 1, 6/13, 0.
  const scores = ["a", "b", "c"].map((option) => sjt.score(sjt.key(item), { type: "sjt", option }));
  expect(scores.map(({ right }) => right)).toEqual([true, false, false]);
  for (const [i, x] of [1, 6 / 13, 0].entries()) {
    expect(scores[i]?.credit).toBeCloseTo(x, 12);
    expect(scores[i]?.gate).toBeCloseTo(x, 12);
  }
  expect(presentation.chance).toBeCloseTo(19 / 39, 12);
  expect(sjt.guessSlip(presentation)).toMatchObject({ guess: 0.35, slip: 0.15, weight: 1 });
});

it("a small panel is for practice, at half weight", () => {
  const small = {
    ...item,
    options: item.options.map((one) => ({ ...one, ratings: [one.ratings[0] ?? 0] })),
  };
  expect(sjt.guessSlip(sjt.present(small))).toMatchObject({ inGate: false, weight: 0.5 });
  expect(itemSchema.safeParse({ ...small, pool: "practice" }).success).toBe(true);
  const { error } = itemSchema.safeParse({ ...small, pool: "check" });
  expect(JSON.stringify(error?.issues)).toContain("at least 5 raters");
});

it("keeps the panel's ratings beside the key", () => {
  expect(sjt.key(item).options[0]).toMatchObject({ id: "a", ratings: [2, 2, 2, 1, 2] });
});

it.each([
  ["ratings of other raters", [[2], [0, 0], [1]], "each rater"],
  ["options that are all alike", [all(1), all(1), all(1)], "differ more"],
  ["a rating out of range", [all(3), all(0), all(0)], "2 or less"],
  ["half a rating", [all(0.5), all(0), all(0)], "whole ratings"],
])("refuses %s", (_, ratings, words) => {
  const options = item.options.map((one, i) => ({ ...one, ratings: ratings[i] }));
  const { error } = itemSchema.safeParse({ ...item, options });
  expect(JSON.stringify(error?.issues)).toContain(words);
});
