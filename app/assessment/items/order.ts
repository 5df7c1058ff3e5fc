import { z } from "zod";
import {
  type AnswerFields,
  factorial,
  type GuessSlip,
  itemFields,
  type Option,
  optionFields,
  optionList,
  type ParsedAnswer,
  type Score,
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

export type OrderItem = z.infer<typeof orderSchema>;
export interface OrderPresentation {
  type: "order";
  stem: string;
  /** In an order of which no rotation is the key: pages show a rotation of it. */
  options: Option[];
}
export interface OrderScoring {
  type: "order";
  /** In the right order. */
  options: { id: string; feedback: string }[];
  sources: string[];
}
export interface OrderGiven {
  type: "order";
  /** Option ids, first to last. */
  options: string[];
}

/** Options sorted by text; the first two swapped when the key is a rotation of that. */
export function presentOrder(item: OrderItem): OrderPresentation {
  const options = item.options
    .map(({ id, text }) => ({ id, text }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const key = inOrder(item).map(({ id }) => id);
  const [first, second, ...rest] = options;
  if (!first || !second) throw new Error(`Item ${item.id} has too few steps to order.`);
  const around = isRotation(
    options.map(({ id }) => id),
    key,
  );
  return {
    type: "order",
    stem: item.stem,
    options: around ? [second, first, ...rest] : options,
  };
}

export function keyOrder(item: OrderItem): OrderScoring {
  const options = inOrder(item).map(({ id, feedback }) => ({ id, feedback }));
  return { type: "order", options, sources: item.sources };
}

export function readOrder(
  presentation: OrderPresentation,
  fields: AnswerFields,
): ParsedAnswer<OrderGiven> {
  const placed = presentation.options.map((option, i) => ({
    id: option.id,
    place: Number(fields.places[i]),
  }));
  placed.sort((a, b) => a.place - b.place);
  if (!placed.every(({ place }, i) => place === i + 1)) return { ok: false, problem: "place-each" };
  return { ok: true, given: { type: "order", options: placed.map(({ id }) => id) } };
}

/**
 * Right when every step is in its place. Credit is the share of pairs in the right order, rescaled
 * because chance alone earns half of them: x = max(0, (raw − ½) / ½) (mastery.md §1).
 */
export function scoreOrder(scoring: OrderScoring, given: OrderGiven): Score {
  const places = scoring.options.map(({ id }) => given.options.indexOf(id));
  let inOrderPairs = 0;
  let pairs = 0;
  for (const [i, earlier] of places.entries()) {
    for (const later of places.slice(i + 1)) {
      pairs += 1;
      if (earlier < later) inOrderPairs += 1;
    }
  }
  const right = places.every((place, i) => place === i);
  return { right, credit: right ? 1 : Math.max(0, (2 * inOrderPairs) / pairs - 1) };
}

/** mastery.md §1: guess max(.05, 1/m!), slip .15. */
export function guessSlipOfOrder({ options }: OrderPresentation): GuessSlip {
  const chance = 1 / factorial(options.length);
  return { chance, guess: Math.max(0.05, chance), slip: 0.15, inGate: true };
}

function inOrder(item: OrderItem): OrderItem["options"] {
  return [...item.options].sort((a, b) => a.position - b.position);
}

function isRotation(order: readonly string[], key: readonly string[]): boolean {
  const start = order.indexOf(key[0] ?? "");
  return key.every((id, i) => order[(start + i) % order.length] === id);
}
