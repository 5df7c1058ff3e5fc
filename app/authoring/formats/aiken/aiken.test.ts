import { expect, it } from "vitest";
import { keepsTheLaws } from "../../../../tests/format-laws";
import { textFor } from "../../../i18n/catalog";
import { aiken } from "./aiken";

const t = textFor("en");

keepsTheLaws(aiken);

const asMoodleWrites = `What is the correct answer to this question?
A) Is it this one?
B) Maybe this answer?
C) Possibly this one?
ANSWER: C

Which LMS has the most quiz import formats?
A. Moodle
B. ATutor
C. Claroline
ANSWER: A
`;

it("reads what Moodle writes, and says what is left to write", () => {
  const [first, second] = aiken.read(asMoodleWrites, t);
  expect(first).toMatchObject({
    index: 1,
    status: "imported",
    type: "single",
    item: {
      stem: "What is the correct answer to this question?",
      pool: "practice",
      options: [
        { id: "a", text: "Is it this one?", correct: false },
        { id: "b", correct: false },
        { id: "c", correct: true, feedback: "Right." },
      ],
    },
    wanting: [expect.stringContaining("feedback"), expect.stringContaining("objective")],
  });
  expect(second).toMatchObject({
    index: 2,
    item: { options: [{ text: "Moodle", correct: true }, {}, {}] },
  });
});

it.each([
  ["no answer", "Who?\nA) x\nB) y\n\nWhere?\nA) x\nB) y\nANSWER: A", 0, /ANSWER/],
  ["no question", "A) x\nB) y\nANSWER: A", 0, /question on a line/],
  ["no choices", "Who?\nANSWER: A", 0, /Write the choices/],
  ["a letter that is none", "Who?\nA) x\nB) y\nANSWER: D", 0, /there is no “D”/],
  ["several answers", "Who?\nA) x\nB) y\nC) z\nANSWER: A, C", 0, /one right choice/],
  ["one choice", "Who?\nA) x\nANSWER: A", 0, /at least 2 choices/],
  ["a letter twice", "Who?\nA) x\nA) y\nANSWER: A", 0, /stands twice/],
])("refuses %s, and reads on", (_name, text, at, why) => {
  const read = aiken.read(`${text}\n\nLast?\nA) x\nB) y\nANSWER: B`, t);
  expect(read[at]).toMatchObject({ status: "rejected", reason: expect.stringMatching(why) });
  expect(read.at(-1)).toMatchObject({ status: "imported" });
});

it("writes what other tools read: their part of a line is only the letter", () => {
  const [item] = aiken.read("Who?\nA) x\nB) y\nANSWER: B", t);
  if (!item || item.status === "rejected") throw new Error("Not read.");
  const { text } = aiken.write([item.item], t);
  expect(text).toMatch(/^Who\?\nA\) x\nB\) y\nANSWER: B muster=\{/);
});
