import { z } from "zod";

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
  sources: z.array(z.string().min(1).max(64)).max(20).default([]),
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
  /** May it count in a check? Two-choice items may not. */
  inGate: boolean;
}

/** `right` is all or nothing; `credit` in [0, 1] is what practice counts, above chance. */
export interface Score {
  right: boolean;
  credit: number;
}

/** The answer fields of a form, with option ids as authored: choices, or places beside options. */
export interface AnswerFields {
  /** Chosen option ids. */
  chosen: readonly string[];
  /** The place ("1", "2", …) given to each option, in the order of `presentation.options`. */
  places: readonly string[];
}

export type AnswerProblem = "choose-one" | "choose-some" | "choose-exactly" | "place-each";

export type ParsedAnswer<G> = { ok: true; given: G } | { ok: false; problem: AnswerProblem };

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
