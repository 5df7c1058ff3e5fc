import type { XmlElement } from "../xml/xml";
import { el } from "../xml/xml-writing";

/** Pieces of an assessmentItem, named as in QTI 2.1. */

/** The parts of an assessmentItem that its type makes. */
export interface Parts {
  declarations: XmlElement[];
  /** How many pieces of feedback may be shown at once. */
  shown: "single" | "multiple" | "ordered";
  body: XmlElement[];
  processing: XmlElement[];
  modals: XmlElement[];
}

export const RESPONSE = "RESPONSE";
const FEEDBACK = "FEEDBACK";

export function paragraph(...children: (string | XmlElement)[]): XmlElement {
  return el("p", {}, children);
}

export function value(base: string, text: string | number): XmlElement {
  return el("baseValue", { baseType: base }, `${text}`);
}

export function variable(identifier = RESPONSE): XmlElement {
  return el("variable", { identifier });
}

export function correctOf(identifier = RESPONSE): XmlElement {
  return el("correct", { identifier });
}

/** A response, its right answer and what each answer is worth. */
export function response(
  given: { id?: string; cardinality: string; baseType: string },
  correct: readonly (string | number)[],
  mapped: readonly (readonly [key: string, points: number])[] = [],
): XmlElement {
  const { id = RESPONSE, cardinality, baseType } = given;
  return el(
    "responseDeclaration",
    { identifier: id, cardinality, baseType },
    correct.length > 0
      ? el(
          "correctResponse",
          {},
          correct.map((one) => el("value", {}, `${one}`)),
        )
      : undefined,
    mapped.length > 0
      ? el(
          "mapping",
          { defaultValue: 0 },
          mapped.map(([mapKey, mappedValue]) =>
            el("mapEntry", {
              mapKey,
              mappedValue,
              caseSensitive: baseType === "string" ? false : undefined,
            }),
          ),
        )
      : undefined,
  );
}

/** The outcomes that an item sets: its score, and which feedback is shown. */
export function outcomes(cardinality: string): XmlElement[] {
  return [
    el(
      "outcomeDeclaration",
      { identifier: "SCORE", cardinality: "single", baseType: "float" },
      el("defaultValue", {}, el("value", {}, "0")),
    ),
    el("outcomeDeclaration", { identifier: FEEDBACK, cardinality, baseType: "identifier" }),
  ];
}

export function sets(outcome: string, expression: XmlElement): XmlElement {
  return el("setOutcomeValue", { identifier: outcome }, expression);
}

export function scores(points: number): XmlElement {
  return sets("SCORE", value("float", points));
}

export function shows(id: string): XmlElement {
  return sets(FEEDBACK, value("identifier", id));
}

export function showsChosen(expression: XmlElement): XmlElement {
  return sets(FEEDBACK, expression);
}

/** One condition: its first branch is an if, further ones are else-ifs, and one without a test is else. */
export function condition(
  ...branches: { test?: XmlElement; does: readonly XmlElement[] }[]
): XmlElement {
  return el(
    "responseCondition",
    {},
    branches.map(({ test, does }, at) =>
      el(!test ? "responseElse" : at === 0 ? "responseIf" : "responseElseIf", {}, test, does),
    ),
  );
}

export function modal(identifier: string, text: string): XmlElement {
  return el(
    "modalFeedback",
    { outcomeIdentifier: FEEDBACK, identifier, showHide: "show" },
    paragraph(text),
  );
}

export function inline(identifier: string, text: string): XmlElement {
  return el("feedbackInline", { outcomeIdentifier: FEEDBACK, identifier, showHide: "show" }, text);
}
