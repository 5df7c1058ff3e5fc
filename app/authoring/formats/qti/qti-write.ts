import type { Item } from "../../../assessment/items/index";
import { creditsOf } from "../../../assessment/items/sjt";
import type { XmlElement } from "../xml/xml";
import { el } from "../xml/xml-writing";
import { nameOf } from "./carried";
import { type Choice, inOrder, openingOf, rightSidesOf, titleOf } from "./qti-choice-words";
import {
  condition,
  correctOf,
  inline,
  modal,
  outcomes,
  type Parts,
  paragraph,
  RESPONSE,
  response,
  scores,
  showsChosen,
  value,
  variable,
} from "./qti-parts";
import { numericParts, textParts } from "./qti-write-typed";

/** An item as an assessmentItem, its names as in QTI 2.1; it says all that QTI's own fields hold. */
export function assessmentItemOf(item: Item): XmlElement {
  const { declarations, shown, body, processing, modals } = partsOf(item);
  return el(
    "assessmentItem",
    { identifier: item.id, title: titleOf(item), adaptive: false, timeDependent: false },
    declarations,
    outcomes(shown),
    el("itemBody", {}, body),
    el("responseProcessing", {}, processing),
    modals,
  );
}

function partsOf(item: Item): Parts {
  switch (item.type) {
    case "single":
    case "multi":
      return choiceParts(item.stem, item.options, item.type === "multi" ? item : null);
    case "sjt":
      return sjtParts(item);
    case "branch": {
      const { words, options } = openingOf(item);
      return choiceParts(words, options, null);
    }
    case "order":
      return orderParts(item);
    case "match":
      return matchParts(item);
    case "cloze":
      return clozeParts(item);
    case "numeric":
      return numericParts(item);
    case "text":
      return textParts(item);
  }
}

function simpleChoices(options: readonly Choice[]): XmlElement[] {
  return options.map(({ id, text, feedback }) =>
    el("simpleChoice", { identifier: nameOf(id) }, text, " ", inline(nameOf(id), feedback)),
  );
}

const rightGivesOne = condition({
  test: el("match", {}, variable(), correctOf()),
  does: [scores(1)],
});

function choiceParts(
  stem: string,
  options: readonly (Choice & { correct: boolean })[],
  multi: { choose?: number | undefined } | null,
): Parts {
  const cardinality = multi ? "multiple" : "single";
  const keys = options.filter(({ correct }) => correct).map(({ id }) => nameOf(id));
  const limits = { maxChoices: multi ? (multi.choose ?? 0) : 1, minChoices: multi?.choose };
  return {
    declarations: [response({ cardinality, baseType: "identifier" }, keys)],
    shown: cardinality,
    body: [
      el(
        "choiceInteraction",
        { responseIdentifier: RESPONSE, shuffle: true, ...limits },
        el("prompt", {}, stem),
        simpleChoices(options),
      ),
    ],
    processing: [rightGivesOne, showsChosen(variable())],
    modals: [],
  };
}

function sjtParts({ stem, options }: Item<"sjt">): Parts {
  const credits = creditsOf(options);
  const most = Math.max(...credits.values());
  const keyed = options.map((one) => ({ ...one, correct: credits.get(one.id) === most }));
  const parts = choiceParts(stem, keyed, null);
  const mapped = options.map(
    ({ id }) => [nameOf(id), Math.round((credits.get(id) ?? 0) * 1000) / 1000] as const,
  );
  const best = keyed.find(({ correct }) => correct);
  return {
    ...parts,
    declarations: [
      response(
        { cardinality: "single", baseType: "identifier" },
        best ? [nameOf(best.id)] : [],
        mapped,
      ),
    ],
    processing: [
      el("setOutcomeValue", { identifier: "SCORE" }, el("mapResponse", { identifier: RESPONSE })),
      showsChosen(variable()),
    ],
  };
}

function orderParts({ stem, options }: Item<"order">): Parts {
  const keys = inOrder(options).map(({ id }) => nameOf(id));
  return {
    declarations: [response({ cardinality: "ordered", baseType: "identifier" }, keys)],
    shown: "ordered",
    body: [
      el(
        "orderInteraction",
        { responseIdentifier: RESPONSE, shuffle: true },
        el("prompt", {}, stem),
        simpleChoices(options),
      ),
    ],
    processing: [rightGivesOne, showsChosen(variable())],
    modals: [],
  };
}

function matchParts(item: Item<"match">): Parts {
  const { stem, pairs } = item;
  const choice = (identifier: string, text: string) =>
    el("simpleAssociableChoice", { identifier, matchMax: 1 }, text);
  // A name with a dot is no id of a pair, so the two sides never share one.
  const right = (at: number) => `right.${at + 1}`;
  const keys = pairs.map(({ id }, at) => `${nameOf(id)} ${right(at)}`);
  return {
    declarations: [response({ cardinality: "multiple", baseType: "directedPair" }, keys)],
    shown: "multiple",
    body: [
      el(
        "matchInteraction",
        { responseIdentifier: RESPONSE, shuffle: true, maxAssociations: pairs.length },
        el("prompt", {}, stem),
        el(
          "simpleMatchSet",
          {},
          pairs.map(({ id, text }) => choice(nameOf(id), text)),
        ),
        el(
          "simpleMatchSet",
          {},
          rightSidesOf(item).map((text, at) => choice(right(at), text)),
        ),
      ),
    ],
    processing: [
      rightGivesOne,
      showsChosen(
        el(
          "multiple",
          {},
          pairs.map(({ id }) => value("identifier", nameOf(id))),
        ),
      ),
    ],
    modals: pairs.map(({ id, feedback }) => modal(nameOf(id), feedback)),
  };
}

function clozeParts({ stem, text, gaps }: Item<"cloze">): Parts {
  const option = (gap: string, id: string) => `${nameOf(gap)}.${id}`;
  const pieces = text.split(/(\{[a-z0-9]{1,16}\})/);
  const filled = pieces.flatMap((piece): (string | XmlElement)[] => {
    const gap = gaps.find(({ id }) => `{${id}}` === piece);
    if (!gap) return piece === "" ? [] : [piece];
    return [
      el(
        "inlineChoiceInteraction",
        { responseIdentifier: nameOf(gap.id), shuffle: true },
        gap.options.map((one) =>
          el("inlineChoice", { identifier: option(gap.id, one.id) }, one.text),
        ),
      ),
    ];
  });
  const each = gaps.map(({ id }) => el("match", {}, variable(nameOf(id)), correctOf(nameOf(id))));
  return {
    declarations: gaps.map(({ id, options }) =>
      response(
        { id: nameOf(id), cardinality: "single", baseType: "identifier" },
        options.filter(({ correct }) => correct).map((one) => option(id, one.id)),
      ),
    ),
    shown: "multiple",
    body: [paragraph(stem), paragraph(...filled)],
    processing: [
      condition({
        test: each.length > 1 ? el("and", {}, each) : (each[0] ?? el("null")),
        does: [scores(1)],
      }),
      showsChosen(
        el(
          "multiple",
          {},
          gaps.map(({ id }) => variable(nameOf(id))),
        ),
      ),
    ],
    modals: gaps.flatMap(({ id, options }) =>
      options.map((one) => modal(option(id, one.id), one.feedback)),
    ),
  };
}
