import fc from "fast-check";
import { expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { itemSchema } from "./index";
import { match } from "./match";

const item = oneOf("match");
const presentation = match.present(item);
const keys = match.key(item).pairs.map(({ option }) => option);
const other = presentation.options.map(({ id }) => id).find((id) => !keys.includes(id)) ?? "";
const [a = "", b = "", c = ""] = keys;

// By hand: of 3 pairs, (met / 3 − 1/3) / (2/3), never below 0.
it.each([
  ["all", [a, b, c], true, 1],
  ["one wrong side used", [a, b, other], false, 1 / 2],
  ["two turned round", [a, c, b], false, 0],
  ["none", [b, c, a], false, 0],
])("scores %s", (_, options, right, credit) => {
  const result = match.score(match.key(item), { type: "match", options });
  expect(result.right).toBe(right);
  expect(result.credit).toBeCloseTo(credit, 12);
  expect(result.gate).toBe(right ? 1 : 0);
});

it("guesses by the number of ways, never below .05", () => {
  // 3 prompts, 4 right sides: 4 · 3 · 2 ways.
  expect(match.guessSlip(presentation)).toEqual({
    chance: 1 / 24,
    guess: 0.05,
    slip: 0.15,
    inGate: true,
    weight: 1,
  });
  const three = match.present({ ...item, others: [] });
  expect(match.guessSlip(three).guess).toBeCloseTo(1 / 6, 12);
});

it("never lists the right sides along the prompts", () => {
  const letters = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), {
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(letters, fc.integer({ min: 0, max: 3 }), fc.string(), (texts, spare, seed) => {
      const count = Math.max(2, texts.length - spare);
      const pairs = texts.slice(0, count).map((text, i) => ({
        id: `p${i}`,
        text: `Prompt ${i}`,
        match: text,
        feedback: "Because.",
      }));
      const drawn = { ...item, pairs, others: texts.slice(count) };
      const shown = match.show(match.present(drawn), seed).options.map(({ text }) => text);
      expect(shown.slice(0, count)).not.toEqual(pairs.map((pair) => pair.match));
      expect([...shown].sort()).toEqual([...texts].sort());
    }),
    { numRuns: 1000 },
  );
});

it("shows what each prompt goes with and what it was given", () => {
  const given = { type: "match" as const, options: [a, c, b] };
  const [rows = []] = match.review(presentation, match.key(item), given, "seed").groups;
  expect(rows.map(({ verdict }) => verdict)).toEqual([
    { kind: "pair", right: "Open question", given: "Open question" },
    { kind: "pair", right: "Modeling", given: "Specific praise" },
    { kind: "pair", right: "Specific praise", given: "Modeling" },
  ]);
});

it.each([
  ["the same right side twice", { others: ["Modeling"] }, "once"],
  ["two pairs and no other", { pairs: item.pairs.slice(0, 2), others: [] }, "at least 3 pairs"],
  ["a pair without its right side", { pairs: [{ ...item.pairs[0], match: " " }] }, "goes with it"],
])("refuses %s", (_, change, words) => {
  const { error } = itemSchema.safeParse({ ...item, ...change });
  expect(JSON.stringify(error?.issues)).toContain(words);
});
