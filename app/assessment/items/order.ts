import { z } from "zod";
import { apartFromKey, dealRotated, faces } from "../deal";
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
  respellOptions,
  withoutKeys,
} from "./item";

/** Steps to put in order. `position` counts from 1 in the right order. */
export const orderSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("order"),
    options: optionList(z.strictObject({ ...optionFields, position: z.int() }), 3),
  })
  .refine(
    ({ options }) =>
      options
        .map((option) => option.position)
        .sort((a, b) => a - b)
        .every((position, i) => position === i + 1),
    { path: ["options"], message: "Number the positions 1, 2, 3 and so on, each once." },
  );

type OrderItem = z.infer<typeof orderSchema>;

export interface OrderKind {
  item: OrderItem;
  /** In an order of which no rotation is the key: pages show a rotation of it. */
  presentation: { type: "order"; stem: string; options: Option[] };
  /** In the right order. */
  scoring: { type: "order"; options: { id: string; feedback: string }[]; sources: string[] };
  /** Option ids, first to last. */
  given: { type: "order"; options: string[] };
  shown: { type: "order"; stem: string; options: Option[] };
}

/** Pairs in the right order: chance alone earns half of them. */
const CHANCE_PAIRS = 0.5;

export const order: ItemRule<OrderKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    options: respellOptions(item.options, spell),
  }),
  feedbacks: ({ options }) => optionFeedbacks(options),
  present: (item) => ({
    type: "order",
    stem: item.stem,
    options: apartFromKey(
      withoutKeys(item.options),
      inOrder(item).map(({ id }) => id),
    ),
  }),
  key: (item) => ({
    type: "order",
    options: inOrder(item).map(({ id, feedback }) => ({ id, feedback })),
    sources: item.sources,
  }),
  show: ({ type, stem, options }, seed) => ({
    type,
    stem,
    options: faces(dealRotated(options, seed)),
  }),
  read: ({ options }, seed, form) => {
    const placed = dealRotated(options, seed).map(({ option }, i) => ({
      id: option.id,
      place: Number(form.place[i]),
    }));
    placed.sort((a, b) => a.place - b.place);
    const each = placed.every(({ place }, i) => place === i + 1);
    if (!each || form.place.length !== placed.length) return { ok: false, problem: "place-each" };
    return { ok: true, given: { type: "order", options: placed.map(({ id }) => id) } };
  },
  /** Right when every step is in its place; credit is the share of pairs in the right order. */
  score: (scoring, given) => {
    const places = scoring.options.map(({ id }) => given.options.indexOf(id));
    const pairs = places.flatMap((earlier, i) =>
      places.slice(i + 1).map((later) => earlier < later),
    );
    const raw = pairs.filter(Boolean).length / pairs.length;
    const right = places.every((place, i) => place === i);
    return partCredit(right, aboveChance(raw, CHANCE_PAIRS));
  },
  /** mastery.md §1: guess max(.05, 1/m!), slip .15. */
  guessSlip: ({ options }) => {
    const chance = 1 / factorial(options.length);
    return { chance, guess: Math.max(0.05, chance), slip: 0.15, inGate: true, weight: 1 };
  },
  review: ({ options }, scoring, given, seed) => {
    const dealt = dealRotated(options, seed);
    const steps = scoring.options.flatMap(({ id, feedback }, i) => {
      const found = dealt.find(({ option }) => option.id === id);
      if (!found) return [];
      const verdict = {
        kind: "place" as const,
        right: i + 1,
        given: given.options.indexOf(id) + 1,
      };
      return [{ id: found.shownId, text: found.option.text, verdict, feedback }];
    });
    return { groups: [steps], consequence: null };
  },
};

function inOrder(item: OrderItem): OrderItem["options"] {
  return [...item.options].sort((a, b) => a.position - b.position);
}
