import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { qti12 } from "./qti12";

const t = textFor("en");

/** A file as Canvas writes its quizzes. */
function canvas(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd">
<assessment ident="g1" title="Quiz"><qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel><fieldentry>1</fieldentry></qtimetadatafield></qtimetadata>
<section ident="root_section">${items.join("\n")}</section></assessment></questestinterop>`;
}

function item(kind: string, inside: string, points = "1.0", label = "question_type"): string {
  return `<item ident="g8f1" title="Question"><itemmetadata><qtimetadata>
  <qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${kind}</fieldentry></qtimetadatafield>
  <qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>${points}</fieldentry></qtimetadatafield>
  <qtimetadatafield><fieldlabel>assessment_question_identifierref</fieldlabel><fieldentry>gf</fieldentry></qtimetadatafield>
  </qtimetadata></itemmetadata>${inside}</item>`;
}

const html = (text: string) =>
  `<material><mattext texttype="text/html">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</mattext></material>`;
const label = (ident: string, text: string) =>
  `<response_label ident="${ident}"><material><mattext texttype="text/plain">${text}</mattext></material></response_label>`;
const lid = (labels: string, cardinality = "Single", ident = "response1", own = "") =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${own}<render_choice>${labels}</render_choice></response_lid>`;
const presentation = (text: string, rest: string) =>
  `<presentation>${html(text)}${rest}</presentation>`;
const processing = (conditions: string) =>
  `<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${conditions}</resprocessing>`;
const when = (test: string, score = "100", shows = "") =>
  `<respcondition continue="No"><conditionvar>${test}</conditionvar>${score ? `<setvar action="Set" varname="SCORE">${score}</setvar>` : ""}${shows ? `<displayfeedback feedbacktype="Response" linkrefid="${shows}"/>` : ""}</respcondition>`;
const is = (value: string, of = "response1") => `<varequal respident="${of}">${value}</varequal>`;
const fb = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}"><flow_mat>${html(text)}</flow_mat></itemfeedback>`;

const fish = label("2861", "A carp") + label("7043", "A whale") + label("1", "A tuna");
const field = `<response_str ident="response1" rcardinality="Single"><render_fib><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>`;

const READ: [string, string, object][] = [
  [
    "multiple choice",
    item(
      "multiple_choice_question",
      presentation("<div><p>Which is <strong>no</strong> fish?&nbsp;</p></div>", lid(fish)) +
        processing(
          when("<other/>", "", "general_fb") +
            when(is("2861"), "", "2861_fb") +
            when(is("7043"), "100", "correct_fb") +
            when("<other/>", "", "general_incorrect_fb"),
        ) +
        fb("2861_fb", "<p>It has gills.</p>") +
        fb("correct_fb", "It breathes air.") +
        fb("general_incorrect_fb", "It has gills too.") +
        fb("general_fb", "See chapter 3."),
    ),
    {
      status: "partial",
      lost: [
        expect.stringMatching(/the question.*bold/),
        expect.stringContaining("See chapter 3."),
      ],
      item: {
        id: "g8f1",
        type: "single",
        stem: "Which is no fish?",
        options: [
          { id: "2861", text: "A carp", correct: false, feedback: "It has gills." },
          { id: "7043", text: "A whale", correct: true, feedback: "It breathes air." },
          { id: "1", text: "A tuna", correct: false, feedback: "It has gills too." },
        ],
      },
    },
  ],
  [
    "multiple answers",
    item(
      "multiple_answers_question",
      presentation("Which are fish?", lid(fish, "Multiple")) +
        processing(when(`<and>${is("2861")}<not>${is("7043")}</not>${is("1")}</and>`)),
      "3.0",
    ),
    {
      status: "partial",
      lost: [expect.stringMatching(/mark of 3/)],
      item: { type: "multi", options: [{ correct: true }, { correct: false }, { correct: true }] },
    },
  ],
  [
    "true or false",
    item(
      "true_false_question",
      presentation("A whale is a fish.", lid(label("5", "True") + label("6", "False"))) +
        processing(when(is("6"))),
    ),
    {
      status: "imported",
      item: { type: "single", pool: "practice", options: [{ correct: false }, { correct: true }] },
    },
  ],
  [
    "matching",
    item(
      "matching_question",
      presentation(
        "Pair them.",
        ["cat", "dog"]
          .map((one, at) =>
            lid(
              label("11", "meow") + label("12", "woof") + label("13", "moo"),
              "Single",
              `response_${at + 1}`,
              html(one),
            ),
          )
          .join(""),
      ) + processing(when(is("11", "response_1"), "50") + when(is("12", "response_2"), "50")),
    ),
    {
      status: "imported",
      item: {
        type: "match",
        stem: "Pair them.",
        pairs: [
          { id: "1", text: "cat", match: "meow" },
          { id: "2", text: "dog", match: "woof" },
        ],
        others: ["moo"],
      },
    },
  ],
  [
    "short answer",
    item(
      "short_answer_question",
      presentation("What swims?", field) +
        processing(when(is("a fish") + is("A fish") + is("fish"))),
    ),
    { status: "imported", item: { type: "text", accepted: ["a fish", "fish"] } },
  ],
  [
    "one blank",
    item(
      "fill_in_multiple_blanks_question",
      presentation(
        "<p>Roses are [color].</p>",
        lid(label("1", "red") + label("2", "crimson"), "Single", "response_color", html("color")),
      ) + processing(when(is("1", "response_color"))),
    ),
    {
      status: "imported",
      item: { type: "text", stem: "Roses are _____.", accepted: ["red", "crimson"] },
    },
  ],
  [
    "drop-downs",
    item(
      "multiple_dropdowns_question",
      presentation(
        "Roses are [a], violets [b].",
        lid(label("1", "red") + label("2", "blue"), "Single", "response_a", html("a")) +
          lid(label("3", "red") + label("4", "blue"), "Single", "response_b", html("b")),
      ) + processing(when(is("1", "response_a"), "50") + when(is("4", "response_b"), "50")),
    ),
    {
      status: "imported",
      item: {
        type: "cloze",
        text: "Roses are {a}, violets {b}.",
        gaps: [
          { id: "a", options: [{ correct: true }, { correct: false }] },
          { id: "b", options: [{ correct: false }, { correct: true }] },
        ],
      },
    },
  ],
  [
    "a number with a margin",
    item(
      "numerical_question",
      presentation("How many?", field) +
        processing(
          when(
            `<or>${is("4.0")}<and><vargte respident="response1">3.5</vargte><varlte respident="response1">4.5</varlte></and></or>`,
          ),
        ),
    ),
    { status: "imported", item: { type: "numeric", answer: 4, tolerance: 0.5 } },
  ],
  [
    "a number in a range",
    item(
      "numerical_question",
      presentation("How many?", field) +
        processing(
          when(
            `<vargte respident="response1">10</vargte><varlte respident="response1">20</varlte>`,
          ),
        ),
    ),
    { status: "imported", item: { type: "numeric", answer: 15, tolerance: 5 } },
  ],
  [
    "multiple choice of Common Cartridge, with a picture",
    item(
      "cc.multiple_choice.v0p1",
      presentation('<img src="$IMS-CC-FILEBASE$/w.png" alt="A whale"> What is it?', lid(fish)) +
        processing(when(is("7043"))),
      "1",
      "cc_profile",
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("w.png")],
      item: { type: "single", stem: "[A whale] What is it?" },
    },
  ],
];

