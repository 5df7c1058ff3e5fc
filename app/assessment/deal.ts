import type { KeyedOption, Option, ReviewedOption } from "./items/item";
import { seededRandom, shuffled } from "./seeded";

/** Options as one page deals them out: each with an id made for this attempt. */
export interface Dealt {
  shownId: string;
  option: Option;
}

/** Deals options in an order that is not the authored one. The same seed always deals the same. */
export function dealShuffled(options: readonly Option[], seed: string): Dealt[] {
  const random = seededRandom(seed);
  const order = shuffled(options, random);
  const asAuthored = order.every((option, i) => option === options[i]);
  return withIds(
    asAuthored ? rotated(order, 1 + Math.floor(random() * (order.length - 1))) : order,
    random,
  );
}

/** Deals a rotation of options that are stored so that no rotation of them is the key. */
export function dealRotated(options: readonly Option[], seed: string): Dealt[] {
  const random = seededRandom(seed);
  return withIds(rotated(options, Math.floor(random() * options.length)), random);
}

/** The dealt options as a page carries them. */
export function faces(dealt: readonly Dealt[]): Option[] {
  return dealt.map(({ shownId, option }) => ({ id: shownId, text: option.text }));
}

/** The authored ids of shown ones; null as soon as one was never dealt. */
export function authoredIds(dealt: readonly Dealt[], shownIds: readonly string[]): string[] | null {
  const authored = new Map(dealt.map(({ shownId, option }) => [shownId, option.id]));
  const ids = shownIds.flatMap((shownId) => authored.get(shownId) ?? []);
  return ids.length === shownIds.length ? ids : null;
}

/** The authored id of the one choice of a form, or what is wrong with it. */
export function readOneChoice(
  options: readonly Option[],
  seed: string,
  shownIds: readonly string[],
): { ok: true; option: string } | { ok: false; problem: "unknown-choice" | "choose-one" } {
  const chosen = authoredIds(dealShuffled(options, seed), shownIds);
  if (!chosen) return { ok: false, problem: "unknown-choice" };
  const [option, ...more] = chosen;
  return option === undefined || more.length > 0
    ? { ok: false, problem: "choose-one" }
    : { ok: true, option };
}

/** Shuffled options as reviewed: which are the key, and which of them were chosen, by authored id. */
export function reviewedByKey(
  options: readonly Option[],
  seed: string,
  keyed: readonly KeyedOption[],
  chosen: readonly string[],
): ReviewedOption[] {
  const judged = keyed.map(({ id, correct, feedback }) => ({
    id,
    verdict: {
      kind: correct ? ("key" as const) : ("not-key" as const),
      chosen: chosen.includes(id),
    },
    feedback,
  }));
  return reviewedAsDealt(dealShuffled(options, seed), judged);
}

/** The reviewed options under the ids and in the order in which they were dealt. */
export function reviewedAsDealt(
  dealt: readonly Dealt[],
  judged: readonly (Pick<ReviewedOption, "verdict" | "feedback"> & { id: string })[],
): ReviewedOption[] {
  return dealt.flatMap(({ shownId, option }) => {
    const found = judged.find(({ id }) => id === option.id);
    return found ? [{ ...found, id: shownId, text: option.text }] : [];
  });
}

/**
 * Options sorted by text, the run that is the key broken up: no rotation of what is returned holds the
 * ids of `key` one after another. Takes three options or more.
 */
export function apartFromKey(options: readonly Option[], key: readonly string[]): Option[] {
  const sorted = [...options].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const start = sorted.findIndex(({ id }) => id === key[0]);
  const around = key.every((id, i) => sorted[(start + i) % sorted.length]?.id === id);
  const [first, second, ...rest] = around ? rotated(sorted, start) : sorted;
  if (!first || !second) throw new Error("There is too little to put in another order.");
  return around ? rotated([second, first, ...rest], sorted.length - start) : sorted;
}

function rotated<T>(items: readonly T[], by: number): T[] {
  return [...items.slice(by), ...items.slice(0, by)];
}

function withIds(options: readonly Option[], random: () => number): Dealt[] {
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
