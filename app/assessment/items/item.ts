import { z } from "zod";
import { figureSchema } from "./figure";
import { originSchema } from "./origin";

/** Most choices one question may have: more cannot be read, and ordering more cannot be scored. */
const mostOptions = 10;

/** What every entry of items.yaml has, whatever its type. */
export const itemFields = {
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, "Use letters, digits, dots and hyphens."),
  objective: z.string().min(1).max(64),
  level: z.enum(["recall", "apply", "analyze"]),
  /** Practice shows feedback; check is judged. The two never mix (mastery.md §0.1). */
  pool: z.enum(["practice", "check"]),
  /** Items that ask the same thing in other words: having seen one spends them all. */
  family: z.string().min(1).max(64).optional(),
  /** Safety or law: must be right in the try that passes. */
  critical: z.boolean().default(false),
  stem: z.string().trim().min(1, "Write the question.").max(2000),
  /** What the question is about, when it is to be seen: a page of a student's work. */
  figure: figureSchema.optional(),
  sources: z.array(z.string().min(1).max(64)).max(20).default([]),
  /** The question of another course, or another release, that this one was taken from. */
  from: originSchema.optional(),
};

/** What every choice of an item has. */
export const optionFields = {
  id: z.string().regex(/^[a-z0-9]{1,16}$/, "Use small letters and digits."),
  text: z.string().trim().min(1, "Write the choice.").max(500),
  feedback: z.string().trim().min(1, "Write feedback for each choice.").max(1000),
};

/** A choice as it is stored for pages: nothing about whether it is right. */
export interface Option {
  id: string;
  text: string;
}

/** A choice as it is stored for judging and for feedback after the answer. */
export interface KeyedOption {
  id: string;
  correct: boolean;
  feedback: string;
}

/** Chance and error of one item: `chance` of a blind answer, `guess` and `slip` of the model. */
export interface GuessSlip {
  chance: number;
  guess: number;
  slip: number;
  /** May it count in a check? */
  inGate: boolean;
  /** The most that one answer may weigh as evidence. */
  weight: number;
}

/** What an answer earned. */
export interface Score {
  /** Wholly right. */
  right: boolean;
  /** What practice counts, in [0, 1], above chance. */
  credit: number;
  /** What a check counts, in [0, 1]: all or nothing unless the type says otherwise. */
  gate: number;
}

/** The most that can be typed as an answer, in characters. */
export const longestTyped = 200;

/** What an answer form sends, as lists in the order of the page. */
export interface AnswerForm {
  /** Chosen option ids as shown: the ticked ones, or one for each blank. */
  answer: readonly string[];
  /** A place ("1", "2", …) for each option in shown order. */
  place: readonly string[];
  /** What was typed. */
  typed: readonly string[];
}

export const answerProblems = [
  "unknown-choice",
  "choose-one",
  "choose-some",
  "choose-exactly",
  "place-each",
  "match-each",
  "match-once",
  "fill-each",
  "write-answer",
  "write-number",
  "write-plainly",
  "write-unit",
] as const;
export type AnswerProblem = (typeof answerProblems)[number];

export type ParsedAnswer<G> = { ok: true; given: G } | { ok: false; problem: AnswerProblem };

/** What became of one option: how it should stand, and how the person had it. */
export type OptionVerdict =
  | { kind: "key"; chosen: boolean }
  | { kind: "not-key"; chosen: boolean }
  | { kind: "place"; right: number; given: number }
  | { kind: "pair"; right: string; given: string }
  | { kind: "rated"; credit: number; chosen: boolean };

export interface ReviewedOption {
  /** Sets it apart on its page; never an authored id. */
  id: string;
  text: string;
  verdict: OptionVerdict;
  feedback: string;
}

/** An answered item, part by part: one group of options, or one for each blank. */
export interface ReviewBody {
  groups: ReviewedOption[][];
  /** What the choice led to; null for all but a scene of a scenario. */
  consequence: string | null;
}

/** Feedback as it was written, and where in the entry, to tell an author that it is too short. */
export interface Feedback {
  of: string;
  text: string;
  path: (string | number)[];
}

/** What the words of one type of item are made of. */
export interface ItemKind {
  item: object;
  presentation: { stem: string };
  scoring: { sources: string[] };
  given: object;
  shown: { stem: string };
}

/** Everything the field knows about one type of item. Pure: the seed is an argument. */
export interface ItemRule<Kind extends ItemKind> {
  /** The item with `spell` done to every word that people read. */
  respell(item: Kind["item"], spell: (text: string) => string): Kind["item"];
  feedbacks(item: Kind["item"]): Feedback[];
  /** What can be shown before it is answered: no key, no feedback. */
  present(item: Kind["item"]): Kind["presentation"];
  /** Keys and feedback. */
  key(item: Kind["item"]): Kind["scoring"];
  /** What one page carries: ids and an order made for this attempt. */
  show(presentation: Kind["presentation"], seed: string): Kind["shown"];
  /** Reads a form made from `show` with the same seed, or says what is missing. */
  read(
    presentation: Kind["presentation"],
    seed: string,
    form: AnswerForm,
  ): ParsedAnswer<Kind["given"]>;
  score(scoring: Kind["scoring"], given: Kind["given"]): Score;
  /** Before any refit: mastery.md §1, second table. */
  guessSlip(presentation: Kind["presentation"]): GuessSlip;
  review(
    presentation: Kind["presentation"],
    scoring: Kind["scoring"],
    given: Kind["given"],
    seed: string,
  ): ReviewBody;
}

/** A score that is all or nothing. */
export function allOrNothing(right: boolean): Score {
  return partCredit(right, right ? 1 : 0);
}

/** A score whose parts practice counts and a check does not. */
export function partCredit(right: boolean, credit: number): Score {
  return { right, credit, gate: right ? 1 : 0 };
}

/** mastery.md §1: x = max(0, (raw − chance) / (1 − chance)), where chance alone earns credit. */
export function aboveChance(raw: number, chance: number): number {
  return Math.max(0, (raw - chance) / (1 - chance));
}

/** The choices of an item: 2 (or `least`) to 10, no id twice. */
export function optionList<T extends z.ZodType<{ id: string }>>(option: T, least = 2) {
  return z
    .array(option)
    .min(least, `Give at least ${least} choices.`)
    .max(mostOptions, `Give at most ${mostOptions} choices.`)
    .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, {
      message: "Each choice needs an id of its own.",
    });
}

/** A text of an item with at most `most` characters. */
export function words(most: number, missing: string) {
  return z.string().trim().min(1, missing).max(most);
}

/** Options with `spell` done to their words. */
export function respellOptions<T extends { text: string; feedback: string }>(
  options: readonly T[],
  spell: (text: string) => string,
): T[] {
  return options.map((option) => ({
    ...option,
    text: spell(option.text),
    feedback: spell(option.feedback),
  }));
}

/** The feedback of each option of a list that stands under `path`. */
export function optionFeedbacks(
  options: readonly { id: string; feedback: string }[],
  path: (string | number)[] = ["options"],
): Feedback[] {
  return options.map(({ id, feedback }, at) => ({
    of: `option ${id}`,
    text: feedback,
    path: [...path, at, "feedback"],
  }));
}

/** The choices without keys or feedback. */
export function withoutKeys(options: readonly Option[]): Option[] {
  return options.map(({ id, text }) => ({ id, text }));
}

/** n choose k. */
export function combinations(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

export function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
