import { z } from "zod";
import { authoredIds, dealShuffled, faces, reviewedByKey } from "../deal";
import {
  allOrNothing,
  combinations,
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

interface MultiFace {
  type: "multi";
  stem: string;
  /** How many to choose, when the page says so. */
  choose?: number | undefined;
  options: Option[];
}

export interface MultiKind {
  item: z.infer<typeof multiSchema>;
  presentation: MultiFace;
  scoring: { type: "multi"; options: KeyedOption[]; sources: string[] };
  /** In authored order, so that the same choice is always the same answer. */
  given: { type: "multi"; options: string[] };
  shown: MultiFace;
}

export const multi: ItemRule<MultiKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    options: respellOptions(item.options, spell),
  }),
  feedbacks: ({ options }) => optionFeedbacks(options),
  present: ({ stem, choose, options }) => ({
    type: "multi",
    stem,
    ...(choose === undefined ? {} : { choose }),
    options: withoutKeys(options),
  }),
  key: ({ options, sources }) => ({
    type: "multi",
    options: options.map(({ id, correct, feedback }) => ({ id, correct, feedback })),
    sources,
  }),
  show: (face, seed) => ({ ...face, options: faces(dealShuffled(face.options, seed)) }),
  read: ({ options, choose }, seed, form) => {
    const chosen = authoredIds(dealShuffled(options, seed), form.answer);
    if (!chosen) return { ok: false, problem: "unknown-choice" };
    const ids = options.map(({ id }) => id).filter((id) => chosen.includes(id));
    if (ids.length === 0) return { ok: false, problem: "choose-some" };
    if (choose !== undefined && ids.length !== choose)
      return { ok: false, problem: "choose-exactly" };
    return { ok: true, given: { type: "multi", options: ids } };
  },
  score: ({ options }, given) =>
    allOrNothing(options.every(({ id, correct }) => correct === given.options.includes(id))),
  /** mastery.md §1: select all of m .05 / .15; choose k of m max(.05, 1/C(m,k)) / .12. */
  guessSlip: ({ choose, options }) => {
    if (choose === undefined) {
      const chance = 1 / (2 ** options.length - 1);
      return { chance, guess: 0.05, slip: 0.15, inGate: true, weight: 1 };
    }
    const chance = 1 / combinations(options.length, choose);
    return { chance, guess: Math.max(0.05, chance), slip: 0.12, inGate: true, weight: 1 };
  },
  review: ({ options }, scoring, given, seed) => ({
    groups: [reviewedByKey(options, seed, scoring.options, given.options)],
    consequence: null,
  }),
};
