import type { Item, ItemType } from "../../../assessment/items/index";
import { creditsOf } from "../../../assessment/items/sjt";
import type { XmlElement } from "../xml/xml";
import { el } from "../xml/xml-writing";
import { type Choice, inOrder, openingOf, rightSidesOf, titleOf } from "./qti-choice-words";
import {
  equals,
  itemFeedback,
  labels,
  material,
  metadata12,
  type Parts12,
  when,
} from "./qti12-parts";

/** An item in QTI 1.2 as Canvas writes it; `note` is what Muster carries for itself. */
export function item12(item: Item, note?: string): XmlElement {
  const parts = partsOf(item);
  const fields: [string, string][] = [["points_possible", "1"]];
  if (parts.kind) fields.unshift(["question_type", parts.kind]);
  if (note !== undefined) fields.push(["muster", note]);
  return itemElement(item, parts, fields);
}

/** The questions that the profile of Common Cartridge has, as it names them. */
const PROFILES: Partial<Record<ItemType, string>> = {
  single: "cc.multiple_choice.v0p1",
  multi: "cc.multiple_response.v0p1",
  text: "cc.fib.v0p1",
};

/** An item as the profile of Common Cartridge has it; null where it has no such question. */
export function cartridgeItem12(item: Item): XmlElement | null {
  const profile = PROFILES[item.type];
  return profile ? itemElement(item, partsOf(item), [["cc_profile", profile]]) : null;
}

function itemElement(
  item: Item,
  { words, responses, conditions, feedback }: Parts12,
  fields: readonly [label: string, entry: string][],
): XmlElement {
  return el(
    "item",
    { ident: item.id, title: titleOf(item) },
    el("itemmetadata", {}, metadata12(fields)),
    el("presentation", {}, material(words), responses),
    el(
      "resprocessing",
      {},
      el(
        "outcomes",
        {},
        el("decvar", { maxvalue: 100, minvalue: 0, varname: "SCORE", vartype: "Decimal" }),
      ),
      conditions,
    ),
    feedback,
  );
}

const ONE = "response1";

function choiceFeedback(
  options: readonly Choice[],
  respident = ONE,
  prefix = "",
): Pick<Parts12, "conditions" | "feedback"> {
  const ident = (id: string) => `${prefix}${id}_fb`;
  return {
    conditions: options.map(({ id }) => when([equals(respident, id)], { show: ident(id) })),
    feedback: options.map(({ id, feedback }) => itemFeedback(ident(id), feedback)),
  };
}

function choiceParts(
  words: string,
  options: readonly (Choice & { points: number })[],
  rcardinality: "Single" | "Multiple",
): Parts12 {
  const { conditions, feedback } = choiceFeedback(options);
  const right = options.filter(({ points }) => points > 0);
  const wrong = options.filter(({ points }) => points <= 0);
  const scoring =
    rcardinality === "Single"
      ? right.map(({ id, points }) => when([equals(ONE, id)], { set: points }))
      : [
          when(
            [
              el(
                "and",
                {},
                right.map(({ id }) => equals(ONE, id)),
                wrong.map(({ id }) => el("not", {}, equals(ONE, id))),
              ),
            ],
            { set: 100 },
          ),
        ];
  return {
    kind: rcardinality === "Single" ? "multiple_choice_question" : "multiple_answers_question",
    words,
    responses: [el("response_lid", { ident: ONE, rcardinality }, labels(options))],
    conditions: [...conditions, ...scoring],
    feedback,
  };
}

function keyed<T extends Choice & { correct: boolean }>(options: readonly T[]) {
  return options.map((one) => ({ ...one, points: one.correct ? 100 : 0 }));
}

