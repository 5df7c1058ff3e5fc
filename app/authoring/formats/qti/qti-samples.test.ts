import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { qti3 } from "./qti3";
import { qti12 } from "./qti12";

const t = textFor("en");

/** An item in the shape of the public examples of QTI 3. */
const item = (declaration: string, body: string, rest = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/x.xsd" identifier="sample-1" title="sample-1" time-dependent="false" xml:lang="en-US">${declaration}<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>${body}<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>${rest}</qti-assessment-item>`;
const declared = (
  cardinality: string,
  type: string,
  values: string[],
  points: [string, number][] = [],
) =>
  `<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${type}"><qti-correct-response>${values.map((one) => `<qti-value>${one}</qti-value>`).join("")}</qti-correct-response>${points.length > 0 ? `<qti-mapping default-value="0">${points.map(([key, worth]) => `<qti-map-entry map-key="${key}" mapped-value="${worth}"/>`).join("")}</qti-mapping>` : ""}</qti-response-declaration>`;
const choices = `<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="A">Alpha</qti-simple-choice><qti-simple-choice identifier="B">Beta</qti-simple-choice><qti-simple-choice identifier="N" fixed="true">None</qti-simple-choice></qti-choice-interaction></qti-item-body>`;
const side = (tag: string, id: string, words: string) =>
  `<qti-simple-associable-choice identifier="${id}" match-max="${tag}">${words}</qti-simple-associable-choice>`;

describe("what the public examples of QTI 3 hold", () => {
  const one = (text: string) => qti3.read(text, t)[0];
  const lostOf = (text: string) => {
    const read = one(text);
    return read?.status === "partial" ? read.lost.join("\n") : "";
  };

  it("names parts of points in a match, and makes gaps of what goes to one side twice", () => {
    const set = (...sides: string[]) =>
      `<qti-simple-match-set>${sides.join("")}</qti-simple-match-set>`;
    const match = item(
      declared(
        "multiple",
        "directedPair",
        ["C R", "D M", "L M"],
        [
          ["C R", 1],
          ["D M", 0.5],
          ["L M", 0.5],
        ],
      ),
      `<qti-item-body><qti-match-interaction response-identifier="RESPONSE" max-associations="4"><qti-prompt>Match.</qti-prompt>${set(side("1", "C", "Capulet"), side("1", "D", "Demetrius"), side("1", "L", "Lysander"))}${set(side("4", "M", "Dream"), side("4", "R", "Romeo"), side("4", "T", "Tempest"))}</qti-match-interaction></qti-item-body>`,
    );
    expect(one(match)).toMatchObject({
      item: {
        type: "cloze",
        text: "Capulet {g1}\nDemetrius {g2}\nLysander {g3}",
        gaps: [{ options: [{}, {}, { text: "Tempest", correct: false }] }, {}, {}],
      },
    });
    expect(lostOf(match)).toMatch(/Part marks[\s\S]*one to one/);
  });

  it("reads a gap match whose gaps stand in a quotation", () => {
    const gaps = item(
      declared(
        "multiple",
        "directedPair",
        ["W G1", "Su G2"],
        [
          ["W G1", 1],
          ["Su G2", 2],
        ],
      ),
      `<qti-item-body><qti-gap-match-interaction max-associations="0" response-identifier="RESPONSE"><qti-prompt>Fill.</qti-prompt><qti-gap-text identifier="W" match-max="1">winter</qti-gap-text><qti-gap-text identifier="Su" match-max="1">summer</qti-gap-text><blockquote><p>Now is the <qti-gap identifier="G1"/> and <qti-gap identifier="G2"/>.</p></blockquote></qti-gap-match-interaction></qti-item-body>`,
    );
    expect(one(gaps)).toMatchObject({
      status: "partial",
      item: {
        stem: "Fill.",
        text: "Now is the {g1} and {g2}.",
        gaps: [{ id: "g1" }, { id: "g2" }],
      },
    });
  });

  it.each([
    ['figures="3" rounding-mode="decimalPlaces"', "7.389", 0.0005],
    ['figures="2" rounding-mode="significantFigures"', "7389", 50],
    ['figures="3"', "7.389", 0.005],
  ])("reads a number that is rounded by %s", (rounding, key, tolerance) => {
    const text = item(
      declared("single", "float", [key]),
      `<qti-item-body><p>How much? <qti-text-entry-interaction response-identifier="RESPONSE"/></p></qti-item-body>`,
    ).replace(
      /<qti-response-processing[^>]*\/>/,
      `<qti-response-processing><qti-response-condition><qti-response-if><qti-equal-rounded ${rounding}><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-equal-rounded><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>`,
    );
    expect(one(text)).toMatchObject({
      status: "partial",
      item: { type: "numeric", stem: "How much?", answer: Number(key), tolerance },
      lost: [expect.stringContaining(`off by ${tolerance}`)],
    });
  });

  it("names passages, catalogs and places that are kept", () => {
    const text = item(
      `<qti-assessment-stimulus-ref identifier="S1" href="passage.xml"/>${declared("single", "identifier", ["A"])}`,
      choices,
      "<qti-catalog-info><qti-catalog id='c1'/></qti-catalog-info>",
    );
    expect(lostOf(text)).toMatch(/assessmentStimulusRef, catalogInfo/);
    expect(lostOf(text)).toContain("“None” keeps its place");
  });

  it.each([
    ["qti-hotspot-interaction", "hotspotInteraction"],
    ["qti-graphic-order-interaction", "graphicOrderInteraction"],
    ["qti-graphic-associate-interaction", "graphicAssociateInteraction"],
    ["qti-graphic-gap-match-interaction", "graphicGapMatchInteraction"],
    ["qti-select-point-interaction", "selectPointInteraction"],
    ["qti-position-object-interaction", "positionObjectInteraction"],
    ["qti-media-interaction", "mediaInteraction"],
    ["qti-drawing-interaction", "drawingInteraction"],
    ["qti-upload-interaction", "uploadInteraction"],
    ["qti-extended-text-interaction", "extendedTextInteraction"],
    ["qti-portable-custom-interaction", "portableCustomInteraction"],
    ["qti-end-attempt-interaction", "endAttemptInteraction"],
  ])("names and refuses %s", (tag, name) => {
    const body = `<qti-item-body><p>See.</p><${tag} response-identifier="RESPONSE"><qti-prompt>Do it.</qti-prompt></${tag}></qti-item-body>`;
    expect(one(item("", body))).toMatchObject({
      status: "rejected",
      id: "sample-1",
      reason: expect.stringMatching(new RegExp(`^“${name}”: It .*\\.$`)),
    });
  });
});

it("names the banks that a quiz of Canvas draws from, and what of an item is not read", () => {
  const text = `<questestinterop><assessment ident="q"><section ident="root"><section ident="g"><selection_ordering><selection><sourcebank_ref>bank-7</sourcebank_ref><selection_number>2</selection_number></selection></selection_ordering></section><item ident="i"><itemrubric><material><mattext>x</mattext></material></itemrubric><presentation><material><mattext>Which?</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>A</mattext></material></response_label><response_label ident="b"><material><mattext>B</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
  expect(qti12.read(text, t)).toMatchObject([
    { status: "rejected", reason: expect.stringContaining("bank-7") },
    { status: "partial", lost: [expect.stringContaining("itemrubric")] },
  ]);
});
