import type { Item } from "../../../assessment/items/index";
import type { XmlElement } from "../xml/xml";
import { el } from "../xml/xml-writing";
import {
  condition,
  correctOf,
  modal,
  type Parts,
  paragraph,
  RESPONSE,
  response,
  scores,
  shows,
  value,
  variable,
} from "./qti-parts";

interface Tempting {
  test: XmlElement;
  feedback: string;
}

/** What both kinds of typed answer share: points, and feedback for right, tempting and other answers. */
function typedParts(
  declaration: XmlElement,
  stem: string,
  right: XmlElement,
  feedback: { right: string; wrong: string },
  tempting: readonly Tempting[],
): Parts {
  const field = el("textEntryInteraction", { responseIdentifier: RESPONSE, expectedLength: 20 });
  return {
    declarations: [declaration],
    shown: "single",
    body: [paragraph(stem), paragraph(field)],
    processing: [
      condition(
        { test: right, does: [scores(1), shows("right")] },
        ...tempting.map(({ test }, at) => ({ test, does: [shows(`tempting-${at + 1}`)] })),
        { does: [shows("wrong")] },
      ),
    ],
    modals: [
      modal("right", feedback.right),
      ...tempting.map((one, at) => modal(`tempting-${at + 1}`, one.feedback)),
      modal("wrong", feedback.wrong),
    ],
  };
}

export function numericParts({
  stem,
  answer,
  tolerance,
  feedback,
  tempting,
}: Item<"numeric">): Parts {
  const near = (right: XmlElement) =>
    el(
      "equal",
      { toleranceMode: "absolute", tolerance: `${tolerance} ${tolerance}` },
      variable(),
      right,
    );
  return typedParts(
    response({ cardinality: "single", baseType: "float" }, [answer]),
    stem,
    near(correctOf()),
    feedback,
    tempting.map((one) => ({ test: near(value("float", one.value)), feedback: one.feedback })),
  );
}

export function textParts({ stem, accepted, feedback, tempting }: Item<"text">): Parts {
  return typedParts(
    response(
      { cardinality: "single", baseType: "string" },
      accepted.slice(0, 1),
      accepted.map((form) => [form, 1] as const),
    ),
    stem,
    el("gt", {}, el("mapResponse", { identifier: RESPONSE }), value("float", 0)),
    feedback,
    tempting.map((one) => ({
      test: el("stringMatch", { caseSensitive: false }, variable(), value("string", one.text)),
      feedback: one.feedback,
    })),
  );
}
