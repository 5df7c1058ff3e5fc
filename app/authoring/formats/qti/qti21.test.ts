import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { qti21 } from "./qti21";

const t = textFor("en");

const HEAD = `xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"`;
const TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates";

function item(inside: string, more = 'adaptive="false" timeDependent="false"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<assessmentItem ${HEAD} identifier="choice_1" title="choice-1" ${more}>${inside}</assessmentItem>`;
}
const declared = (cardinality: string, baseType: string, inside: string, id = "RESPONSE") =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${baseType}">${inside}</responseDeclaration>`;
const correct = (...values: string[]) =>
  `<correctResponse>${values.map((one) => `<value>${one}</value>`).join("")}</correctResponse>`;
const mapping = (...entries: [string, number][]) =>
  `<mapping lowerBound="0" defaultValue="-2">${entries.map(([key, points]) => `<mapEntry mapKey="${key}" mappedValue="${points}"/>`).join("")}</mapping>`;
const by = (template: string) => `<responseProcessing template="${TEMPLATES}/${template}"/>`;
const score = `<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>`;
const choices = `<simpleChoice identifier="ChoiceA">You must stay with your luggage at all times.</simpleChoice>
  <simpleChoice identifier="ChoiceB">Do not let someone else look after your luggage.</simpleChoice>
  <simpleChoice identifier="ChoiceC">Remember your luggage when you leave.</simpleChoice>`;
const body = (inside: string) => `<itemBody>${inside}</itemBody>`;
const pick = (inside: string, max = 1) =>
  `<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="${max}">${inside}</choiceInteraction>`;

