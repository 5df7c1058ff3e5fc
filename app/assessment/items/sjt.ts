import { z } from "zod";
import { dealShuffled, faces, readOneChoice, reviewedAsDealt } from "../deal";
import {
  type ItemRule,
  itemFields,
  type Option,
  optionFeedbacks,
  optionFields,
  optionList,
  respellOptions,
  withoutKeys,
} from "./item";

/** mastery.md §3: who keys an option, and how far apart two must be to be told apart. */
export const panelRule = { raters: 5, agreement: 0.6, apart: 0.5 } as const;

const ratings = z
  .array(
    z.int("Write whole ratings from -1 to 2.").min(-1, "Use -1 or more.").max(2, "Use 2 or less."),
  )
  .min(1, "Give one rating for each rater.")
  .max(50, "Give at most 50 ratings.");

/**
 * Situational judgement: one choice among actions that a panel rated from −1 (does harm) to 2 (best).
 * The panel's ratings are kept, each rater in the same place of every list.
 */
export const sjtSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("sjt"),
    options: optionList(z.strictObject({ ...optionFields, ratings }), 3),
  })
  .refine(({ options }) => new Set(options.map((option) => option.ratings.length)).size === 1, {
    path: ["options"],
    message: "Give every option a rating by each rater.",
  })
  .refine(({ options }) => new Set(options.map(({ id }) => creditsOf(options).get(id))).size > 1, {
    path: ["options"],
    message: "Use options that differ more: the panel rates all within .5 of each other.",
  })
  .refine(({ pool, options }) => pool === "practice" || isAgreed(options), {
    path: ["pool"],
    message:
      "Use it in practice until at least 5 raters have keyed it and 60 % of them agree on each option.",
  });

interface Rated {
  id: string;
  ratings: readonly number[];
}

export interface SjtKind {
  item: z.infer<typeof sjtSchema>;
  presentation: {
    type: "sjt";
    stem: string;
    options: Option[];
    /** The score of a blind choice, and whether the panel was large and of one mind. */
    chance: number;
    agreed: boolean;
  };
  scoring: {
    type: "sjt";
    options: { id: string; credit: number; ratings: number[]; feedback: string }[];
    sources: string[];
  };
  given: { type: "sjt"; option: string };
  shown: { type: "sjt"; stem: string; options: Option[] };
}

export const sjt: ItemRule<SjtKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    options: respellOptions(item.options, spell),
  }),
  feedbacks: ({ options }) => optionFeedbacks(options),
  present: ({ stem, options }) => {
    const credits = [...creditsOf(options).values()];
    return {
      type: "sjt",
      stem,
      options: withoutKeys(options),
      chance: credits.reduce((sum, credit) => sum + credit, 0) / credits.length,
      agreed: isAgreed(options),
    };
  },
  key: ({ options, sources }) => {
    const credits = creditsOf(options);
    return {
      type: "sjt",
      options: options.map(({ id, ratings: rated, feedback }) => ({
        id,
        credit: credits.get(id) ?? 0,
        ratings: rated,
        feedback,
      })),
      sources,
    };
  },
  show: ({ type, stem, options }, seed) => ({
    type,
    stem,
    options: faces(dealShuffled(options, seed)),
  }),
  read: ({ options }, seed, form) => {
    const read = readOneChoice(options, seed, form.answer);
    return read.ok ? { ok: true, given: { type: "sjt", option: read.option } } : read;
  },
  /** mastery.md §3 gives x itself, in practice and in a check; the guess stands for chance. */
  score: ({ options }, given) => {
    const credit = options.find(({ id }) => id === given.option)?.credit ?? 0;
    return { right: credit === 1, credit, gate: credit };
  },
  /** mastery.md §1: guess the mean random score within .25 to .35, slip .15. */
  guessSlip: ({ chance, agreed }) => ({
    chance,
    guess: Math.min(0.35, Math.max(0.25, chance)),
    slip: 0.15,
    inGate: agreed,
    weight: agreed ? 1 : 0.5,
  }),
  review: ({ options }, scoring, given, seed) => ({
    groups: [
      reviewedAsDealt(
        dealShuffled(options, seed),
        scoring.options.map(({ id, credit, feedback }) => ({
          id,
          verdict: { kind: "rated", credit, chosen: id === given.option },
          feedback,
        })),
      ),
    ],
    consequence: null,
  }),
};

/**
 * x of each option: (key − min) / (max − min), where the key is the panel's mean. An option within .5
 * of a better one gets that one's key, so that the two are not opposed (mastery.md §3).
 */
export function creditsOf(options: readonly Rated[]): Map<string, number> {
  const ranked = options
    .map(({ id, ratings: rated }) => ({ id, key: mean(rated) }))
    .sort((a, b) => b.key - a.key);
  const keys = new Map<string, number>();
  let [better, tier] = [Number.POSITIVE_INFINITY, 0];
  for (const { id, key } of ranked) {
    if (better - key > panelRule.apart) tier = key;
    keys.set(id, tier);
    better = key;
  }
  const most = Math.max(...keys.values());
  const least = Math.min(...keys.values());
  return new Map(
    [...keys].map(([id, key]) => [id, most > least ? (key - least) / (most - least) : 0]),
  );
}

/** Did enough raters key each option, and enough of them the same? */
export function isAgreed(options: readonly Rated[]): boolean {
  return options.every(
    ({ ratings: rated }) =>
      rated.length >= panelRule.raters && modalShare(rated) >= panelRule.agreement,
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function modalShare(numbers: readonly number[]): number {
  const counts = numbers.map((one) => numbers.filter((other) => other === one).length);
  return Math.max(...counts) / numbers.length;
}