const REJECTED: [string, string, RegExp][] = [
  ["an essay", item("essay_question", presentation("Why?", field)), /essay.*judge/],
  [
    "a file to hand in",
    item("file_upload_question", presentation("Hand it in.", "")),
    /file_upload_question.*a file/,
  ],
  [
    "a formula",
    item("calculated_question", presentation("[x]+1", field)),
    /calculated_question.*by a formula/,
  ],
  ["a text", item("text_only_question", presentation("Read on.", "")), /lesson/],
  [
    "no key",
    item("multiple_choice_question", presentation("Which?", lid(fish))),
    /which answer is right/,
  ],
  [
    "a key that is no choice",
    item("multiple_choice_question", presentation("Which?", lid(fish)) + processing(when(is("9")))),
    /“9” is right/,
  ],
  [
    "two answers to one",
    item(
      "matching_question",
      presentation(
        "Pair.",
        ["a", "b"].map((one, at) => lid(fish, "Single", `response_${at}`, html(one))).join(""),
      ) +
        processing(
          when(is("1", "response_0") + is("2861", "response_0")) + when(is("1", "response_1")),
        ),
    ),
    /“a” goes with several/,
  ],
  [
    "two blanks to type",
    item(
      "fill_in_multiple_blanks_question",
      presentation(
        "[a] [b]",
        lid(fish, "Single", "response_a") + lid(fish, "Single", "response_b"),
      ),
    ),
    /2 gaps/,
  ],
  [
    "no words",
    item("multiple_choice_question", presentation("", lid(fish)) + processing(when(is("1")))),
    /Write the question/,
  ],
];

describe("a file of Canvas or Common Cartridge", () => {
  it.each(READ)("reads %s", (_what, text, expected) => {
    expect(qti12.recognizes(canvas(text))).toBe(true);
    expect(qti12.read(canvas(text), t)).toMatchObject([expected]);
  });

  it.each(REJECTED)("names and refuses %s", (_what, text, reason) => {
    expect(qti12.read(canvas(text), t)).toMatchObject([
      { status: "rejected", id: "g8f1", reason: expect.stringMatching(reason) },
    ]);
  });

  it("reads on after an item that it refuses", () => {
    const [, refused = ""] = REJECTED[0] ?? [];
    const [, read = ""] = READ[2] ?? [];
    expect(qti12.read(canvas(refused, read), t).map(({ status }) => status)).toEqual([
      "rejected",
      "imported",
    ]);
  });

  it.each([
    ["a manifest", "<manifest><resources/></manifest>", /list of a package/],
    ["another file", "<quiz><question/></quiz>", /no question/],
    [
      "a document type",
      `<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2.dtd" [<!ENTITY x "y">]><questestinterop/>`,
      /document type/,
    ],
  ])("refuses %s", (_what, text, reason) => {
    expect(qti12.read(text, t)).toMatchObject([
      { status: "rejected", reason: expect.stringMatching(reason) },
    ]);
  });
});
