import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openAnswerBook } from "../../../scripts/seed/answer-book";
import { KIND_1, kindItems } from "../../../tests/kind-1";
import {
  feedbacksOf,
  guessSlipOf,
  type Item,
  itemTypes,
  presentationOf,
  readAnswer,
  reviewBodyOf,
  sameGiven,
  score,
  scoringOf,
  showItem,
} from "./index";
import { type AnswerForm, answerProblems } from "./item";

const book = openAnswerBook(`${KIND_1}/items.yaml`);
const items = kindItems();
const ofEachType = itemTypes.map((type) => {
  const item = items.find((one) => one.type === type);
  if (!item) throw new Error(`The course for tests has no ${type}.`);
  return [type, item] as const;
});
const anyItem = fc.constantFrom(...items);

/** Answers as the page of one seed would send it. */
function answer(item: Item, seed: string, right: boolean) {
  const presentation = presentationOf(item);
  const read = readAnswer(presentation, seed, book.fill(showItem(presentation, seed), right));
  if (!read.ok) throw new Error(`${item.id}: ${read.problem}`);
  return read.given;
}

/** Every value of a page under these names, at any depth. */
function valuesUnder(name: string, value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner !== "object" ? [inner] : valuesUnder(name, inner),
  );
}

describe.each(ofEachType)("%s", (_type, item) => {
  const presentation = presentationOf(item);

  it("is shown the same for the same seed, with other ids for another", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const page = showItem(presentation, seed);
        expect(showItem(presentation, seed)).toEqual(page);
        const ids = valuesUnder("id", page);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]{6}$/);
        const others = valuesUnder("id", showItem(presentation, `${seed}.`));
        expect(others.filter((id) => ids.includes(id))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("shows no key, no feedback and nothing of how it is judged", () => {
    const page = JSON.stringify(showItem(presentation, "seed"));
    const kept = JSON.stringify(presentation);
    for (const { text } of feedbacksOf(item)) {
      expect(page).not.toContain(text);
      expect(kept).not.toContain(text);
    }
    const telling =
      /"(correct|position|answer|accepted|tolerance|ratings|credit|chance|next|consequence|debrief|tempting|factor)"/;
    expect(page).not.toMatch(telling);
  });

  it("reads a right answer as right and a wrong one as wrong, under any seed", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const scoring = scoringOf(item);
        const right = answer(item, seed, true);
        expect(score(scoring, right)).toEqual({ right: true, credit: 1, gate: 1 });
        const wrong = score(scoring, answer(item, seed, false));
        expect(wrong.right).toBe(false);
        expect(wrong.gate).toBeLessThan(1);
        expect(sameGiven(right, answer(item, `${seed}.`, true))).toBe(true);
        expect(sameGiven(right, answer(item, seed, false))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it("is reviewed with a reason for every part, and with what was chosen", () => {
    for (const right of [true, false]) {
      const given = answer(item, "seed", right);
      const { groups } = reviewBodyOf(presentation, scoringOf(item), given, "seed");
      expect(groups.length).toBeGreaterThan(0);
      for (const option of groups.flat()) {
        expect(option.text).not.toBe("");
        expect(option.feedback.length).toBeGreaterThan(20);
      }
      const ids = groups.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("has a guess above 0, a slip, and leaves right answers worth more than wrong ones", () => {
    const { guess, slip, weight, chance } = guessSlipOf(presentation);
    expect(guess).toBeGreaterThanOrEqual(0.05);
    expect(guess + slip).toBeLessThan(1);
    expect(chance).toBeLessThanOrEqual(0.5);
    expect(weight).toBe(1);
  });
});

const typed = fc.oneof(
  fc.string(),
  fc.constantFrom("1e309", "-1e309", "NaN", "Infinity", "1,500", "12 parsecs", "__proto__"),
);
const form: fc.Arbitrary<AnswerForm> = fc.record({
  answer: fc.array(fc.oneof(fc.string(), fc.constantFrom("a", "b", "", "__proto__")), {
    maxLength: 8,
  }),
  place: fc.array(fc.oneof(fc.string(), fc.constantFrom("1", "2", "1e0", "-1", "")), {
    maxLength: 8,
  }),
  typed: fc.array(typed, { maxLength: 3 }),
});

it("answers any form with an answer that can be scored, or with a problem that has a sentence", () => {
  fc.assert(
    fc.property(anyItem, form, fc.string(), (item, hostile, seed) => {
      const read = readAnswer(presentationOf(item), seed, hostile);
      if (!read.ok) {
        expect(answerProblems).toContain(read.problem);
        return;
      }
      const { credit, gate } = score(scoringOf(item), read.given);
      for (const x of [credit, gate]) expect(x >= 0 && x <= 1).toBe(true);
      expect(JSON.parse(JSON.stringify(read.given))).toEqual(read.given);
    }),
    { numRuns: 2000 },
  );
});

it("takes no choice twice, none missing and none of another page", () => {
  for (const [type, item] of ofEachType) {
    const presentation = presentationOf(item);
    const good = book.fill(showItem(presentation, "seed"), true);
    const doubled = {
      answer: [...good.answer, ...good.answer],
      place: [...good.place, ...good.place],
      typed: [...good.typed, ...good.typed],
    };
    const missing = { answer: [], place: [], typed: [] };
    // Checkboxes that arrive twice say the same thing as once.
    if (type !== "multi")
      expect(readAnswer(presentation, "seed", doubled), type).toMatchObject({ ok: false });
    expect(readAnswer(presentation, "seed", missing), type).toMatchObject({ ok: false });
    if (good.answer.length > 0)
      expect(readAnswer(presentation, "another", good), type).toEqual({
        ok: false,
        problem: "unknown-choice",
      });
  }
});

it("throws on an answer of another type", () => {
  for (const [, one] of ofEachType)
    for (const [, other] of ofEachType)
      if (one.type !== other.type)
        expect(() => score(scoringOf(one), answer(other, "seed", true))).toThrow(one.type);
});
