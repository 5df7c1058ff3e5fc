import { z } from "zod";
import {
  type AnswerFields,
  combinations,
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

/** All that apply, or exactly `choose` of them. Scored all or nothing. */
export const multiSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("multi"),
    choose: z.int().min(2).optional(),
    options: optionList(z.strictObject({ ...optionFields, correct: z.boolean() }), 3),
  })
  .refine((item) => item.options.some((option) => option.correct), {
    path: ["options"],
    message: "Mark at least one choice as correct.",
  })
  .refine(
    ({ choose, options }) =>
      choose === undefined || choose === options.filter((option) => option.correct).length,
    { path: ["choose"], message: "“choose” must be the number of correct choices." },
  );

export type MultiItem = z.infer<typeof multiSchema>;
export interface MultiPresentation {
  type: "multi";
  stem: string;
  /** How many to choose, when the page says so. */
  choose?: number | undefined;
  options: Option[];
}
export interface MultiScoring {
  type: "multi";
  options: KeyedOption[];
  sources: string[];
}
export interface MultiGiven {
  type: "multi";
  /** In authored order, so that the same choice is always the same answer. */
  options: string[];
}

export function presentMulti(item: MultiItem): MultiPresentation {
  const { stem, choose } = item;
  return {
    type: "multi",
    stem,
    ...(choose === undefined ? {} : { choose }),
    options: withoutKeys(item.options),
  };
}

export function keyMulti(item: MultiItem): MultiScoring {
  const options = item.options.map(({ id, correct, feedback }) => ({ id, correct, feedback }));
  return { type: "multi", options, sources: item.sources };
}

export function readMulti(
  presentation: MultiPresentation,
  fields: AnswerFields,
): ParsedAnswer<MultiGiven> {
  const options = presentation.options
    .map((option) => option.id)
    .filter((id) => fields.chosen.includes(id));
  if (options.length === 0) return { ok: false, problem: "choose-some" };
  if (presentation.choose !== undefined && options.length !== presentation.choose) {
    return { ok: false, problem: "choose-exactly" };
  }
  return { ok: true, given: { type: "multi", options } };
}

export function scoreMulti(scoring: MultiScoring, given: MultiGiven): Score {
  const right = scoring.options.every(({ id, correct }) => correct === given.options.includes(id));
  return { right, credit: right ? 1 : 0 };
}

/** mastery.md §1: select all of m .05 / .15; choose k of m max(.05, 1/C(m,k)) / .12. */
export function guessSlipOfMulti({ choose, options }: MultiPresentation): GuessSlip {
  if (choose === undefined) {
    return { chance: 1 / (2 ** options.length - 1), guess: 0.05, slip: 0.15, inGate: true };
  }
  const chance = 1 / combinations(options.length, choose);
  return { chance, guess: Math.max(0.05, chance), slip: 0.12, inGate: true };
}
