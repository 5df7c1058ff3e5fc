import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { readItems } from "../read-items";
import { qti12 } from "./qti12";

const t = textFor("en");

/** An item in the shapes of Canvas, Blackboard and the examples of the standard; words are ours. */
const item = (
  fields: [string, string][],
  inside: string,
  attributes = 'ident="i1" title="Question"',
) =>
  `<questestinterop><assessment><section><item ${attributes}><itemmetadata><qtimetadata>${fields
    .map(
      ([label, entry]) =>
        `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`,
    )
    .join(
      "",
    )}</qtimetadata></itemmetadata>${inside}</item></section></assessment></questestinterop>`;
const kind = (name: string): [string, string] => ["question_type", name];
const words = (text: string) => `<material><mattext>${text}</mattext></material>`;
const labels = (of: Record<string, string>, more = "") =>
  Object.entries(of)
    .map(([id, text]) => `<response_label ident="${id}"${more}>${words(text)}</response_label>`)
    .join("");
const lid = (ident: string, inside: string, own = "", cardinality = "Single") =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${own}<render_choice>${inside}</render_choice></response_lid>`;
const equal = (of: string, value: string) => `<varequal respident="${of}">${value}</varequal>`;
const gives = (tests: string, points = "50") =>
  `<respcondition><conditionvar>${tests}</conditionvar><setvar action="Add">${points}</setvar></respcondition>`;
const scored = (...conditions: string[]) => `<resprocessing>${conditions.join("")}</resprocessing>`;
const one = (text: string) => {
  const [read, ...more] = qti12.read(text, t);
  expect(more).toEqual([]);
  return read;
};
const lostOf = (text: string) => {
  const read = one(text);
  return read?.status === "partial" ? read.lost.join("\n") : "";
};

const things = labels({ t1: "otter", t2: "wren", t3: "heron", t4: "chair" });
const sorting = (conditions: string) =>
  item(
    [kind("categorization_question")],
    `<presentation>${words("Sort these.")}${lid("c1", things, words("Mammal"), "Multiple")}${lid("c2", things, words("Bird"), "Multiple")}</presentation>${scored(conditions)}`,
  );

describe("categories of Canvas", () => {
  it("become a gap for each thing, and what belongs in none is named", () => {
    const text = sorting(gives(equal("c1", "t1")) + gives(equal("c2", "t2") + equal("c2", "t3")));
    const right = (text: string, correct: boolean) => ({ text, correct });
    expect(one(text)).toMatchObject({
      item: {
        type: "cloze",
        stem: "Sort these.",
        text: "otter {g1}\nwren {g2}\nheron {g3}",
        gaps: [
          { options: [right("Mammal", true), right("Bird", false)] },
          { options: [right("Mammal", false), right("Bird", true)] },
          { options: [right("Mammal", false), right("Bird", true)] },
        ],
      },
    });
    expect(lostOf(text)).toContain("“chair” belongs in no category");
  });

  it("are refused when one thing belongs in two", () => {
    const text = sorting(gives(equal("c1", "t1")) + gives(equal("c2", "t1")));
    expect(one(text)).toMatchObject({ status: "rejected", reason: expect.stringContaining("t1") });
  });
});

const blanks = (answerType: string) =>
  item(
    [kind("fill_in_multiple_blanks_question")],
    `<presentation>${words("Grass is [q-1] and snow is [q-2].")}${lid("response_q-1", labels({ a: "green", b: "pink" }, ` answer_type="${answerType}"`))}${lid("response_q-2", labels({ c: "black", d: "white" }, ` answer_type="${answerType}"`))}</presentation>${scored(gives(equal("response_q-1", "a")), gives(equal("response_q-2", "d")))}`,
  );

it.each(["dropdown", "wordbank"])("blanks that are filled from a %s are gaps", (answerType) => {
  expect(one(blanks(answerType))).toMatchObject({
    item: {
      type: "cloze",
      text: "Grass is {a} and snow is {b}.",
      gaps: [{ options: [{ correct: true }, {}] }, { options: [{}, { correct: true }] }],
    },
  });
});

it("blanks that are typed are refused with how many there are", () => {
  expect(one(blanks("openEntry"))).toMatchObject({
    reason: expect.stringMatching(/2 gaps to type/),
  });
});

const number = (test: string) =>
  item(
    [kind("numerical_question")],
    `<presentation>${words("How many?")}<response_str ident="r"><render_fib fibtype="Decimal"><response_label ident="a"/></render_fib></response_str></presentation>${scored(gives(test, "100"))}`,
  );
const between = (least: number, most: number) =>
  `<and><vargte respident="r">${least}</vargte><varlte respident="r">${most}</varlte></and>`;

describe("numbers", () => {
  it("keep a range around the answer as its tolerance", () => {
    const text = number(`<or>${equal("r", "200")}${between(160, 240)}</or>`);
    expect(one(text)).toMatchObject({ status: "imported", item: { answer: 200, tolerance: 40 } });
  });

  it("name a range that the answer lies outside of, and do not stretch to it", () => {
    const text = number(`<or>${equal("r", "100.5")}${between(999, 1000)}</or>`);
    expect(one(text)).toMatchObject({ item: { answer: 100.5, tolerance: 0 } });
    expect(lostOf(text)).toMatch(/further right number or range/);
  });

  it("are typed where a slider asked for them", () => {
    const text = item(
      [],
      `<presentation>${words("How warm?")}<response_num ident="r" numtype="Integer"><render_slider lowerbound="0" upperbound="9"/></response_num></presentation>${scored(gives(equal("r", "7")))}`,
    );
    expect(one(text)).toMatchObject({ item: { type: "numeric", answer: 7 } });
    expect(lostOf(text)).toContain("slider from 0 to 9");
  });
});

it("names a calculator, a passage and a title, and not what every file has", () => {
  const text = item(
    [
      kind("true_false_question"),
      ["calculator_type", "basic"],
      ["parent_stimulus_item_ident", "p1"],
      ["original_answer_ids", "a,b"],
      ["points_possible", "1"],
    ],
    `<presentation>${words("Fish fly.")}${lid("r", labels({ a: "True", b: "False" }))}</presentation>${scored(gives(equal("r", "b")))}`,
    'ident="i1" title="About fish"',
  );
  expect(lostOf(text).split("\n")).toEqual([
    "The passage that it belongs to is left out: put its text into a lesson, or into the question.",
    "Settings are left out that Muster does not have: calculator_type.",
    "Its name is left out, because Muster knows items by their id: “About fish”",
  ]);
});

it("refuses groups to drag by their own name, and not as a picture", () => {
  const text = item(
    [],
    `<presentation>${words("Drag.")}<response_grp ident="g"><render_choice>${labels({ a: "A", b: "B" })}</render_choice></response_grp></presentation>`,
  );
  expect(one(text)).toMatchObject({ reason: expect.stringContaining("“response_grp”") });
});

/** Words as Blackboard sets them. */
const formatted = (html: string) =>
  `<flow class="Block"><material><mat_extension><mat_formattedtext type="HTML">${html}</mat_formattedtext></mat_extension></material></flow>`;
const blackboard = `<?xml version="1.0"?><questestinterop><assessment title="Pool"><section><item maxattempts="0"><itemmetadata><bbmd_questiontype>True/False</bbmd_questiontype></itemmetadata><presentation><flow>${formatted("&lt;p&gt;Bats are &lt;b&gt;birds&lt;/b&gt;.&lt;/p&gt;")}<flow class="RESPONSE_BLOCK"><response_lid ident="response" rcardinality="Single"><render_choice><flow_label><response_label ident="true">${words("true")}</response_label><response_label ident="false">${words("false")}</response_label></flow_label></render_choice></response_lid></flow></flow></presentation><resprocessing><outcomes><decvar maxvalue="1.0"/></outcomes><respcondition title="correct"><conditionvar>${equal("response", "false")}</conditionvar><setvar action="Set" variablename="SCORE">SCORE.max</setvar><displayfeedback linkrefid="correct"/></respcondition><respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar action="Set">0.0</setvar><displayfeedback linkrefid="incorrect"/></respcondition></resprocessing><itemfeedback ident="correct">${formatted("They suckle their young.")}</itemfeedback><itemfeedback ident="incorrect">${formatted("They have fur.")}</itemfeedback></item></section></assessment></questestinterop>`;

it("reads what Blackboard wraps its words in, in a package of .dat files", async () => {
  const bytes = zipSync({
    "imsmanifest.xml": strToU8(
      `<manifest><resources><resource identifier="r1" type="assessment/x-bb-qti-pool" file="res00001.dat"/></resources></manifest>`,
    ),
    "res00001.dat": strToU8(blackboard),
    "res00002.dat": new Uint8Array([0xff, 0x00, 0xff]),
  });
  const { outcomes } = await readItems({ name: "pool.zip", bytes }, null, t);
  expect(outcomes).toMatchObject([
    {
      status: "partial",
      item: {
        type: "single",
        stem: "Bats are birds.",
        options: [
          { text: "true", correct: false, feedback: "They have fur." },
          { text: "false", correct: true, feedback: "They suckle their young." },
        ],
      },
      lost: [expect.stringContaining("bold")],
    },
  ]);
});

it("names a quiz and what it draws at random, and nothing of what Muster wrote itself", async () => {
  const asks = `<item ident="a1" title="Question"><presentation>${words("Fish fly.")}${lid("r", labels({ a: "True", b: "False" }))}</presentation>${scored(gives(equal("r", "b")))}</item>`;
  const text = `<questestinterop><assessment ident="z" title="Waters"><section ident="s"><section ident="s2" title="Rivers"><selection_ordering><selection><selection_number>1</selection_number></selection></selection_ordering>${asks}</section></section></assessment></questestinterop>`;
  const read = (file: string) => readItems({ name: "a.xml", bytes: strToU8(file) }, null, t);
  expect(await read(text)).toMatchObject({
    outcomes: [{ status: "imported" }],
    left: [
      expect.stringMatching(/^The test Waters is left out/),
      "That the section Rivers draws 1 of its questions at random is left out: all of them are read.",
    ],
  });
  const [item] = qti12.read(text, t);
  if (item?.status !== "imported") throw new Error("It was not read.");
  expect((await read(qti12.write([item.item], t).text)).left).toEqual([]);
});
