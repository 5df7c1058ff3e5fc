import { describe, expect, it } from "vitest";
import { optionsOf } from "../../../tests/options";
import { guessSlipOf, type Item, itemSchema, presentationOf, score, scoringOf } from "./index";

const base = { objective: "REL.1.1", level: "apply", pool: "practice", stem: "Which one?" };

function single(choices: number, more: object = {}): Item {
  const options = "abcdefghij"
    .slice(0, choices)
    .split("")
    .map((id, i) => ({ id, text: `Choice ${id}`, correct: i === 1, feedback: `Why ${id}` }));
  return itemSchema.parse({ ...base, id: "Q1", type: "single", options, ...more });
}

const multi = itemSchema.parse({
  ...base,
  id: "Q2",
  type: "multi",
  options: [
    { id: "a", text: "A", correct: true, feedback: "Yes" },
    { id: "b", text: "B", correct: false, feedback: "No" },
    { id: "c", text: "C", correct: true, feedback: "Yes" },
    { id: "d", text: "D", correct: true, feedback: "Yes" },
  ],
});

const order = itemSchema.parse({
  ...base,
  id: "Q3",
  type: "order",
  options: ["Name", "Welcome", "Preview", "Task"].map((text, i) => ({
    id: "abcd"[i],
    text,
    position: i + 1,
    feedback: `Place ${i + 1}`,
  })),
});

describe("an entry of items.yaml", () => {
  it.each([
    ["no key", { options: [opt("a", false), opt("b", false), opt("c", false)] }, "exactly one"],
    ["two keys", { options: [opt("a", true), opt("b", true), opt("c", false)] }, "exactly one"],
    ["an id twice", { options: [opt("a", true), opt("a", false), opt("c", false)] }, "of its own"],
    ["one choice", { options: [opt("a", true)] }, "at least 2"],
    [
      "two choices in a check",
      { pool: "check", options: [opt("a", true), opt("b", false)] },
      "too easy",
    ],
    ["an unknown key", { colour: "red" }, "colour"],
    ["an empty stem", { stem: "  " }, "Write the question"],
    ["an option id with signs", { options: [opt("a b", true), opt("c", false)] }, "small letters"],
    ["a level that is not one", { level: "hard" }, "recall"],
  ])("is refused with %s", (_, change, words) => {
    const options = [opt("a", true), opt("b", false), opt("c", false)];
    const entry = itemSchema.safeParse({ ...base, id: "Q", type: "single", options, ...change });
    expect(entry.success).toBe(false);
    expect(JSON.stringify(entry.error?.issues)).toContain(words);
  });

  it("is refused when positions of an order are not 1, 2, 3", () => {
    const options = [1, 2, 2].map((position, i) => ({
      id: `o${i}`,
      text: "x",
      feedback: "y",
      position,
    }));
    expect(itemSchema.safeParse({ ...base, id: "Q", type: "order", options }).success).toBe(false);
  });

  it("is refused when choose does not match the number of correct choices", () => {
    const wrong = { ...multi, choose: 2 };
    expect(itemSchema.safeParse(wrong).success).toBe(false);
    expect(itemSchema.safeParse({ ...multi, choose: 3 }).success).toBe(true);
  });
});

describe("what is shown and what is kept back", () => {
  it.each([single(3), multi, order])("a $type shows no key and no feedback", (item) => {
    const shown = JSON.stringify(presentationOf(item));
    expect(shown).not.toMatch(/correct|feedback|position|Why|Place/);
    expect(JSON.stringify(scoringOf(item))).toMatch(/feedback/);
  });

  it("an order is stored so that no rotation of it is the key", () => {
    const stored = optionsOf(presentationOf(order)).map(({ id }) => id);
    const rotations = stored.map((_, by) => [...stored.slice(by), ...stored.slice(0, by)].join(""));
    expect(rotations).not.toContain("abcd");
    expect([...stored].sort().join("")).toBe("abcd");
  });

  it("also when sorting by text would give the key", () => {
    const sorted = itemSchema.parse({
      ...base,
      id: "Q4",
      type: "order",
      options: ["1 first", "2 second", "3 third"].map((text, i) => ({
        id: "abc"[i],
        text,
        position: i + 1,
        feedback: "f",
      })),
    });
    expect(optionsOf(presentationOf(sorted)).map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });
});

describe("scoring", () => {
  it("single: the key and nothing else", () => {
    const scoring = scoringOf(single(3));
    expect(score(scoring, { type: "single", option: "b" })).toEqual({
      right: true,
      credit: 1,
      gate: 1,
    });
    expect(score(scoring, { type: "single", option: "a" })).toEqual({
      right: false,
      credit: 0,
      gate: 0,
    });
  });

  it.each([
    [["a", "c", "d"], true],
    [["a", "c"], false],
    [["a", "b", "c", "d"], false],
    [[], false],
  ])("multi: all or nothing, %j is %s", (options, right) => {
    expect(score(scoringOf(multi), { type: "multi", options }).right).toBe(right);
  });

  // Credit by hand: of 6 pairs, (right pairs / 6 - 1/2) / (1/2), never below 0.
  it.each([
    ["abcd", true, 1],
    ["abdc", false, 2 / 3],
    ["badc", false, 1 / 3],
    ["dcba", false, 0],
  ])("order: %s is right %s with credit %d", (given, right, credit) => {
    const result = score(scoringOf(order), { type: "order", options: given.split("") });
    expect(result.right).toBe(right);
    expect(result.credit).toBeCloseTo(credit, 12);
  });

  it("throws on an answer of another type", () => {
    expect(() => score(scoringOf(order), { type: "single", option: "a" })).toThrow("order");
  });
});

describe("guess and slip by type (mastery.md §1)", () => {
  it.each([
    [2, 0.5, 0.5, false],
    [3, 1 / 3, 0.33, true],
    [4, 0.25, 0.25, true],
    [5, 0.2, 0.2, true],
  ])("single of %d", (choices, chance, guess, inGate) => {
    const item = presentationOf(single(choices));
    expect(guessSlipOf(item)).toEqual({ chance, guess, slip: 0.1, inGate, weight: 1 });
  });

  it("select all of 4", () => {
    const expected = { chance: 1 / 15, guess: 0.05, slip: 0.15, inGate: true, weight: 1 };
    expect(guessSlipOf(presentationOf(multi))).toEqual(expected);
  });

  it("choose 3 of 4", () => {
    const chosen = presentationOf(itemSchema.parse({ ...multi, choose: 3 }));
    expect(guessSlipOf(chosen)).toEqual({
      chance: 0.25,
      guess: 0.25,
      slip: 0.12,
      inGate: true,
      weight: 1,
    });
  });

  it("order of 4 and of 3", () => {
    expect(guessSlipOf(presentationOf(order)).guess).toBe(0.05);
    const three = itemSchema.parse({
      ...order,
      options: order.type === "order" ? order.options.slice(0, 3) : [],
    });
    expect(guessSlipOf(presentationOf(three)).guess).toBeCloseTo(1 / 6, 12);
  });
});

function opt(id: string, correct: boolean) {
  return { id, text: `Choice ${id}`, correct, feedback: "Because." };
}
