import { diffIndices } from "node-diff3";
import { blocksOf } from "./text-blocks";

/** A block apart from the line end and the blank lines behind it, which are nobody's words. */
export interface Block {
  words: string;
  /** Null behind the last block of a text, which says nothing of what may follow it. */
  gap: string | null;
}

/** A text in its blocks, and what stands behind the last of them. */
export interface Parted {
  blocks: Block[];
  /** Null of an empty text. */
  end: string | null;
}

/** What one side put in the place of a stretch of the base; both ends in blocks, the later exclusive. */
export interface BlockChange {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Parts a text: the blocks and gaps joined are the text, every character. */
export function parted(path: string, text: string): Parted {
  const blocks = blocksOf(path, text).map((block): { words: string; gap: string } => {
    const end = endOfWords(block);
    return { words: block.slice(0, end), gap: block.slice(end) };
  });
  const end = blocks.at(-1)?.gap ?? null;
  return {
    blocks: blocks.map((one, at) => (at === blocks.length - 1 ? { ...one, gap: null } : one)),
    end,
  };
}

/** Where the last line with words ends: spaces at its end are kept with it. */
function endOfWords(block: string): number {
  let last = block.length;
  while (last > 0 && " \t\n".includes(block[last - 1] ?? "")) last--;
  const lineEnd = block.indexOf("\n", last);
  return lineEnd === -1 ? block.length : lineEnd;
}

/** The most steps that blocks are weighed against each other in: a fraction of a second. */
const MOST_STEPS = 100_000_000;

/**
 * What a side changed of a base, in order, block by block. Between texts of many thousands of blocks, all
 * counts as one change from the first that differs to the last: to weigh them would take minutes.
 */
export function changesOf(base: readonly Block[], side: readonly Block[]): BlockChange[] {
  const [before, after] = [base.map(({ words }) => words), side.map(({ words }) => words)];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [old, now] = [
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  ];
  if (old.length === 0 && now.length === 0) return [];
  if (pairsIn(old, now) * Math.min(old.length, now.length) > MOST_STEPS)
    return [{ from: head, to: head + old.length, start: head, end: head + now.length }];
  return diffIndices(old, now).map(({ buffer1, buffer2 }) => ({
    from: head + buffer1[0],
    to: head + buffer1[0] + buffer1[1],
    start: head + buffer2[0],
    end: head + buffer2[0] + buffer2[1],
  }));
}

function pairsIn(old: readonly string[], now: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const words of old) counts.set(words, (counts.get(words) ?? 0) + 1);
  return now.reduce((sum, words) => sum + (counts.get(words) ?? 0), 0);
}

/** How much of the shorter block's words the other has too, for them to be one block written on. */
const ALIKE = 2 / 3;
/** More pairs than these are not compared one by one. */
const MOST_COMPARED = 2_000;

/** May one of these blocks be the other side's block, written on? */
export function areAlike(mine: readonly Block[], theirs: readonly Block[]): boolean {
  if (mine.length * theirs.length > MOST_COMPARED) return true;
  return mine.some((one) => theirs.some((other) => isAlike(one.words, other.words)));
}

function isAlike(one: string, other: string): boolean {
  const [own, others] = [nameOf(one), nameOf(other)];
  if (own !== null && others !== null) return own === others;
  const [mine, theirs] = [wordsIn(one), wordsIn(other)];
  const least = Math.min(mine.size, theirs.size);
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return least > 0 && shared / least >= ALIKE;
}

/** What a block calls itself, where only one block may: a name of YAML, an id, the front matter. */
function nameOf(block: string): string | null {
  return /^(---$|\s*- id:.*|[a-z_]+:)/.exec(block.split("\n", 1)[0] ?? "")?.[0] ?? null;
}

function wordsIn(block: string): Set<string> {
  return new Set(block.match(/[\p{L}\p{N}_-]+/gu));
}
