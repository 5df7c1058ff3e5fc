import { z } from "zod";
import { apartFromKey, authoredIds, dealRotated, faces } from "../deal";
import {
  aboveChance,
  factorial,
  type ItemRule,
  itemFields,
  type Option,
  optionFeedbacks,
  optionFields,
  optionList,
  partCredit,
  words,
} from "./item";

const side = words(300, "Write what goes with it.");

/** Pairs to put together. `others` are further right sides, which go with nothing. */
export const matchSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("match"),
    pairs: optionList(z.strictObject({ ...optionFields, match: side })),
    others: z.array(side).max(4, "Give at most 4 others.").default([]),
  })
  .refine((item) => item.pairs.length + item.others.length > 2, {
    path: ["pairs"],
    message: "Give at least 3 pairs, or 2 pairs and another.",
  })
  .refine((item) => new Set(rightSides(item)).size === item.pairs.length + item.others.length, {
    path: ["pairs"],
    message: "Write each right side once: two that read the same cannot be told apart.",
  });

type MatchItem = z.infer<typeof matchSchema>;

export interface MatchKind {
  item: MatchItem;
  /** Right sides have ids of their own, in an order of which no rotation lines up with the prompts. */
  presentation: { type: "match"; stem: string; prompts: Option[]; options: Option[] };
  scoring: {
    type: "match";
    /** For each prompt the right side that goes with it. */
    pairs: { id: string; option: string; feedback: string }[];
    sources: string[];
  };
  /** For each prompt, in authored order, the right side it was given. */
  given: { type: "match"; options: string[] };
  shown: { type: "match"; stem: string; prompts: string[]; options: Option[] };
}

export const match: ItemRule<MatchKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    pairs: item.pairs.map((pair) => ({
      ...pair,
      text: spell(pair.text),
      match: spell(pair.match),
      feedback: spell(pair.feedback),
    })),
    others: item.others.map(spell),
  }),
  feedbacks: ({ pairs }) => optionFeedbacks(pairs, ["pairs"]),
  present: (item) => {
    const options = optionsOf(item);
    return {
      type: "match",
      stem: item.stem,
      prompts: item.pairs.map(({ id, text }) => ({ id, text })),
      options: apartFromKey(
        options,
        item.pairs.map((pair) => idOf(options, pair.match)),
      ),
    };
  },
  key: (item) => {
    const options = optionsOf(item);
    return {
      type: "match",
      pairs: item.pairs.map(({ id, match: right, feedback }) => ({
        id,
        option: idOf(options, right),
        feedback,
      })),
      sources: item.sources,
    };
  },
  show: ({ type, stem, prompts, options }, seed) => ({
    type,
    stem,
    prompts: prompts.map(({ text }) => text),
    options: faces(dealRotated(options, seed)),
  }),
  read: ({ prompts, options }, seed, form) => {
    if (form.answer.length !== prompts.length || form.answer.includes(""))
      return { ok: false, problem: "match-each" };
    const chosen = authoredIds(dealRotated(options, seed), form.answer);
    if (!chosen) return { ok: false, problem: "unknown-choice" };
    if (new Set(chosen).size < chosen.length) return { ok: false, problem: "match-once" };
    return { ok: true, given: { type: "match", options: chosen } };
  },
  /** Right when every pair is; credit is the share of pairs, above the 1/n that chance earns. */
  score: ({ pairs }, given) => {
    const met = pairs.filter(({ option }, i) => given.options[i] === option).length;
    return partCredit(met === pairs.length, aboveChance(met / pairs.length, 1 / pairs.length));
  },
  /** mastery.md §1: guess max(.05, 1/m!), slip .15; with others, one of n!/(n − m)! ways. */
  guessSlip: ({ prompts, options }) => {
    const left = options.length - prompts.length;
    const chance = factorial(left) / factorial(options.length);
    return { chance, guess: Math.max(0.05, chance), slip: 0.15, inGate: true, weight: 1 };
  },
  review: ({ prompts, options }, { pairs }, given) => {
    const textOf = (id: string | undefined) => options.find((one) => one.id === id)?.text ?? "";
    const rows = prompts.flatMap(({ id, text }, i) => {
      const pair = pairs.find((one) => one.id === id);
      if (!pair) return [];
      const verdict = {
        kind: "pair" as const,
        right: textOf(pair.option),
        given: textOf(given.options[i]),
      };
      return [{ id: `${i + 1}`, text, verdict, feedback: pair.feedback }];
    });
    return { groups: [rows], consequence: null };
  },
};

interface Sides {
  pairs: readonly { match: string }[];
  others: readonly string[];
}

function rightSides({ pairs, others }: Sides): string[] {
  return [...pairs.map((pair) => pair.match), ...others];
}

/** Ids by the alphabet of the texts: they say nothing of which pair a right side stands in. */
function optionsOf(item: MatchItem): Option[] {
  return rightSides(item)
    .sort()
    .map((text, i) => ({ id: `r${i + 1}`, text }));
}

function idOf(options: readonly Option[], text: string): string {
  const found = options.find((option) => option.text === text);
  if (!found) throw new Error(`No right side reads “${text}”.`);
  return found.id;
}
