import { describe, expect, it } from "vitest";
import { optionsOf } from "../../tests/options";
import { itemSchema, presentationOf, scoringOf, showItem } from "./items/index";
import { reviewOf } from "./review";

const fields = { id: "Q", objective: "O", level: "apply", pool: "practice", stem: "Which?" };
const option = (id: string, more: object) => ({
  id,
  text: `Text ${id}`,
  feedback: `Why ${id}`,
  ...more,
});

const multi = itemSchema.parse({
  ...fields,
  type: "multi",
  sources: ["F-REL-01"],
  options: [
    option("a", { correct: true }),
    option("b", { correct: true }),
    option("c", { correct: false }),
    option("d", { correct: false }),
  ],
});
const order = itemSchema.parse({
  ...fields,
  type: "order",
  options: ["a", "b", "c"].map((id, i) => option(id, { position: i + 1 })),
});

describe("the review of an answer", () => {
  it("gives every option its verdict and reason, in the order it was shown", () => {
    const shown = optionsOf(showItem(presentationOf(multi), "seed"));
    const given = { type: "multi" as const, options: ["a", "c"] };
    const review = reviewOf(presentationOf(multi), scoringOf(multi), given, "seed");
    expect(review.right).toBe(false);
    expect(review.sources).toEqual(["F-REL-01"]);
    expect(review.groups.flat().map(({ id, text }) => ({ id, text }))).toEqual(shown);
    const verdicts = Object.fromEntries(review.groups.flat().map((o) => [o.feedback, o.verdict]));
    expect(verdicts).toEqual({
      "Why a": { kind: "key", chosen: true },
      "Why b": { kind: "key", chosen: false },
      "Why c": { kind: "not-key", chosen: true },
      "Why d": { kind: "not-key", chosen: false },
    });
  });

  it("lists steps in the right order, with the place each was given", () => {
    const given = { type: "order" as const, options: ["b", "a", "c"] };
    const review = reviewOf(presentationOf(order), scoringOf(order), given, "seed");
    expect(review.groups.flat().map(({ text, verdict }) => [text, verdict])).toEqual([
      ["Text a", { kind: "place", right: 1, given: 2 }],
      ["Text b", { kind: "place", right: 2, given: 1 }],
      ["Text c", { kind: "place", right: 3, given: 3 }],
    ]);
  });
});
