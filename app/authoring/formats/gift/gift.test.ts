import { expect, it } from "vitest";
import { keepsTheLaws } from "../../../../tests/format-laws";
import { textFor } from "../../../i18n/catalog";
import { aiken } from "../aiken/aiken";
import { csv } from "../csv/csv";
import { gift } from "./gift";

const t = textFor("en");

keepsTheLaws(gift);

/** A question as a tool other than Muster writes it, what it becomes, and what is named as lost. */
const CASES: [string, string, object, RegExp[]][] = [
  [
    "one right choice",
    "// question: 1  name: Grant\n::Tomb::Who’s buried there?{~Grant#No. ~Jefferson =no one#Yes.}",
    {
      id: "Tomb",
      type: "single",
      item: {
        stem: "Who’s buried there?",
        pool: "practice",
        options: [
          { id: "a", text: "Grant", correct: false, feedback: "No." },
          { id: "b", text: "Jefferson", correct: false, feedback: "Not right." },
          { id: "c", text: "no one", correct: true, feedback: "Yes." },
        ],
      },
    },
    [],
  ],
  [
    "general feedback beside that of each answer",
    "Which?{\n\t=yellow#Right; good!\n\t~red\n\t####The spectrum.\n}",
    {
      item: {
        options: [{ feedback: "Right; good!" }, { feedback: "The spectrum." }],
      },
    },
    [],
  ],
  [
    "a missing word",
    "Grant is {~buried =entombed ~living} in Grant’s tomb.",
    {
      type: "cloze",
      item: {
        text: "Grant is {a} in Grant’s tomb.",
        gaps: [{ options: [{ text: "buried" }, { text: "entombed", correct: true }, {}] }],
      },
    },
    [],
  ],
  [
    "several right choices by weights",
    "::c::What two people are entombed there? {\n~%-50%No one\n~%50%Grant\n~%50%Grant’s wife\n~%-50%Grant’s father }",
    {
      type: "multi",
      item: { options: [{ correct: false }, { correct: true }, { correct: true }, {}] },
    },
    [/Part marks/, /Points taken off/],
  ],
  [
    "uneven weights",
    "Which?{~%70%a ~%30%b ~%-100%c}",
    { type: "multi", item: { options: [{ correct: true }, { correct: true }, {}] } },
    [/Part marks/, /Points taken off/, /weight/],
  ],
  [
    "a category within others",
    "$CATEGORY: $course$/top/Water/Rivers//Lakes/REL.1.1\n\nWhich?{=a ~b}",
    { type: "single", item: { objective: "REL.1.1" } },
    [/^Its category is left out: Water \/ Rivers\/Lakes\.$/],
  ],
  [
    "steps with all that Moodle says of them",
    "Sort.{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW abc\nfirst\nthen\nlast\n}",
    { type: "order", item: { options: [{ text: "first" }, { text: "then" }, { text: "last" }] } },
    [/^How the order is scored/],
  ],
  [
    "a number that earns half further off",
    "How many?{#\n=10:1\n=%50%10:3\n}",
    { type: "numeric", item: { answer: 10, tolerance: 1 } },
    [/The answer 10 is left out/, /The tolerance of the answer 10 is left out/],
  ],
  [
    "part of the credit",
    "Difficult question.{~wrong answer ~%50%half credit answer =full credit answer}",
    { type: "single", item: { options: [{}, { correct: false }, { correct: true }] } },
    [/50 % .*“half credit answer”/],
  ],
  [
    "true or false",
    "42 is the Absolute Answer.{FALSE#42 is the Ultimate Answer.#You are right.####From a book.}",
    {
      type: "single",
      item: {
        options: [
          { text: "True", correct: false, feedback: "42 is the Ultimate Answer." },
          { text: "False", correct: true, feedback: "You are right." },
        ],
      },
    },
    [/for every answer.*“From a book\.”/],
  ],
  ["true", "The sun rises in the east.{T}", { item: { options: [{ correct: true }, {}] } }, []],
  [
    "a short answer, its tempting ones and what any other gets",
    "::s::Which is the best animal?{\n\t=%100%Frog#Good!\n\t=%50%Cat#Really?\n\t=%0%*#Completely wrong\n}",
    {
      type: "text",
      item: {
        accepted: ["Frog"],
        tempting: [{ text: "Cat", feedback: "Really?" }],
        feedback: { right: "Good!", wrong: "Completely wrong" },
      },
    },
    [/50 % .*“Cat”/],
  ],
  [
    "a short answer within the sentence",
    "Two plus two equals {=four =4}.",
    { type: "text", item: { stem: "Two plus two equals _____.", accepted: ["four", "4"] } },
    [],
  ],
  [
    "an answer with a star for any letters",
    "Who?{=Grant =Gr*t}",
    { item: { accepted: ["Grant"] } },
    [/“Gr\*t”/],
  ],
  ["a number", "When?{#1822}", { type: "numeric", item: { answer: 1822, tolerance: 0 } }, []],
  ["a number and how far", "When?{#1822:5}", { item: { answer: 1822, tolerance: 5 } }, []],
  ["a range", "How long? {#2.71..2.722} m.", { item: { answer: 2.716, tolerance: 0.006 } }, []],
  [
    "several numbers, and what a wrong one gets",
    "::n::Born? {#\n=%100%1822:0#Correct!\n=%50%1830:2#Close.\n~#Look again.\n}",
    {
      item: {
        answer: 1822,
        feedback: { right: "Correct!", wrong: "Look again." },
        tempting: [{ value: 1830, feedback: "Close." }],
      },
    },
    [/tolerance of the answer 1830/, /50 %/],
  ],
  [
    "pairs, and a side that goes with nothing",
    "::Moodle activities::[html]Match the <b>activity</b>.{\n\t=[html]For discussions. -> Forum\n\t=[moodle]One question. -> Choice\n\t=[plain]A <bank> of records. -> Database\n\t= -> Chat\n}",
    {
      id: "Moodle-activities",
      type: "match",
      item: {
        stem: "Match the activity.",
        pairs: [{ text: "For discussions.", match: "Forum" }, {}, { text: "A <bank> of records." }],
        others: ["Chat"],
      },
    },
    [/bold/],
  ],
  [
    "pairs of which two go with one",
    "Match.{=a -> x =b -> x =c -> y}",
    {
      type: "cloze",
      item: { stem: "Match.", text: "a {g1}\nb {g2}\nc {g3}", gaps: [{}, {}, {}] },
    },
    [/one to one/],
  ],
  [
    "steps in order",
    "Put them in order.{>3 ALL VERTICAL ABSOLUTE_POSITION\nfirst\nsecond\nthird\n}",
    {
      type: "order",
      item: { options: [{ text: "first", position: 1 }, { position: 2 }, { position: 3 }] },
    },
    [/scored and shown/],
  ],
  [
    "characters that are escaped",
    "::a\\:b::Which \\{is\\} \\= 5\\\\2\\nor \\#1? {~ \\= 2 + 2 = \\~ 2 + 3#x \\# y}",
    {
      item: {
        stem: "Which {is} = 5\\2\nor #1?",
        options: [{ text: "= 2 + 2" }, { text: "~ 2 + 3", feedback: "x # y" }],
      },
    },
    [],
  ],
  [
    "HTML with a picture, a link and a script",
    '[html]<p>Look &amp; say <img src\\="@@PLUGINFILE@@/x.png" alt\\="a map" /> <a href\\="https\\://x.example">here</a><script>alert(1)</script></p>{=a ~b}',
    { item: { stem: "Look & say [a map] here" } },
    [/picture “x.png”/, /link/, /script/],
  ],
  [
    "Markdown",
    "[markdown]Who’s in **Grant’s _old_ tomb**, `x`?{=a ~b}",
    { item: { stem: expect.not.stringMatching(/[*`]/) } },
    [/bold/],
  ],
  [
    "id and tags",
    "// [id:Q7] [tag:spring] [tag:a\\]b]\n::A title::Which?{=a ~b}",
    { id: "Q7" },
    [/name .*“A title”/, /“spring”/, /“a\]b”/],
  ],
  [
    "a category",
    "$CATEGORY: $course$/top/REL.1.1\n\n\nWhich?{=a ~b}",
    { item: { objective: "REL.1.1" } },
    [],
  ],
];

it.each(CASES)("reads %s", (_name, text, expected, lost) => {
  const read = gift.read(text, t);
  expect(read).toHaveLength(1);
  const [one] = read;
  expect(one).toMatchObject({ ...expected, status: lost.length > 0 ? "partial" : "imported" });
  const named = one?.status === "partial" ? one.lost.join("\n") : "";
  for (const pattern of lost) expect(named).toMatch(pattern);
  expect(gift.recognizes(text)).toBe(true);
  for (const other of [aiken, csv]) expect(other.recognizes(text)).toBe(false);
});

it.each([
  ["an essay", "::Q8:: How are you? {}", /longer text/],
  ["an essay with feedback", "How are you? {####Thanks.}", /longer text/],
  ["a description", "Read this first.", /asks nothing/],
  ["an open brace", "Who?{=a ~b", /\{ and \}/],
  ["braces within braces", "Who?{=a {~b}}", /\{ and \}/],
  ["two sets of answers", "A {=a ~b} and {=c ~d}", /\{ and \}/],
  ["a number that is none", "How many?{#three}", /number with a point/],
  ["a pair without an arrow", "Match.{=a -> 1 =b}", /arrow/],
  ["one choice", "Which?{~a}", /at least/],
  ["nothing that is right", "Which?{~a ~b ~c}", /correct/],
  ["eleven choices", `Which?{=x ${"~y ".repeat(10)}}`, /at most 10/],
  ["a long question", `${"x".repeat(2001)}{=a ~b}`, /question: Shorten this to at most 2000 char/],
  ["a choice without words", "Which?{=a ~b ~}", /choice 3, text: Write the choice\.$/],
])("refuses %s, and reads on", (_name, text, why) => {
  const read = gift.read(`${text}\n\n::ok::Which?{=a#Yes. ~b#No.}\n`, t);
  expect(read.map(({ index, status }) => [index, status])).toEqual([
    [1, "rejected"],
    [2, "imported"],
  ]);
  expect(read[0]).toMatchObject({ reason: expect.stringMatching(why) });
});

it("names what is left to write, and puts a stopgap there", () => {
  expect(gift.read("Which?{=a ~b}", t)[0]).toMatchObject({
    item: { objective: "unassigned" },
    wanting: [expect.stringMatching(/feedback/), expect.stringMatching(/objective/)],
  });
});

it("gives each question an id of its own", () => {
  const read = gift.read("::x::A?{T}\n\n::x::B?{T}\n\nC?{T}\n\n::???::D?{T}", t);
  expect(new Set(read.map((one) => one.id)).size).toBe(4);
});

it("reads a weight after the sign of a right choice as a weight", () => {
  const [whole, shared] = gift.read(
    "::A:: Which is five? {=%100%2+3#Yes ~%50%1+3}\n\n::B:: Which? {=%50%one =%50%two ~three}",
    t,
  );
  expect(whole).toMatchObject({ item: { options: [{ text: "2+3", correct: true }, {}] } });
  expect(shared).toMatchObject({ reason: expect.stringMatching(/earns 100 %/) });
});
