import { diffArrays } from "diff";

/** What became of one block of a text. */
export type BlockChange =
  | { kind: "same" | "changed"; before: number; after: number; moved: boolean }
  | { kind: "gone"; before: number }
  | { kind: "new"; after: number };

/** Below this share of words in common, two blocks are not the same block in other words. */
const ALIKE = 0.5;
/** Beyond these, only the nearest blocks are compared, and texts that have little in common by place alone. */
const BOUNDS = { pairs: 40_000, nearest: 40, edits: 2_000 };

/**
 * Says which block of a later text is which block of an earlier one: those that stayed, then those that
 * only moved, then, among what is left, the most alike by their words. A block that is left over is gone,
 * or new. No two blocks share one counterpart.
 *
 * @returns in the order of the later text, each gone block after the one that it stood after
 */
export function matchBlocks(before: readonly string[], after: readonly string[]): BlockChange[] {
  const [was, is] = [before.map(plain), after.map(plain)];
  const pairs = new Map<number, number>();
  for (const [from, to] of stayed(was, is)) pairs.set(from, to);
  const inPlace = new Set(pairs.keys());
  for (const [from, to] of elsewhere(was, is, pairs)) pairs.set(from, to);
  for (const [from, to] of reworded(was, is, pairs)) pairs.set(from, to);
  const fromOf = new Map([...pairs].map(([from, to]) => [to, from]));

  const changes = is.map((words, to): BlockChange => {
    const from = fromOf.get(to);
    if (from === undefined) return { kind: "new", after: to };
    const moved = !inPlace.has(from) && crosses(from, to, pairs, inPlace);
    return { kind: was[from] === words ? "same" : "changed", before: from, after: to, moved };
  });
  return withGone(changes, was.length, pairs);
}

/** Two blocks that differ in white space alone say the same. */
function plain(block: string): string {
  return block.replace(/\s+/g, " ").trim();
}

function stayed(was: readonly string[], is: readonly string[]): [number, number][] {
  const parts = diffArrays([...was], [...is], { maxEditLength: BOUNDS.edits });
  const found: [number, number][] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count = 0 } of parts ?? []) {
    if (removed) from += count;
    else if (added) to += count;
    else for (let n = 0; n < count; n++) found.push([from++, to++]);
  }
  return found;
}

function elsewhere(
  was: readonly string[],
  is: readonly string[],
  pairs: ReadonlyMap<number, number>,
): [number, number][] {
  const taken = new Set(pairs.values());
  const free = new Map<string, number[]>();
  for (const [to, words] of is.entries())
    if (!taken.has(to)) free.set(words, [...(free.get(words) ?? []), to]);
  return was.flatMap((words, from): [number, number][] => {
    if (pairs.has(from)) return [];
    const to = free.get(words)?.shift();
    return to === undefined ? [] : [[from, to]];
  });
}

function reworded(
  was: readonly string[],
  is: readonly string[],
  pairs: ReadonlyMap<number, number>,
): [number, number][] {
  const taken = new Set(pairs.values());
  const from = was.flatMap((text, at) => (pairs.has(at) ? [] : [{ at, words: wordsOf(text) }]));
  const to = is.flatMap((text, at) => (taken.has(at) ? [] : [{ at, words: wordsOf(text) }]));
  const all = from.length * to.length <= BOUNDS.pairs;
  const scored = from.flatMap((one, n) => {
    const middle = Math.round((n * to.length) / from.length);
    const near = all ? to : to.slice(Math.max(0, middle - BOUNDS.nearest), middle + BOUNDS.nearest);
    return near.map((other) => ({ from: one.at, to: other.at, by: alike(one.words, other.words) }));
  });
  const best = scored
    .filter(({ by }) => by >= ALIKE)
    .sort((a, b) => b.by - a.by || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const [used, found] = [new Set<number>(), new Map<number, number>()];
  for (const one of best)
    if (!found.has(one.from) && !used.has(one.to)) {
      found.set(one.from, one.to);
      used.add(one.to);
    }
  return [...found];
}

/** The words of a text, folded, with how often each stands there. */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How much two texts have in common, from 0 (no word) to 1 (every word, as often). */
export function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

/** Did a block change places with one that stayed? */
function crosses(
  from: number,
  to: number,
  pairs: ReadonlyMap<number, number>,
  inPlace: ReadonlySet<number>,
): boolean {
  for (const other of inPlace) {
    const place = pairs.get(other) ?? 0;
    if (other < from !== place < to) return true;
  }
  return false;
}

function withGone(
  changes: readonly BlockChange[],
  count: number,
  pairs: ReadonlyMap<number, number>,
): BlockChange[] {
  const afterPlace = new Map<number, BlockChange[]>();
  for (let from = 0, place = -1; from < count; from++) {
    const to = pairs.get(from);
    if (to !== undefined) place = to;
    else afterPlace.set(place, [...(afterPlace.get(place) ?? []), { kind: "gone", before: from }]);
  }
  return [
    ...(afterPlace.get(-1) ?? []),
    ...changes.flatMap((change, to) => [change, ...(afterPlace.get(to) ?? [])]),
  ];
}
