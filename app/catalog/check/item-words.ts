import { type Item, storedItems } from "../../assessment/items/index";
import { creditsOf } from "../../assessment/items/sjt";

/** An item of a bank, and its place in the list of items.yaml. */
export interface BankEntry {
  item: Item;
  index: number;
}

/** One question of a bank as words: what is asked, what is right, and what else could be chosen. */
export interface Question {
  id: string;
  /** The place in items.yaml of the entry that holds it. */
  index: number;
  type: Item["type"];
  objective: string;
  pool: Item["pool"];
  family: string | undefined;
  critical: boolean;
  /** What is asked, with what its figure shows. */
  stem: string;
  /** The words of the right answer; for an order or a match, all of it. */
  key: string;
  /** Choices of which exactly one is right; empty for every other type. */
  options: { text: string; correct: boolean }[];
}

/** Every question of an entry: itself, or one for each node of a scenario. */
export function questionsOf(item: Item, index: number): Question[] {
  return storedItems(item).map(({ id, objective, family, critical }, node) => {
    const { stem, ...right } = askedAndRight(item, node);
    return {
      id,
      index,
      type: item.type,
      objective,
      pool: item.pool,
      family,
      critical,
      stem: item.figure ? `${stem} ${item.figure.alt}` : stem,
      ...right,
    };
  });
}

/** Everything that an item asks, shows and offers, each text by itself. */
export function shownTexts(item: Item): string[] {
  return item.figure ? [...saidTexts(item), item.figure.alt] : saidTexts(item);
}

function saidTexts(item: Item): string[] {
  const { stem } = item;
  const textsIn = (options: readonly { text: string }[]) => options.map(({ text }) => text);
  switch (item.type) {
    case "single":
    case "multi":
    case "sjt":
    case "order":
      return [stem, ...textsIn(item.options)];
    case "match":
      return [stem, ...item.pairs.flatMap(({ text, match }) => [text, match]), ...item.others];
    case "cloze":
      return [stem, item.text, ...item.gaps.flatMap(({ options }) => textsIn(options))];
    case "numeric":
    case "text":
      return [stem];
    case "branch":
      return [
        stem,
        item.debrief,
        ...item.nodes.flatMap(({ text, options }) => [
          text,
          ...options.flatMap((option) => [option.text, option.consequence]),
        ]),
      ];
  }
}

function askedAndRight(item: Item, node: number): Pick<Question, "stem" | "key" | "options"> {
  const { stem } = item;
  switch (item.type) {
    case "single":
      return { stem, key: rightOf(item.options), options: item.options };
    case "multi":
      return { stem, key: rightOf(item.options), options: [] };
    case "order":
      return { stem, key: item.options.map(({ text }) => text).join(" "), options: [] };
    case "match": {
      const sides = item.pairs.map(({ text, match }) => `${text} ${match}`);
      return { stem, key: sides.join(" "), options: [] };
    }
    case "cloze": {
      const key = item.gaps.map(({ options }) => rightOf(options)).join(" ");
      return { stem: `${stem} ${item.text.replace(/\{\w+\}/g, " ")}`, key, options: [] };
    }
    case "numeric":
      return { stem, key: String(item.answer), options: [] };
    case "text":
      return { stem, key: item.accepted[0] ?? "", options: [] };
    case "sjt": {
      const credits = creditsOf(item.options);
      const options = item.options.map(({ id, text }) => ({
        text,
        correct: credits.get(id) === 1,
      }));
      return { stem, key: rightOf(options), options };
    }
    case "branch": {
      const { text = "", options = [] } = item.nodes[node] ?? {};
      return { stem: text, key: rightOf(options), options };
    }
  }
}

function rightOf(options: readonly { text: string; correct: boolean }[]): string {
  return options.flatMap(({ text, correct }) => (correct ? [text] : [])).join(" ");
}

const EMPTY_WORDS = new Set(
  [
    "a an the and or but so if then than that this these those there here it its is are was were be been",
    "being am do does did done have has had having will would can could should may might must shall to of in",
    "on at by for from with without into onto out up down over under about after before during between as",
    "not no nor yes he she they them him her his hers their theirs you your yours we us our i me my mine who",
    "whom whose which what when where why how all any each few more most other some such only own same too",
    "very just also again once one ones says say said asks ask asked which best next first student students",
    "member lead teacher",
  ].flatMap((line) => line.split(" ")),
);

/** The words of a text that carry its content, in small letters, without the plural's s. */
export function contentWords(text: string): Set<string> {
  const words = [...allWords(text)];
  return new Set(
    words.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word)).map(withoutPlural),
  );
}

/** Every word of a text, in small letters and without the possessive's s. */
export function allWords(text: string): Set<string> {
  const words = text.toLowerCase().replace(/[’']s\b/g, "");
  return new Set(words.match(/[a-zà-ÿ]+|\d+/g));
}

function withoutPlural(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** How much of the smaller of two sets is in the other, in [0, 1]; 0 when one is empty. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  if (least === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / least;
}
