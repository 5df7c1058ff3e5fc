import type { XmlElement } from "../xml/xml";
import { el } from "../xml/xml-writing";

/** What one type makes of an item of QTI 1.2. */
export interface Parts12 {
  /** The type of question as Canvas names it; empty for what it has no name for. */
  kind: string;
  words: string;
  responses: XmlElement[];
  conditions: XmlElement[];
  feedback: XmlElement[];
}

export function metadata12(fields: readonly [label: string, entry: string][]): XmlElement {
  return el(
    "qtimetadata",
    {},
    fields.map(([label, entry]) =>
      el("qtimetadatafield", {}, el("fieldlabel", {}, label), el("fieldentry", {}, entry)),
    ),
  );
}

export function material(text: string): XmlElement {
  return el("material", {}, el("mattext", { texttype: "text/plain" }, text));
}

export function itemFeedback(ident: string, text: string): XmlElement {
  return el("itemfeedback", { ident }, el("flow_mat", {}, material(text)));
}

interface Outcome12 {
  set?: number;
  add?: number;
  show?: string;
}

export function when(tests: XmlElement[], { set, add, show }: Outcome12): XmlElement {
  const gives = set ?? add;
  return el(
    "respcondition",
    { continue: set === undefined ? "Yes" : "No" },
    el("conditionvar", {}, tests),
    gives === undefined
      ? undefined
      : el("setvar", { action: set === undefined ? "Add" : "Set", varname: "SCORE" }, `${gives}`),
    show === undefined
      ? undefined
      : el("displayfeedback", { feedbacktype: "Response", linkrefid: show }),
  );
}

export function equals(respident: string, value: string | number, index?: number): XmlElement {
  return el("varequal", { respident, index }, `${value}`);
}

export function labels(options: readonly { id: string; text: string }[]): XmlElement {
  return el(
    "render_choice",
    {},
    options.map(({ id, text }) => el("response_label", { ident: id }, material(text))),
  );
}
