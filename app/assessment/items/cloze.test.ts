import { expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { cloze } from "./cloze";
import { itemSchema } from "./index";

const item = oneOf("cloze");

it("cuts the text at its gaps, in the order of the text", () => {
  const presented = cloze.present({ ...item, gaps: [...item.gaps].reverse() });
  expect(presented.pieces).toEqual(["Greet Ana ", ", then wait for ", " before you speak again."]);
  expect(presented.gaps.map(({ id }) => id)).toEqual(["how", "long"]);
});

// By hand: of 2 gaps with 3 choices, (met / 2 − 1/3) / (2/3).
it.each([
  [["a", "b"], true, 1],
  [["a", "c"], false, 1 / 4],
  [["c", "b"], false, 1 / 4],
  [["b", "a"], false, 0],
])("scores %j", (options, right, credit) => {
  const result = cloze.score(cloze.key(item), { type: "cloze", options });
  expect(result.right).toBe(right);
  expect(result.credit).toBeCloseTo(credit, 12);
  expect(result.gate).toBe(right ? 1 : 0);
});

it("guesses 1/m for one gap, less for several, and keeps an even guess out of the gate", () => {
  const of = (...counts: number[]) =>
    cloze.guessSlip({
      type: "cloze",
      stem: "",
      pieces: [],
      gaps: counts.map((count) => ({
        id: `g${count}`,
        options: Array.from({ length: count }, (_, i) => ({ id: `${i}`, text: `${i}` })),
      })),
    });
  expect(of(4)).toEqual({ chance: 1 / 4, guess: 1 / 4, slip: 0.1, inGate: true, weight: 1 });
  expect(of(3, 3).guess).toBeCloseTo(1 / 9, 12);
  expect(of(6, 6, 6).guess).toBe(0.05);
  expect(of(2).inGate).toBe(false);
});

it("gives every choice of each gap its reason", () => {
  const given = { type: "cloze" as const, options: ["b", "b"] };
  const { groups } = cloze.review(cloze.present(item), cloze.key(item), given, "seed");
  expect(groups.map((options) => options.length)).toEqual([3, 3]);
  const chosen = groups.map((options) =>
    options.find(({ verdict }) => "chosen" in verdict && verdict.chosen),
  );
  expect(chosen.map((option) => [option?.text, option?.verdict.kind])).toEqual([
    ["by number", "not-key"],
    ["five seconds", "key"],
  ]);
});

it.each([
  ["a gap that the text does not name", { text: "Greet Ana {how}." }, "exactly once"],
  ["a gap named twice", { text: "{how} {how} {long}" }, "exactly once"],
  ["a name that is no gap", { text: "{how} {long} {other}" }, "exactly once"],
  ["the same gap twice", { gaps: [item.gaps[0], item.gaps[0], item.gaps[1]] }, "exactly once"],
  [
    "two keys in a gap",
    {
      text: "{g}",
      gaps: [{ id: "g", options: item.gaps[0]?.options.map((one) => ({ ...one, correct: true })) }],
    },
    "exactly one choice",
  ],
  [
    "an even guess in a check",
    {
      pool: "check",
      text: "{how}",
      gaps: [{ id: "how", options: item.gaps[0]?.options.slice(0, 2) }],
    },
    "too easy",
  ],
])("refuses %s", (_, change, words) => {
  const { error } = itemSchema.safeParse({ ...item, ...change });
  expect(JSON.stringify(error?.issues)).toContain(words);
});
