import { z } from "zod";
import { dealShuffled, faces, readOneChoice, reviewedByKey } from "../deal";
import {
  allOrNothing,
  type GuessSlip,
  type ItemRule,
  itemFields,
  type KeyedOption,
  type Option,
  optionFeedbacks,
  optionFields,
  optionList,
  respellOptions,
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

export interface SingleKind {
  item: z.infer<typeof singleSchema>;
  presentation: { type: "single"; stem: string; options: Option[] };
  scoring: { type: "single"; options: KeyedOption[]; sources: string[] };
  given: { type: "single"; option: string };
  shown: { type: "single"; stem: string; options: Option[] };
}

export const single: ItemRule<SingleKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    options: respellOptions(item.options, spell),
  }),
  feedbacks: ({ options }) => optionFeedbacks(options),
  present: ({ stem, options }) => ({ type: "single", stem, options: withoutKeys(options) }),
  key: ({ options, sources }) => ({
    type: "single",
    options: options.map(({ id, correct, feedback }) => ({ id, correct, feedback })),
    sources,
  }),
  show: ({ type, stem, options }, seed) => ({
    type,
    stem,
    options: faces(dealShuffled(options, seed)),
  }),
  read: ({ options }, seed, form) => {
    const read = readOneChoice(options, seed, form.answer);
    return read.ok ? { ok: true, given: { type: "single", option: read.option } } : read;
  },
  score: ({ options }, given) =>
    allOrNothing(options.some(({ id, correct }) => correct && id === given.option)),
  guessSlip: ({ options }) => guessSlipOfOne(options.length),
  review: ({ options }, scoring, given, seed) => ({
    groups: [reviewedByKey(options, seed, scoring.options, [given.option])],
    consequence: null,
  }),
};

/** mastery.md §1: guess 1/m to two places (.50 .33 .25 .20), slip .10; two choices never gate. */
export function guessSlipOfOne(m: number): GuessSlip {
  return { chance: 1 / m, guess: Math.round(100 / m) / 100, slip: 0.1, inGate: m > 2, weight: 1 };
}
