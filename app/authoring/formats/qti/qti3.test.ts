import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { qti3 } from "./qti3";

const t = textFor("en");

describe("a file of QTI 3", () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="t1-test-entry" title="t1-test-entry" adaptive="false" time-dependent="false" xml:lang="en">
<qti-response-declaration base-type="identifier" cardinality="single" identifier="RESPONSE"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
<qti-outcome-declaration base-type="identifier" cardinality="single" identifier="FEEDBACK"/>
<qti-item-body><p>H<sub>2</sub>O is x<sup>2</sup>:</p><qti-choice-interaction class="qti-labels-none" max-choices="1" response-identifier="RESPONSE" shuffle="false"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="A">Ice</qti-simple-choice><qti-simple-choice identifier="B"><strong>Water</strong></qti-simple-choice><qti-simple-choice identifier="C">Steam</qti-simple-choice></qti-choice-interaction></qti-item-body>
<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
<qti-modal-feedback identifier="A" outcome-identifier="FEEDBACK" show-hide="show"><qti-content-body><p>It is solid.</p></qti-content-body></qti-modal-feedback>
</qti-assessment-item>`;

  it("reads a choice", () => {
    expect(qti3.recognizes(text)).toBe(true);
    expect(qti3.read(text, t)).toMatchObject([
      {
        status: "partial",
        id: "t1-test-entry",
        lost: [expect.stringMatching(/a choice.*bold/)],
        item: {
          type: "single",
          stem: "H₂O is x²:\n\nWhich?",
          options: [{ feedback: "It is solid." }, { text: "Water", correct: true }, {}],
        },
      },
    ]);
  });

  it("names and refuses an essay", () => {
    const essay = text.replaceAll("qti-choice-interaction", "qti-extended-text-interaction");
    expect(qti3.read(essay, t)).toMatchObject([
      { status: "rejected", reason: expect.stringContaining("essay") },
    ]);
  });
});
