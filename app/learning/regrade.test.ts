import { expect, test } from "vitest";
import { itemSchema, presentationOf, scoringOf } from "../assessment/items/index";
import { canRegrade, effectOn, scoresBy } from "./regrade";
import type { LoggedResponse } from "./response";

const question = (right: string, texts = ["Ask", "Tell", "Wait"]) => {
  const item = itemSchema.parse({
    ...{ id: "q", objective: "A", pool: "check", type: "single", level: "apply", stem: "What?" },
    options: texts.map((text, at) => {
      const id = "abc"[at];
      return { id, text, correct: id === right, feedback: "Because." };
    }),
  });
  return { presentation: presentationOf(item), scoring: scoringOf(item) };
};

test.each([
  ["another key", question("a"), question("b"), "yes"],
  ["the same key", question("a"), question("a"), "same-key"],
  ["the same key in other words", question("a"), question("a", ["Ask", "Tell", "Go"]), "same-key"],
  [
    "another key among other choices",
    question("a"),
    question("b", ["Ask", "Tell", "Go"]),
    "not-comparable",
  ],
  [
    "words that changed places",
    question("a"),
    question("a", ["Tell", "Ask", "Wait"]),
    "not-comparable",
  ],
])("%s", (_, before, after, can) => {
  expect(canRegrade(before, after)).toBe(can);
});

const answers = (...scores: number[]): LoggedResponse[] =>
  scores.map((score, at) => ({
    ...{ seq: at + 1, id: `r${at}`, lane: "check" as const, tryId: "t", itemVersionId: `v${at}` },
    ...{ nth: 0, given: { type: "single" as const, option: "a" }, score, weight: 1 },
    ...{ guess: 0.33, slip: 0.1, learn: 0, parameters: 0, at, confidence: null, typedDigest: null },
    ...{ itemId: `i${at}`, objectiveId: "A", critical: false },
  }));
const effect = (passed: boolean, scores: number[], now: Record<string, number>) =>
  effectOn(
    "check",
    passed,
    { check: answers(...scores), retention: [] },
    new Map(Object.entries(now)),
    new Set(),
  );

test.each<[string, boolean, number[], Record<string, number>, string]>([
  ["five of six after a corrected miss", false, [0, 1, 1, 1, 1, 0], { r0: 1 }, "raises"],
  ["still four of six", false, [0, 1, 1, 1, 0, 1], {}, "none"],
  ["a miss that came too early", false, [0, 0], { r0: 1 }, "none"],
  ["four of four that are three", true, [1, 1, 1, 1], { r0: 0 }, "lowers"],
  ["five of six that are still five", true, [1, 1, 0, 1, 1, 1], { r0: 1 }, "none"],
  ["an answer of another try", false, [0, 1, 1, 1, 1, 0], { x9: 1 }, "none"],
])("%s", (_, passed, scores, now, what) => {
  expect(effect(passed, scores, now)).toBe(what);
});

test("of several scores the last one by then counts", () => {
  const regraded = [
    { regradeId: "a", responseId: "r", score: 1, at: 10 },
    { regradeId: "b", responseId: "r", score: 0.5, at: 20 },
  ];
  expect(scoresBy(regraded, 9)).toEqual(new Map());
  expect(scoresBy(regraded, 10)).toEqual(new Map([["r", 1]]));
  expect(scoresBy(regraded, 30)).toEqual(new Map([["r", 0.5]]));
});
