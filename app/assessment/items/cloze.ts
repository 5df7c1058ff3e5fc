import { z } from "zod";
import { authoredIds, dealShuffled, faces, reviewedAsDealt } from "../deal";
import {
  aboveChance,
  type Feedback,
  type ItemRule,
  itemFields,
  type KeyedOption,
  type Option,
  optionFeedbacks,
  optionFields,
  optionList,
  partCredit,
  respellOptions,
  withoutKeys,
  words,
} from "./item";

const MARK = /\{[a-z0-9]{1,16}\}/g;
const mostGaps = 6;

const gap = z
  .strictObject({
    id: optionFields.id,
    options: optionList(z.strictObject({ ...optionFields, correct: z.boolean() })),
  })
  .refine(({ options }) => options.filter((option) => option.correct).length === 1, {
    path: ["options"],
    message: "Mark exactly one choice of each gap as correct.",
  });

/** A text with gaps, each `{id}` in it filled from choices of its own. */
export const clozeSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("cloze"),
    text: words(2000, "Write the text, with {id} for each gap."),
    gaps: z.array(gap).min(1, "Give at least one gap.").max(mostGaps, `Give at most ${mostGaps}.`),
  })
  .refine(({ text, gaps }) => namesEachOnce(marksOf(text), gaps), {
    path: ["text"],
    message: "Name each gap exactly once in the text, as {id}, and no other.",
  })
  .refine(({ pool, gaps }) => pool === "practice" || chanceOf(gaps) < 0.5, {
    path: ["pool"],
    message: "A gap with two choices is too easy to guess for a check. Use it in practice.",
  });

type ClozeItem = z.infer<typeof clozeSchema>;
interface Gap {
  id: string;
  options: Option[];
}

export interface ClozeKind {
  item: ClozeItem;
  /** `pieces` stand before, between and after the gaps: one more than there are gaps. */
  presentation: { type: "cloze"; stem: string; pieces: string[]; gaps: Gap[] };
  scoring: { type: "cloze"; gaps: { id: string; options: KeyedOption[] }[]; sources: string[] };
  /** For each gap, in the order of the text. */
  given: { type: "cloze"; options: string[] };
  shown: { type: "cloze"; stem: string; pieces: string[]; gaps: Option[][] };
}

export const cloze: ItemRule<ClozeKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    text: spell(item.text),
    gaps: item.gaps.map((one) => ({ ...one, options: respellOptions(one.options, spell) })),
  }),
  feedbacks: ({ gaps }) =>
    gaps.flatMap(({ options }, at): Feedback[] =>
      optionFeedbacks(options, ["gaps", at, "options"]),
    ),
  present: (item) => ({
    type: "cloze",
    stem: item.stem,
    pieces: item.text.split(MARK),
    gaps: inText(item).map(({ id, options }) => ({ id, options: withoutKeys(options) })),
  }),
  key: (item) => ({
    type: "cloze",
    gaps: inText(item).map(({ id, options }) => ({
      id,
      options: options.map(({ id: option, correct, feedback }) => ({
        id: option,
        correct,
        feedback,
      })),
    })),
    sources: item.sources,
  }),
  show: ({ type, stem, pieces, gaps }, seed) => ({
    type,
    stem,
    pieces,
    gaps: gaps.map((one) => faces(dealt(one, seed))),
  }),
  read: ({ gaps }, seed, form) => {
    if (form.answer.length !== gaps.length || form.answer.includes(""))
      return { ok: false, problem: "fill-each" };
    const options = gaps.flatMap(
      (one, i) => authoredIds(dealt(one, seed), form.answer.slice(i, i + 1)) ?? [],
    );
    if (options.length < gaps.length) return { ok: false, problem: "unknown-choice" };
    return { ok: true, given: { type: "cloze", options } };
  },
  /** Right when every gap is; credit is the share of gaps, above what chance earns on average. */
  score: ({ gaps }, given) => {
    const met = gaps.filter(({ options }, i) =>
      options.some(({ id, correct }) => correct && id === given.options[i]),
    ).length;
    const chance = gaps.reduce((sum, { options }) => sum + 1 / options.length, 0) / gaps.length;
    return partCredit(met === gaps.length, aboveChance(met / gaps.length, chance));
  },
  /** mastery.md §1: guess 1/m for a gap with m choices, slip .10; several gaps must all be right. */
  guessSlip: ({ gaps }) => {
    const chance = chanceOf(gaps);
    return { chance, guess: Math.max(0.05, chance), slip: 0.1, inGate: chance < 0.5, weight: 1 };
  },
  review: ({ gaps }, scoring, given, seed) => ({
    groups: gaps.map((one, i) =>
      reviewedAsDealt(
        dealt(one, seed),
        (scoring.gaps[i]?.options ?? []).map(({ id, correct, feedback }) => ({
          id,
          verdict: { kind: correct ? "key" : "not-key", chosen: id === given.options[i] },
          feedback,
        })),
      ),
    ),
    consequence: null,
  }),
};

function dealt({ id, options }: Gap, seed: string) {
  return dealShuffled(options, `${seed}:${id}`);
}

function inText({ text, gaps }: ClozeItem): ClozeItem["gaps"] {
  return marksOf(text).flatMap((mark) => gaps.filter(({ id }) => id === mark));
}

function marksOf(text: string): string[] {
  return (text.match(MARK) ?? []).map((mark) => mark.slice(1, -1));
}

function namesEachOnce(marks: readonly string[], gaps: readonly { id: string }[]): boolean {
  const named = new Set(marks);
  const held = new Set(gaps.map(({ id }) => id));
  const once = named.size === marks.length && held.size === gaps.length;
  return once && named.size === held.size && marks.every((mark) => held.has(mark));
}

function chanceOf(gaps: readonly { options: readonly unknown[] }[]): number {
  return gaps.reduce((chance, { options }) => chance / options.length, 1);
}