const match = `<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="4"><prompt>Who?</prompt><simpleMatchSet><simpleAssociableChoice identifier="D" matchMax="1">Demetrius</simpleAssociableChoice><simpleAssociableChoice identifier="L" matchMax="1">Lysander</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="M" matchMax="4">A Midsummer</simpleAssociableChoice><simpleAssociableChoice identifier="R" matchMax="4">Romeo</simpleAssociableChoice></simpleMatchSet></matchInteraction>`;
const READ: [string, string, object][] = [
  [
    "the choice of 1EdTech, with a picture",
    item(
      declared("single", "identifier", correct("ChoiceA")) +
        score +
        body(
          `<p>Look at the text in the picture.</p><p><img src="images/sign.png" alt="NEVER LEAVE LUGGAGE UNATTENDED"/></p>${pick(`<prompt>What does it say?</prompt>${choices}`)}`,
        ) +
        by("match_correct"),
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("sign.png")],
      item: {
        id: "choice-1",
        type: "single",
        stem: "Look at the text in the picture.\n\n[NEVER LEAVE LUGGAGE UNATTENDED]\n\nWhat does it say?",
        options: [{ id: "choicea", correct: true }, { correct: false }, { correct: false }],
      },
    },
  ],
  [
    "a choice with points for each part",
    item(
      declared(
        "multiple",
        "identifier",
        correct("ChoiceA", "ChoiceC") + mapping(["ChoiceA", 1], ["ChoiceC", 1], ["ChoiceB", -1]),
      ) +
        score +
        body(pick(`<prompt>Which?</prompt>${choices}`, 0)) +
        by("map_response"),
    ),
    {
      status: "partial",
      lost: [expect.stringMatching(/^Part marks/), expect.stringMatching(/^Points taken off/)],
      item: { type: "multi", options: [{ correct: true }, { correct: false }, { correct: true }] },
    },
  ],
  [
    "a choice keyed by its mapping alone",
    item(
      declared("single", "identifier", mapping(["ChoiceB", 1], ["ChoiceA", 0])) +
        body(pick(`<prompt>Which?</prompt>${choices}`)) +
        by("map_response"),
    ),
    {
      status: "imported",
      item: { type: "single", options: [{ correct: false }, { correct: true }, {}] },
    },
  ],
  [
    "a choice of TAO in a grid, with feedback of its own",
    item(
      declared("single", "identifier", correct("choice_2")) +
        score +
        `<outcomeDeclaration identifier="FEEDBACK_1" cardinality="single" baseType="identifier"/><stylesheet href="style/tao.css" type="text/css" media="all" title=""/>` +
        body(
          `<div class="grid-row"><div class="col-12">${pick(`<prompt>Which is no fish?</prompt><simpleChoice identifier="choice_1" fixed="false" showHide="show">A carp</simpleChoice><simpleChoice identifier="choice_2">A whale</simpleChoice><simpleChoice identifier="choice_3">A tuna</simpleChoice>`)}</div></div>`,
        ) +
        `<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>
        <responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="FEEDBACK_1"><baseValue baseType="identifier">feedbackModal_1</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="FEEDBACK_1"><baseValue baseType="identifier">feedbackModal_2</baseValue></setOutcomeValue></responseElse></responseCondition></responseProcessing>
        <modalFeedback outcomeIdentifier="FEEDBACK_1" identifier="feedbackModal_1" showHide="show" title="">It breathes air.</modalFeedback><modalFeedback outcomeIdentifier="FEEDBACK_1" identifier="feedbackModal_2" showHide="show">It has gills.</modalFeedback>`,
      'adaptive="false" timeDependent="false" toolName="TAO" toolVersion="3.4" xml:lang="en-US"',
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("style/tao.css")],
      item: {
        stem: "Which is no fish?",
        options: [
          { id: "a", feedback: "It has gills." },
          { id: "b", correct: true, feedback: "It breathes air." },
          { id: "c", feedback: "It has gills." },
        ],
      },
    },
  ],
  [
    "feedback inside the choices",
    item(
      declared("single", "identifier", correct("MGH001A")) +
        body(
          pick(
            `<prompt>True?</prompt><simpleChoice identifier="MGH001A">Yes<feedbackInline outcomeIdentifier="FEEDBACK" identifier="MGH001A" showHide="show">Right, it is.</feedbackInline></simpleChoice><simpleChoice identifier="MGH001B">No<feedbackInline outcomeIdentifier="FEEDBACK" identifier="MGH001B" showHide="show">It is.</feedbackInline></simpleChoice>`,
          ),
        ) +
        by("match_correct"),
    ),
    {
      status: "imported",
      item: {
        options: [
          { text: "Yes", feedback: "Right, it is." },
          { text: "No", feedback: "It is." },
        ],
      },
    },
  ],
  [
    "the order of 1EdTech",
    item(
      declared("ordered", "identifier", correct("DriverC", "DriverA", "DriverB")) +
        body(
          `<orderInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>Who came first?</prompt><simpleChoice identifier="DriverA">Rubens</simpleChoice><simpleChoice identifier="DriverB">Jenson</simpleChoice><simpleChoice identifier="DriverC" fixed="true">Michael</simpleChoice></orderInteraction>`,
        ) +
        by("match_correct"),
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("“Michael” keeps its place")],
      item: {
        type: "order",
        options: [{ id: "drivera", position: 2 }, { position: 3 }, { position: 1 }],
      },
    },
  ],
  [
    "the associate of 1EdTech",
    item(
      declared(
        "multiple",
        "pair",
        correct("A P", "C M", "D L") + mapping(["A P", 2], ["C M", 1], ["D L", 1]),
      ) +
        body(
          `<associateInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="3"><prompt>Rivals?</prompt>${["A", "C", "D", "L", "M", "P"].map((one) => `<simpleAssociableChoice identifier="${one}" matchMax="1">${one}.</simpleAssociableChoice>`).join("")}</associateInteraction>`,
        ) +
        by("map_response"),
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("goes first"), expect.stringMatching(/^Part marks/)],
      item: {
        type: "match",
        pairs: [{ text: "A.", match: "P." }, { match: "M." }, { match: "L." }],
      },
    },
  ],
  [
    "the inline choice of 1EdTech",
    item(
      declared("single", "identifier", correct("Y")) +
        body(
          `<p>Identify the missing word.</p><blockquote><p>Made glorious summer by this sun of <inlineChoiceInteraction responseIdentifier="RESPONSE" shuffle="false"><inlineChoice identifier="G">Gloucester</inlineChoice><inlineChoice identifier="L">Lancaster</inlineChoice><inlineChoice identifier="Y">York</inlineChoice></inlineChoiceInteraction>;<br/> And all the clouds.</p></blockquote>`,
        ) +
        by("match_correct"),
    ),
    {
      status: "imported",
      item: {
        type: "cloze",
        stem: "Identify the missing word.",
        text: "Made glorious summer by this sun of {response};\nAnd all the clouds.",
        gaps: [{ id: "response", options: [{ id: "g" }, { id: "l" }, { id: "y", correct: true }] }],
      },
    },
  ],
  [
    "the text entry of 1EdTech",
    item(
      declared("single", "string", correct("York") + mapping(["York", 1], ["york", 0.5])) +
        body(
          `<p>Made glorious by this sun of <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="15"/>;</p>`,
        ) +
        by("map_response"),
    ),
    {
      status: "partial",
      lost: [expect.stringMatching(/^Part marks/)],
      item: { type: "text", stem: "Made glorious by this sun of _____;", accepted: ["York"] },
    },
  ],
  [
    "a number within a percentage",
    item(
      declared("single", "float", correct("200")) +
        body(`<p>How far?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>`) +
        `<responseProcessing><responseCondition><responseIf><equal toleranceMode="relative" tolerance="5 5"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("percent")],
      item: { type: "numeric", stem: "How far?", answer: 200, tolerance: 10 },
    },
  ],
  [
    "the match of 1EdTech, two with one",
    item(declared("multiple", "directedPair", correct("D M", "L M")) + body(match)),
    {
      status: "partial",
      lost: [expect.stringContaining("one to one")],
      item: {
        type: "cloze",
        stem: "Who?",
        text: "Demetrius {g1}\nLysander {g2}",
        gaps: [
          {
            options: [
              { text: "A Midsummer", correct: true },
              { text: "Romeo", correct: false },
            ],
          },
          { options: [{ correct: true }, { correct: false }] },
        ],
      },
    },
  ],
  [
    "the gap match of 1EdTech",
    item(
      declared("multiple", "directedPair", correct("W G1", "Su G2")) +
        body(
          `<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="false"><prompt>Fill the gaps.</prompt><gapText identifier="W" matchMax="1">winter</gapText><gapText identifier="Sp" matchMax="1">spring</gapText><gapText identifier="Su" matchMax="1">summer</gapText><blockquote><p>Now is the <gap identifier="G1"/> of our discontent<br/> Made glorious <gap identifier="G2"/> by this sun</p></blockquote></gapMatchInteraction>`,
        ) +
        by("match_correct"),
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("used once")],
      item: {
        type: "cloze",
        stem: "Fill the gaps.",
        text: "Now is the {g1} of our discontent\nMade glorious {g2} by this sun",
        gaps: [
          { id: "g1", options: [{ text: "winter", correct: true }, {}, {}] },
          { id: "g2", options: [{}, {}, { text: "summer", correct: true }] },
        ],
      },
    },
  ],
  [
    "the hot text of 1EdTech",
    item(
      declared("single", "identifier", correct("B")) +
        body(
          `<hottextInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Select the error.</prompt><p>Sponsors of the <hottext identifier="A">Olympic Games</hottext> who bought <hottext identifier="B">advertising time</hottext>.</p></hottextInteraction>`,
        ) +
        by("match_correct"),
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("listed as choices")],
      item: {
        type: "single",
        stem: "Select the error.\n\nSponsors of the Olympic Games who bought advertising time.",
        options: [{ text: "Olympic Games" }, { text: "advertising time", correct: true }],
      },
    },
  ],
  [
    "the slider of 1EdTech",
    item(
      declared("single", "integer", correct("16")) +
        body(
          `<sliderInteraction responseIdentifier="RESPONSE" lowerBound="0" upperBound="100" step="1"><prompt>How many?</prompt></sliderInteraction>`,
        ) +
        by("match_correct"),
    ),
    {
      status: "partial",
      lost: [expect.stringContaining("slider from 0 to 100")],
      item: { type: "numeric", stem: "How many?", answer: 16 },
    },
  ],
];

const ask = (name: string) => item(score + body(`<${name} responseIdentifier="RESPONSE"/>`));
const REJECTED: [string, string, RegExp][] = [
  ["an essay", ask("extendedTextInteraction"), /essay/],
  ["a hotspot", ask("hotspotInteraction"), /hotspotInteraction.*on a picture/],
  ["a slider without a key", ask("sliderInteraction"), /which answer is right/],
  ["a file", ask("uploadInteraction"), /uploadInteraction.*a file/],
  ["words to drag without a gap", ask("gapMatchInteraction"), /no gaps/],
  ["a question of one program", ask("customInteraction"), /one program/],
  ["an unknown question", ask("quantumInteraction"), /quantumInteraction/],
  ["a text to read", item(body("<p>Read.</p>")), /lesson/],
  ["no body", item(""), /lesson/],
  [
    "an adaptive item",
    item(body(pick(choices)), 'adaptive="true" timeDependent="false"'),
    /adaptive/,
  ],
  [
    "a template",
    item(
      `<templateDeclaration identifier="X" cardinality="single" baseType="integer"/>${body(pick(choices))}`,
    ),
    /change each time/,
  ],
  [
    "no key",
    item(declared("single", "identifier", "") + body(pick(`<prompt>Which?</prompt>${choices}`))),
    /which answer is right/,
  ],
  [
    "two questions in one",
    item(
      body(
        pick(choices) +
          ask("sliderInteraction")
            .replace(/^.*?<itemBody>|<\/itemBody>.*$/gs, "")
            .replace("slider", "order"),
      ),
    ),
    /2 things/,
  ],
];

describe("a file of QTI 2", () => {
  it.each(READ)("reads %s", (_what, text, expected) => {
    expect(qti21.recognizes(text)).toBe(true);
    expect(qti21.read(text, t)).toMatchObject([expected]);
  });

  it.each(REJECTED)("names and refuses %s", (_what, text, reason) => {
    expect(qti21.read(text, t)).toMatchObject([
      { status: "rejected", id: "choice-1", reason: expect.stringMatching(reason) },
    ]);
  });

  it.each([
    ["a manifest", "<manifest/>", /list of a package/],
    ["a test", "<assessmentTest/>", /names its questions in other files/],
    ["an item of QTI 3", "<qti-assessment-item/>", /no assessmentItem/],
    [
      "an entity bomb",
      `<!DOCTYPE a [<!ENTITY x "xx">]><assessmentItem>&x;</assessmentItem>`,
      /document type/,
    ],
  ])("refuses %s", (_what, text, reason) => {
    expect(qti21.read(text, t)).toMatchObject([
      { status: "rejected", reason: expect.stringMatching(reason) },
    ]);
  });
});
