import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { qti21 } from "./qti21";

const t = textFor("en");

/** An item in the shape of the examples of the standard; words are ours. */
const item = (declarations: string, body: string, processing = "", head = 'title="i1"') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" ${head} adaptive="false">${declarations}<itemBody>${body}</itemBody>${processing}</assessmentItem>`;
const declared = (type: string, values: string[], inside = "", cardinality = "single") =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${type}">${inside}<correctResponse>${values.map((one) => `<value>${one}</value>`).join("")}</correctResponse></responseDeclaration>`;
const choices = `<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which lives in water?</prompt><simpleChoice identifier="A">A trout</simpleChoice><simpleChoice identifier="B">A wren</simpleChoice></choiceInteraction>`;
const outcome = (id: string, more = "", inside = "") =>
  `<outcomeDeclaration identifier="${id}" cardinality="single" baseType="float" ${more}>${inside}</outcomeDeclaration>`;
const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`;
const sets = (expression: string) =>
  `<responseProcessing><setOutcomeValue identifier="SCORE">${expression}</setOutcomeValue></responseProcessing>`;
const mapped = '<mapResponse identifier="RESPONSE"/>';
const one = (text: string) => qti21.read(text, t)[0];
const lostOf = (text: string) => {
  const read = one(text);
  return read?.status === "partial" ? read.lost : read?.status;
};
const choice = (processing: string, more = "", head?: string) =>
  item(`${declared("identifier", ["A"])}${more}`, choices, processing, head);

describe("a rubric", () => {
  const rubric = (view: string) =>
    item(
      declared("identifier", ["A"]),
      `<rubricBlock view="${view}"><p>Think of rivers.</p></rubricBlock>${choices}`,
    );

  it.each(["candidate", "author candidate", ""])("for “%s” is part of the question", (view) => {
    expect(one(rubric(view))).toMatchObject({
      status: "imported",
      item: { stem: "Think of rivers.\n\nWhich lives in water?" },
    });
  });

  it.each(["scorer", "author tutor"])("for “%s” is named and left out", (view) => {
    expect(one(rubric(view))).toMatchObject({ item: { stem: "Which lives in water?" } });
    expect(lostOf(rubric(view))).toEqual(["Notes that are not for learners are left out."]);
  });
});

describe("marks and scoring", () => {
  it.each(["match_correct", "map_response", "CC2_match", "CC2_map_response.xml"])(
    "has nothing to say of the template %s",
    (name) => {
      expect(lostOf(choice(template(name)))).toBe("imported");
    },
  );

  it.each([
    ["a template of somebody's own", template("count_twice")],
    ["an operator of somebody's own", sets('<customOperator class="x.Y"/>')],
    ["a product", sets(`<product>${mapped}<baseValue baseType="float">2</baseValue></product>`)],
    [
      "a table of scores",
      '<responseProcessing><lookupOutcomeValue identifier="SCORE"/></responseProcessing>',
    ],
  ])("names %s", (_what, processing) => {
    expect(lostOf(choice(processing))).toEqual([expect.stringContaining("own way of scoring")]);
  });

  it("says nothing of points that are only added up", () => {
    const sum = sets(`<sum><variable identifier="SCORE"/>${mapped}</sum>`);
    expect(lostOf(choice(sum, outcome("SCORE")))).toBe("imported");
  });

  it("names points for an answer that is not the right one", () => {
    const branch = (value: string, points: number) =>
      `<match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${value}</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">${points}</baseValue></setOutcomeValue>`;
    const rules = `<responseProcessing><responseCondition><responseIf>${branch("A", 1)}</responseIf><responseElseIf>${branch("B", 0.5)}</responseElseIf></responseCondition></responseProcessing>`;
    expect(lostOf(choice(rules))).toEqual([expect.stringContaining("Part marks")]);
  });

  it("names its mark, its title, its time and what else it reports", () => {
    const text = choice(
      "",
      outcome("SCORE", 'normalMaximum="3"') + outcome("SPEED") + outcome("FEEDBACK"),
      'title="Rivers" timeDependent="true"',
    );
    expect(lostOf(text)).toEqual([
      "Its time limit or dependence on time is left out.",
      "Its mark of 3 is left out: every item of Muster counts the same.",
      "What it reports beside its score is left out: SPEED.",
      "Its name is left out, because Muster knows items by their id: “Rivers”",
    ]);
    const most = outcome("MAXSCORE", "", "<defaultValue><value>5.0</value></defaultValue>");
    expect(lostOf(choice("", most))).toEqual([expect.stringContaining("mark of 5")]);
  });

  it("names an answer that is filled in beforehand", () => {
    const filled = "<defaultValue><value>B</value></defaultValue>";
    expect(lostOf(item(declared("identifier", ["A"], filled), choices))).toEqual([
      "What stands under defaultValue is left out.",
    ]);
  });

  it("names a step that keeps its place", () => {
    const steps = `<orderInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>Order.</prompt><simpleChoice identifier="A">Egg</simpleChoice><simpleChoice identifier="B">Larva</simpleChoice><simpleChoice identifier="C" fixed="true">Moth</simpleChoice></orderInteraction>`;
    const text = item(declared("identifier", ["A", "B", "C"], "", "ordered"), steps);
    expect(lostOf(text)).toEqual([expect.stringContaining("“Moth” keeps its place")]);
  });

  it("names every other number that earns something", () => {
    const entry = (key: number, points: number) =>
      `<mapEntry mapKey="${key}" mappedValue="${points}"/>`;
    const text = item(
      declared("integer", ["16"]).replace(
        "</correctResponse>",
        `</correctResponse><mapping defaultValue="0">${entry(15, 2)}${entry(16, 2)}${entry(12, 1)}${entry(9, 0)}</mapping>`,
      ),
      `<p>How many? <textEntryInteraction responseIdentifier="RESPONSE"/></p>`,
      template("map_response"),
    );
    expect(one(text)).toMatchObject({ item: { answer: 16, tolerance: 0 } });
    expect(lostOf(text)).toEqual([
      "The further right number 15 is left out: Muster holds one.",
      "What earns 50 % elsewhere counts as wrong here: “12”",
    ]);
  });
});

