import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerSheet, alphaOf, analyzeItem } from "./item-analysis";
import { fairnessOf, type MatchedAnswer } from "./item-fairness";
import { seededRandom } from "./seeded";

/** One line for each person, one mark for each question: 1 right, 0 wrong, a dot where it was not asked. */
const sheetOf = (...lines: string[]): AnswerSheet =>
  lines.map(
    (line) =>
      new Map(
        [...line].flatMap((mark, at) =>
          mark === "."
            ? []
            : [[`q${at + 1}`, { score: Number(mark), option: mark === "1" ? "a" : "b" }] as const],
        ),
      ),
  );

describe("one question among others", () => {
  test("by hand: six people, three questions", () => {
    const sheet = sheetOf("111", "110", "101", "100", "010", "000");
    const one = analyzeItem(sheet, "q1", "a");
    expect(one).toMatchObject({ item: "q1", n: 6, flags: [] });
    expect(one.facility).toBeCloseTo(4 / 6, 12);
    // Scores 1 1 1 1 0 0 against rests 2 1 1 0 1 0: covariance 2/15, deviations .5164 and .7528.
    expect(one.itemRest).toBeCloseTo(0.34299717, 6);
    expect(one.options.map(({ option, n }) => [option, n])).toEqual([
      ["a", 4],
      ["b", 2],
    ]);
    // 27 % of six people are two: both of the upper are right, and one of the lower.
    expect(one.upperLower).toBe(0.5);
    // Variances .2667 + .3 + .2667 of a total variance of 1.1.
    expect(alphaOf(sheet, ["q1", "q2", "q3"], 2)).toBeCloseTo(0.3636364, 6);
  });

  test.each([
    ["nobody is right", ["01", "00", "01", "00"], "too-hard"],
    ["everybody is right", ["11", "10", "11", "10"], "too-easy"],
    ["the able miss it", ["011", "011", "100", "100"], "apart"],
  ])("%s: it is flagged", (_, lines, flag) => {
    expect(analyzeItem(sheetOf(...lines), "q1", "a").flags).toContain(flag);
  });

  test("a wrong choice that the able take, and one that nobody takes, are flagged", () => {
    const lines = Array.from({ length: 40 }, (_, at) => (at < 20 ? "011" : "100"));
    const flags = analyzeItem(sheetOf(...lines), "q1", "a").flags;
    expect(flags).toContain("drawing-distractor");
    const rare = sheetOf(...Array.from({ length: 40 }, (_, at) => (at === 0 ? "00" : "11")));
    expect(analyzeItem(rare, "q1", "a").flags).toContain("idle-distractor");
  });

  test("a pair that too few answered both of leaves alpha untold", () => {
    expect(alphaOf(sheetOf("11", "10", "01", "00"), ["q1", "q2"])).toBeNull();
    expect(alphaOf(sheetOf("1.", ".1", "11"), ["q1", "q2"], 2)).toBeNull();
  });

  test("figures stay in their bounds, whoever answers what", () => {
    const line = fc.array(fc.constantFrom("0", "1", "."), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const sheet = sheetOf(...lines.map((marks) => marks.join("")));
        fc.pre(sheet.some((answers) => answers.has("q1")));
        const one = analyzeItem(sheet, "q1", "a");
        expect(one.facility).toBeGreaterThanOrEqual(0);
        expect(one.facility).toBeLessThanOrEqual(1);
        for (const r of [one.itemRest, one.itemTotal, one.upperLower])
          if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9);
        expect(one.options.reduce((sum, { n }) => sum + n, 0)).toBe(one.n);
        const alpha = alphaOf(sheet, ["q1", "q2", "q3", "q4"], 2);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe("fairness between two groups", () => {
  const random = seededRandom("fairness");
  /** `bias` is taken off the chance of the focal group. */
  const people = (focal: number, reference: number, bias: number): MatchedAnswer[] =>
    Array.from({ length: focal + reference }, (_, at) => {
      const stratum = at % 5;
      const isFocal = at < focal;
      const chance = 0.3 + 0.12 * stratum - (isFocal ? bias : 0);
      return { focal: isFocal, right: random() < chance, stratum };
    });

  test("a planted difference is large, and none is slight", () => {
    expect(fairnessOf(people(600, 600, 0.25))).toMatchObject({ ets: "C" });
    expect(fairnessOf(people(600, 600, 0))).toMatchObject({ ets: "A" });
    expect(fairnessOf(people(600, 600, 0.25))?.delta).toBeLessThan(-1.5);
  });

  test("under 200 there is an interval and no verdict, under 10 nothing", () => {
    const few = fairnessOf(people(150, 600, 0.25));
    expect(few?.ets).toBeNull();
    expect(few?.interval[0]).toBeLessThan(few?.interval[1] ?? 0);
    expect(fairnessOf(people(9, 600, 0.25))).toBeNull();
    expect(fairnessOf(people(600, 9, 0.25))).toBeNull();
  });

  test("by hand: two strata", () => {
    const cell = (focal: boolean, right: boolean, stratum: number, n: number) =>
      Array.from({ length: n }, () => ({ focal, right, stratum }));
    const answers = [
      ...[...cell(false, true, 1, 10), ...cell(false, false, 1, 20)],
      ...[...cell(true, true, 1, 5), ...cell(true, false, 1, 25)],
      ...[...cell(false, true, 2, 30), ...cell(false, false, 2, 10)],
      ...[...cell(true, true, 2, 20), ...cell(true, false, 2, 20)],
    ];
    const found = fairnessOf(answers);
    // (10·25/60 + 30·20/80) / (20·5/60 + 10·20/80)
    expect(found?.alpha).toBeCloseTo(2.8, 12);
    expect(found?.delta).toBeCloseTo(-2.35 * Math.log(2.8), 12);
  });
});
