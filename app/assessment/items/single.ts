import { z } from "zod";
import {
  type AnswerFields,
  type GuessSlip,
  itemFields,
  type KeyedOption,
  type Option,
  optionFields,
  optionList,
  type ParsedAnswer,
  type Score,
  withoutKeys,
} from "./item";

/** One key among two or more choices. */
export const singleSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("single"),
    options: optionList(z.strictObject({ ...optionFields, correct: z.boolean() })),
  })
  .refine((item) => item.options.filter((option) => option.correct).length === 1, {
    path: ["options"],
    message: "Mark exactly one choice as correct.",
  })
  .refine((item) => item.pool === "practice" || item.options.length > 2, {
    path: ["pool"],
    message: "A question with two choices is too easy to guess for a check. Use it in practice.",
  });

export type SingleItem = z.infer<typeof singleSchema>;
export interface SinglePresentation {
  type: "single";
  stem: string;
  options: Option[];
}
export interface SingleScoring {
  type: "single";
  options: KeyedOption[];
  sources: string[];
}
export interface SingleGiven {
  type: "single";
  option: string;
}

export function presentSingle(item: SingleItem): SinglePresentation {
  return { type: "single", stem: item.stem, options: withoutKeys(item.options) };
}

export function keySingle(item: SingleItem): SingleScoring {
  const options = item.options.map(({ id, correct, feedback }) => ({ id, correct, feedback }));
  return { type: "single", options, sources: item.sources };
}

export function readSingle(fields: AnswerFields): ParsedAnswer<SingleGiven> {
  const [option, ...more] = fields.chosen;
  if (option === undefined || more.length > 0) return { ok: false, problem: "choose-one" };
  return { ok: true, given: { type: "single", option } };
}

export function scoreSingle(scoring: SingleScoring, given: SingleGiven): Score {
  const right = scoring.options.some(({ id, correct }) => correct && id === given.option);
  return { right, credit: right ? 1 : 0 };
}

/** mastery.md §1: guess 1/m to two places (.50 .33 .25 .20), slip .10; two choices never gate. */
export function guessSlipOfSingle({ options }: SinglePresentation): GuessSlip {
  const m = options.length;
  return { chance: 1 / m, guess: Math.round(100 / m) / 100, slip: 0.1, inGate: m > 2 };
}