describe("feedback", () => {
  const feedback = (name: string, id: string, text: string, show = "show") =>
    `<${name} outcomeIdentifier="FEEDBACK" identifier="${id}" showHide="${show}">${text}</${name}>`;

  it("that is hidden for a choice is not what that choice says", () => {
    const text = choice(
      feedback("modalFeedback", "A", "It has gills.") +
        feedback("modalFeedback", "A", "No, the trout.", "hide"),
    );
    expect(one(text)).toMatchObject({
      item: { options: [{ feedback: "It has gills." }, { feedback: "Not right." }] },
    });
    expect(lostOf(text)).toEqual([expect.stringContaining("shown for all but one")]);
  });

  it("within the text, that goes with no choice, is named", () => {
    const text = item(
      declared("identifier", ["A"]),
      `${choices}<p>${feedback("feedbackInline", "LATE", "Think of gills.")}</p>`,
    );
    expect(one(text)).toMatchObject({ item: { stem: "Which lives in water?" } });
    expect(lostOf(text)).toEqual([expect.stringContaining("“Think of gills.”")]);
  });
});

it("takes one choice where at most one may be chosen, whatever its response holds", () => {
  expect(one(item(declared("identifier", ["B"], "", "multiple"), choices))).toMatchObject({
    status: "imported",
    item: { type: "single", options: [{ correct: false }, { correct: true }] },
  });
  expect(one(item(declared("identifier", ["A", "B"], "", "multiple"), choices))).toMatchObject({
    status: "rejected",
    reason: expect.stringMatching(/2 of its answers are right/),
  });
});

it("takes no piece of a record for a right answer", () => {
  const record = declared("float", ["3.14", "314", "2"], "", "record");
  const gap = '<p>Pi is <textEntryInteraction responseIdentifier="RESPONSE"/>.</p>';
  expect(one(item(record, gap))).toMatchObject({
    reason: expect.stringMatching(/does not say which answer is right/),
  });
});

describe("rules of its own", () => {
  const rules = (inside: string) =>
    `<responseProcessing><responseCondition>${inside}</responseCondition></responseProcessing>`;
  const sets = (points: number, shows: string) =>
    `<setOutcomeValue identifier="SCORE"><baseValue baseType="float">${points}</baseValue></setOutcomeValue><setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">${shows}</baseValue></setOutcomeValue>`;
  const modals = ["yes", "no"]
    .map(
      (id) =>
        `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${id}" showHide="show">Say ${id}.</modalFeedback>`,
    )
    .join("");

  it("that begin with what is wrong show each answer its own feedback", () => {
    const test =
      '<not><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match></not>';
    const processing = rules(
      `<responseIf>${test}${sets(0, "no")}</responseIf><responseElse>${sets(1, "yes")}</responseElse>`,
    );
    expect(one(item(declared("identifier", ["A"]), choices, processing + modals))).toMatchObject({
      item: {
        options: [
          { correct: true, feedback: "Say yes." },
          { correct: false, feedback: "Say no." },
        ],
      },
    });
  });

  it("that name the answers take the one that earns the most for the right one", () => {
    const when = (name: string, value: string, points: number) =>
      `<response${name}><match><variable identifier="RESPONSE"/><baseValue baseType="string">${value}</baseValue></match>${sets(points, "yes")}</response${name}>`;
    const gap = '<p>The drink is <textEntryInteraction responseIdentifier="RESPONSE"/>.</p>';
    const text = item(
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>',
      gap,
      rules(when("If", "wisky", 0.5) + when("ElseIf", "whisky", 1)),
    );
    expect(one(text)).toMatchObject({ item: { type: "text", accepted: ["whisky"] } });
    expect(lostOf(text)).toContainEqual(expect.stringMatching(/Part marks/));
  });
});
