import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { itemSchema } from "./index";
import { foldText, text } from "./text";

const item = oneOf("text");

describe("the folding rule", () => {
  it.each([
    ["Open Question", "open question"],
    ["  open   question ", "open question"],
    ["open\u00a0question", "open question"],
    ["open question.", "open question"],
    ["Open question?!", "open question"],
    ["résumé", "resume"],
    ["re\u0301sume\u0301", "resume"],
    ["don’t “say” it", 'don\'t "say" it'],
    ["«say»", '"say"'],
    ["open–ended", "open-ended"],
    ["open\u2010ended", "open-ended"],
    ["STRASSE", "straße"],
    ["ﬁrst", "first"],
    ["ＯＰＥＮ", "open"],
  ])("%j and %j are the same answer", (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ["open question", "open questions"],
    ["open-ended", "open ended"],
    ["its", "it's"],
    ["1.5", "15"],
    ["a b", "ab"],
  ])("%j and %j are not", (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it("folds what is folded to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        expect(foldText(foldText(typed))).toBe(foldText(typed));
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ["Open Question", true],
  ["an open-ended question", false],
  ["open—ended question", true],
  ["closed question", false],
  [null, false],
])("scores %j as %s", (typed, right) => {
  expect(text.score(text.key(item), { type: "text", typed }).right).toBe(right);
});

it.each([[[]], [[""]], [[" \u200b "]], [["a", "b"]]])("asks for one answer, not %j", (typed) => {
  expect(text.read(text.present(item), "", { answer: [], place: [], typed })).toEqual({
    ok: false,
    problem: "write-answer",
  });
});

it.each([
  ["open question", "answer"],
  ["Closed question", "tempting-1"],
  ["something", "given"],
])("reviews %j", (typed, id) => {
  const given = { type: "text" as const, typed };
  const [rows = []] = text.review(text.present(item), text.key(item), given, "").groups;
  const mine = rows.filter(({ verdict }) => "chosen" in verdict && verdict.chosen);
  expect(mine.map((row) => row.id)).toEqual([id]);
});

it("guesses .05 and slips .20", () => {
  const { guess, slip, inGate } = text.guessSlip(text.present(item));
  expect({ guess, slip, inGate }).toEqual({ guess: 0.05, slip: 0.2, inGate: true });
});

it.each([
  ["no answer", { accepted: [] }, "at least one"],
  ["an answer of marks alone", { accepted: ["?!"] }, "letters or digits"],
  ["an answer twice", { accepted: ["Open question", "open  question"] }, "once"],
  [
    "a tempting answer that is right",
    { tempting: [{ text: "OPEN QUESTION", feedback: "Because." }] },
    "once",
  ],
])("refuses %s", (_, change, words) => {
  const { error } = itemSchema.safeParse({ ...item, ...change });
  expect(JSON.stringify(error?.issues)).toContain(words);
});