function partsOf(item: Item): Parts12 {
  switch (item.type) {
    case "single":
      return choiceParts(item.stem, keyed(item.options), "Single");
    case "multi":
      return choiceParts(item.stem, keyed(item.options), "Multiple");
    case "branch": {
      const { words, options } = openingOf(item);
      return choiceParts(words, keyed(options), "Single");
    }
    case "sjt": {
      const credits = creditsOf(item.options);
      const points = (id: string) => Math.round((credits.get(id) ?? 0) * 100);
      const options = item.options.map((one) => ({ ...one, points: points(one.id) }));
      return choiceParts(item.stem, options, "Single");
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

function orderParts({ stem, options }: Item<"order">): Parts12 {
  const { conditions, feedback } = choiceFeedback(options);
  const all = inOrder(options).map(({ id, position }) => equals(ONE, id, position));
  return {
    kind: "",
    words: stem,
    responses: [el("response_lid", { ident: ONE, rcardinality: "Ordered" }, labels(options))],
    conditions: [...conditions, when([el("and", {}, all)], { set: 100 })],
    feedback,
  };
}

function matchParts(item: Item<"match">): Parts12 {
  const { stem, pairs } = item;
  const sides = rightSidesOf(item).map((text, at) => ({
    id: `right${at + 1}`,
    text,
  }));
  const add = Math.round(10_000 / pairs.length) / 100;
  return {
    kind: "matching_question",
    words: stem,
    responses: pairs.map(({ id, text }) =>
      el("response_lid", { ident: `response_${id}` }, material(text), labels(sides)),
    ),
    conditions: pairs.map(({ id }, at) =>
      when([equals(`response_${id}`, `right${at + 1}`)], { add, show: `${id}_fb` }),
    ),
    feedback: pairs.map(({ id, feedback }) => itemFeedback(`${id}_fb`, feedback)),
  };
}

function clozeParts({ stem, text, gaps }: Item<"cloze">): Parts12 {
  const add = Math.round(10_000 / gaps.length) / 100;
  const apart = gaps.map(({ id, options }) => choiceFeedback(options, `response_${id}`, `${id}_`));
  const right = gaps.flatMap(({ id, options }) =>
    options
      .filter(({ correct }) => correct)
      .map((one) => when([equals(`response_${id}`, one.id)], { add })),
  );
  return {
    kind: "multiple_dropdowns_question",
    words: `${stem} ${text.replace(/\{([a-z0-9]{1,16})\}/g, "[$1]")}`,
    responses: gaps.map(({ id, options }) =>
      el("response_lid", { ident: `response_${id}` }, material(id), labels(options)),
    ),
    conditions: [...apart.flatMap(({ conditions }) => conditions), ...right],
    feedback: apart.flatMap(({ feedback }) => feedback),
  };
}

function typedParts(
  kind: string,
  words: string,
  right: XmlElement[],
  said: { right: string; wrong: string },
  tempting: readonly { value: string | number; feedback: string }[],
): Parts12 {
  const field = el("render_fib", {}, el("response_label", { ident: "answer1" }));
  return {
    kind,
    words,
    responses: [el("response_str", { ident: ONE, rcardinality: "Single" }, field)],
    conditions: [
      when(right, { set: 100, show: "correct_fb" }),
      ...tempting.map(({ value }, at) =>
        when([equals(ONE, value)], { show: `tempting${at + 1}_fb` }),
      ),
      when([el("other")], { show: "general_incorrect_fb" }),
    ],
    feedback: [
      itemFeedback("correct_fb", said.right),
      ...tempting.map((one, at) => itemFeedback(`tempting${at + 1}_fb`, one.feedback)),
      itemFeedback("general_incorrect_fb", said.wrong),
    ],
  };
}

function numericParts({ stem, answer, tolerance, feedback, tempting }: Item<"numeric">): Parts12 {
  const bound = (name: string, value: number) => el(name, { respident: ONE }, `${value}`);
  const range = el(
    "and",
    {},
    bound("vargte", answer - tolerance),
    bound("varlte", answer + tolerance),
  );
  const right = el("or", {}, equals(ONE, answer), range);
  return typedParts("numerical_question", stem, [right], feedback, tempting);
}

function textParts({ stem, accepted, feedback, tempting }: Item<"text">): Parts12 {
  const forms = accepted.map((form) => equals(ONE, form));
  const wrong = tempting.map((one) => ({ value: one.text, feedback: one.feedback }));
  return typedParts("short_answer_question", stem, forms, feedback, wrong);
}
