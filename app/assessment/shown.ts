import type { Given, Presentation } from "./items/index";
import { parseAnswer } from "./items/index";
import type { AnswerProblem, Option, ParsedAnswer } from "./items/item";
import { seededRandom, shuffled } from "./seeded";

/**
 * An item as one page carries it: its options have ids made for this attempt, in an order made for
 * this attempt that is neither the authored one nor the key's. Nothing here says what is right.
 */
export type Shown = Presentation;

/** What an answer form sends: option ids as shown, or a place for each option in shown order. */
export interface AnswerForm {
  answer: readonly string[];
  place: readonly string[];
}

/** Takes an item and the seed of the attempt; the same seed always shows the same. */
export function showItem(presentation: Presentation, seed: string): Shown {
  return {
    ...presentation,
    options: deal(presentation, seed).map(({ shownId, option }) => ({
      id: shownId,
      text: option.text,
    })),
  };
}

/** Reads a form made from `showItem` with the same seed. Ids that it did not hold are refused. */
export function readShownAnswer(
  presentation: Presentation,
  seed: string,
  form: AnswerForm,
): ParsedAnswer<Given> | { ok: false; problem: AnswerProblem | "unknown-choice" } {
  const dealt = deal(presentation, seed);
  const authored = new Map(dealt.map(({ shownId, option }) => [shownId, option.id]));
  const chosen: string[] = [];
  for (const shownId of form.answer) {
    const id = authored.get(shownId);
    if (id === undefined) return { ok: false, problem: "unknown-choice" };
    chosen.push(id);
  }
  const placeOf = new Map(dealt.map(({ option }, i) => [option.id, form.place[i] ?? ""]));
  const places = presentation.options.map(({ id }) => placeOf.get(id) ?? "");
  return parseAnswer(presentation, { chosen, places });
}

/** The shown id of each authored option id, to mark a past answer on the page that showed it. */
export function shownIds(presentation: Presentation, seed: string): Map<string, string> {
  return new Map(deal(presentation, seed).map(({ shownId, option }) => [option.id, shownId]));
}

interface Dealt {
  shownId: string;
  option: Option;
}

function deal(presentation: Presentation, seed: string): Dealt[] {
  const random = seededRandom(seed);
  const options = reordered(presentation, random);
  const taken = new Set<string>();
  return options.map((option) => {
    let shownId: string;
    do
      shownId = Math.floor(random() * 36 ** 6)
        .toString(36)
        .padStart(6, "0");
    while (taken.has(shownId));
    taken.add(shownId);
    return { shownId, option };
  });
}

function reordered({ type, options }: Presentation, random: () => number): Option[] {
  if (type === "order") return rotated(options, Math.floor(random() * options.length));
  const order = shuffled(options, random);
  const asAuthored = order.every((option, i) => option === options[i]);
  return asAuthored ? rotated(order, 1 + Math.floor(random() * (order.length - 1))) : order;
}

function rotated<T>(items: readonly T[], by: number): T[] {
  return [...items.slice(by), ...items.slice(0, by)];
}
