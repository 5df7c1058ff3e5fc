import { expect, it } from "vitest";
import { keepsTheLaws } from "../../../../tests/format-laws";
import { oneOf } from "../../../../tests/kind-1";
import { textFor } from "../../../i18n/catalog";
import { csv } from "./csv";

const t = textFor("en");

keepsTheLaws(csv);

it.each([
  [
    "one right choice, by letter",
    "Question,Option A,Option B,Option C,Correct Answer\nWho?,x,y,z,B",
    { type: "single", item: { stem: "Who?", options: [{}, { text: "y", correct: true }, {}] } },
  ],
  [
    "one right choice, by number and parted by semicolons",
    "question;choice 1;choice 2;choice 3;answer\nWho?;x;y;z;3",
    { type: "single", item: { options: [{}, {}, { correct: true }] } },
  ],
  [
    "one right choice, by its words, with a byte order mark",
    "\uFEFFprompt\tA\tB\tkey\r\nWho?\tMs. X\tMr. Y\tMr. Y\r\n",
    { type: "single", item: { options: [{}, { text: "Mr. Y", correct: true }] } },
  ],
  [
    "several right choices",
    "question,a,b,c,answer,feedback a\nWhich?,x,y,z,a;c,Yes.",
    {
      type: "multi",
      item: { options: [{ correct: true, feedback: "Yes." }, {}, { correct: true }] },
    },
  ],
  [
    "a number",
    "question,answer,tolerance\nHow many?,3.5,0.5",
    { type: "numeric", item: { answer: 3.5, tolerance: 0.5 } },
  ],
  [
    "words",
    "question,answer\nWho?,no one | nobody",
    { type: "text", item: { accepted: ["no one", "nobody"] } },
  ],
  [
    "pairs",
    "question,choice 1,match 1,choice 2,match 2,match 3\nMatch.,a,1,b,2,3",
    { type: "match", item: { pairs: [{ text: "a", match: "1" }, {}], others: ["3"] } },
  ],
  [
    "steps in order",
    "type,question,choice 1,choice 2,choice 3,answer\norder,Sort.,x,y,z,b;c;a",
    { type: "order", item: { options: [{ position: 3 }, { position: 1 }, { position: 2 }] } },
  ],
])("reads %s", (_name, text, expected) => {
  expect(csv.recognizes(text)).toBe(true);
  expect(csv.read(text, t)).toMatchObject([{ status: "imported", ...expected }]);
});

it.each([
  ["a type that is none", "essay,Why?,x,y,a", /no type of question/],
  ["an answer that is none", "single,Who?,x,y,q", /names none of the choices/],
  ["no question", "single,,x,y,a", /Write the question/],
  ["a number that is none", "numeric,How many?,,,many", /number with a point/],
  ["quotes that do not fit", 'single,"Who" is it?,x,y,a', /quotes of this row/],
])("refuses %s, and reads on", (_name, row, why) => {
  const read = csv.read(`type,question,choice 1,choice 2,answer\n${row}\nsingle,Who?,x,y,a\n`, t);
  expect(read).toMatchObject([
    { index: 1, status: "rejected", reason: expect.stringMatching(why) },
    { index: 2, status: "imported" },
  ]);
});

it("names a column that it has no place for, where the row holds something there", () => {
  const read = csv.read("question,A,B,answer,Points\nWho?,x,y,a,5\nWho?,x,y,a,", t);
  expect(read).toMatchObject([
    { status: "partial", lost: [expect.stringContaining("Points")] },
    { status: "imported" },
  ]);
});

it("refuses a table without a header", () => {
  expect(csv.read("Who?,x,y,a\n", t)).toMatchObject([
    { status: "rejected", reason: expect.stringMatching(/first row/) },
  ]);
});

it("writes nothing that a spreadsheet would run, and reads it as it was", () => {
  const item = { ...oneOf("single"), pool: "practice" as const, stem: "=1+1", family: "'=2" };
  const { text } = csv.write([item], t);
  expect(text).toContain(",'=1+1,");
  expect(csv.read(text, t)).toMatchObject([{ item: { stem: "=1+1", family: "'=2" } }]);
});
