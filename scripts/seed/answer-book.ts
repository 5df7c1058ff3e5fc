import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import {
  feedbacksOf,
  type Item,
  itemSchema,
  presentationOf,
  type Shown,
  scoringOf,
  storedItems,
} from "../../app/assessment/items/index";
import type { AnswerForm, Option } from "../../app/assessment/items/item";

const bank = z.object({ items: z.array(itemSchema) });

/** What to do with a question, in the words that stand on its page. */
export type Answer =
  | { kind: "choose"; texts: string[] }
  | { kind: "order"; texts: string[] }
  /** The choice for each blank, in the order of the page. */
  | { kind: "blanks"; texts: string[] }
  | { kind: "type"; typed: string };

/** Knows the answers of one course, by the words on the page; for seeds and tests only. */
export interface AnswerBook {
  /** The name of the question with these words. */
  nameOf: (stem: string) => string;
  /** The names of what is for practice: a scenario of choices has the name of its first. */
  practice: readonly string[];
  /** An answer to the question with these words that is right, or that is wrong. */
  answerTo: (stem: string, right: boolean) => Answer;
  /** Words of every feedback in the bank, a stretch of each: a check shows none of them. */
  withheld: string[];
  /** A filled form that is right, or that is wrong. */
  fill: (shown: Shown, right: boolean) => AnswerForm;
}

/** Reads the answers of a course from its items.yaml. */
export function openAnswerBook(file = "courses/rel-1/items.yaml"): AnswerBook {
  const { items } = bank.parse(parse(readFileSync(file, "utf8")));
  const stored = items.flatMap(storedItems);
  const itemOf = (stem: string) => {
    const item = stored.find((one) => bare(presentationOf(one).stem) === bare(stem));
    if (!item) throw new Error(`${file} has no question “${stem}”`);
    return item;
  };
  const answerTo = (stem: string, right: boolean) =>
    right ? rightAnswer(itemOf(stem)) : wrongAnswer(itemOf(stem));
  const withheld = items.flatMap((item) =>
    feedbacksOf(item).map(({ text }) => longestStretch(text)),
  );
  return {
    nameOf: (stem) => itemOf(stem).id,
    practice: items.flatMap(({ id, pool }) => (pool === "practice" ? [id] : [])),
    answerTo,
    withheld,
    fill: (shown, right) => fill(shown, answerTo(shown.stem, right)),
  };
}

/** The place of a text among others, by its words alone. */
export function placeOf(text: string, among: readonly string[]): number {
  const place = among.findIndex((one) => bare(one) === bare(text));
  if (place < 0) throw new Error(`“${text}” is not among ${among.join(" | ")}`);
  return place;
}

/** The longest part of a text that holds no mark which typesetting or HTML would write otherwise. */
function longestStretch(text: string): string {
  const stretches = text.split(/[^\p{L}\p{N} ,]/u).map((part) => part.trim());
  return stretches.reduce((longest, part) => (part.length > longest.length ? part : longest));
}

/** Words without the marks that typesetting changes. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function rightAnswer(item: Item): Answer {
  const texts = (options: readonly { text: string }[]) => options.map(({ text }) => text);
  switch (item.type) {
    case "single":
    case "multi":
      return { kind: "choose", texts: texts(item.options.filter(({ correct }) => correct)) };
    case "sjt":
    case "branch":
      return { kind: "choose", texts: [chosenFor(item, (worth) => worth === 1)] };
    case "order":
      return {
        kind: "order",
        texts: texts([...item.options].sort((a, b) => a.position - b.position)),
      };
    case "match":
      return { kind: "blanks", texts: item.pairs.map(({ match }) => match) };
    case "cloze":
      return { kind: "blanks", texts: gapChoices(item, true) };
    case "numeric":
      return { kind: "type", typed: `${item.answer} ${item.units[0]?.names[0] ?? ""}`.trim() };
    case "text":
      return { kind: "type", typed: item.accepted[0] ?? "" };
  }
}

/** Wrong, and still a whole answer. */
function wrongAnswer(item: Item): Answer {
  switch (item.type) {
    case "single":
    case "multi": {
      const keys = item.options.filter(({ correct }) => correct);
      const others = item.options.filter(({ correct }) => !correct);
      // As many choices as the key has, one of them another.
      const chosen = [...others.slice(0, 1), ...keys.slice(1)];
      return { kind: "choose", texts: chosen.map(({ text }) => text) };
    }
    case "sjt":
    case "branch":
      return { kind: "choose", texts: [chosenFor(item, (worth) => worth === 0)] };
    case "order":
    case "match": {
      const right = rightAnswer(item);
      if (right.kind === "type") throw new Error(`${item.id} is not typed.`);
      return { kind: right.kind, texts: [...right.texts.slice(1), ...right.texts.slice(0, 1)] };
    }
    case "cloze":
      return { kind: "blanks", texts: gapChoices(item, false) };
    case "numeric": {
      const far = item.answer + 10 * item.tolerance + 1000;
      return { kind: "type", typed: `${far} ${item.units[0]?.names[0] ?? ""}`.trim() };
    }
    case "text":
      return { kind: "type", typed: "Something else altogether" };
  }
}

function chosenFor(item: Item<"sjt" | "branch">, is: (worth: number) => boolean): string {
  const { options } = presentationOf(item);
  const scoring = scoringOf(item);
  const found =
    scoring.type === "sjt"
      ? scoring.options.find(({ credit }) => is(credit))
      : scoring.options.find(({ correct }) => is(correct ? 1 : 0));
  const text = options.find(({ id }) => id === found?.id)?.text;
  if (text === undefined) throw new Error(`${item.id} has no such choice.`);
  return text;
}

function gapChoices(item: Item<"cloze">, right: boolean): string[] {
  const scoring = scoringOf(item);
  return presentationOf(item).gaps.map(({ options }, at) => {
    const key = scoring.gaps[at]?.options.find(({ correct }) => correct === right)?.id;
    return options.find(({ id }) => id === key)?.text ?? "";
  });
}

function fill(shown: Shown, answer: Answer): AnswerForm {
  const empty: AnswerForm = { answer: [], place: [], typed: [] };
  if (answer.kind === "type") return { ...empty, typed: [answer.typed] };
  const { texts } = answer;
  if (shown.type === "cloze")
    return { ...empty, answer: shown.gaps.map((options, at) => idOf(texts[at] ?? "", options)) };
  if (!("options" in shown)) throw new Error(`A ${shown.type} question has no options.`);
  const { options } = shown;
  if (answer.kind === "order")
    return { ...empty, place: options.map(({ text }) => String(placeOf(text, texts) + 1)) };
  return { ...empty, answer: texts.map((text) => idOf(text, options)) };
}

function idOf(text: string, options: readonly Option[]): string {
  return (
    options[
      placeOf(
        text,
        options.map((option) => option.text),
      )
    ]?.id ?? ""
  );
}
