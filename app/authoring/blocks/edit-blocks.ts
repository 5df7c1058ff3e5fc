import type { Block, PlacedBlock } from "./block";
import { normalBlock } from "./normal-block";
import { readBlocks } from "./read-blocks";
import { writeBlock } from "./write-block";

/**
 * Writes a block in place of another and leaves every other character as it is, but for empty lines that
 * part it from its neighbors. A block that says the same leaves the source as it is, to the byte.
 *
 * @returns null when there is no such block
 */
export function replaceBlock(source: string, index: number, block: Block): string | null {
  const { blocks } = readBlocks(source);
  const old = blocks[index];
  if (!old) return null;
  const normal = normalBlock(block);
  if (JSON.stringify(normal) === JSON.stringify(old.block)) return source;
  const around = { before: blocks[index - 1], after: blocks[index + 1] };
  return spliced(source, old, written(source, normal, around));
}

/**
 * Writes blocks in place of a stretch of them: as when a text has become two paragraphs. Blocks that say
 * the same as before keep their characters.
 *
 * @param count how many blocks give way; they are taken away when `added` is empty
 * @returns null when there is no such stretch
 */
export function replaceBlocks(
  source: string,
  { index, count, added }: { index: number; count: number; added: readonly Block[] },
): string | null {
  const { blocks } = readBlocks(source);
  const old = blocks.slice(index, index + count);
  const first = old[0];
  const last = old.at(-1);
  if (!first || !last || old.length !== count) return null;
  const [only] = added;
  if (only && added.length === 1 && count === 1) return replaceBlock(source, index, only);
  if (added.length === 0) {
    return old.reduce<string | null>((text) => text && removeBlock(text, index), source);
  }
  const normal = added.map(normalBlock);
  if (JSON.stringify(normal) === JSON.stringify(old.map(({ block }) => block))) return source;
  const after = blocks[index + count];
  let before = listSign(source, blocks[index - 1]);
  const texts = normal.map((block) => {
    const same = old.find((one) => JSON.stringify(one.block) === JSON.stringify(block));
    const next = block === normal.at(-1) ? listSign(source, after) : null;
    const text = same
      ? source.slice(same.start, same.end)
      : apart(block, writeBlock(block), [before, next]);
    before = signOf(block, text);
    return text;
  });
  return spliced(source, { start: first.start, end: last.end }, texts.join("\n\n"));
}

/**
 * Writes new blocks before the one at `index`, or at the end.
 *
 * @returns null when there is no such place
 */
export function insertBlocks(
  source: string,
  index: number,
  added: readonly Block[],
): string | null {
  return added.reduce<string | null>(
    (text, block, offset) =>
      text && inserted(text, index + offset, (around) => written(text, normalBlock(block), around)),
    source,
  );
}

type Around = { before: PlacedBlock | undefined; after: PlacedBlock | undefined };

function inserted(source: string, index: number, write: (around: Around) => string): string | null {
  const { blocks, bodyStart } = readBlocks(source);
  if (index < 0 || index > blocks.length) return null;
  const around = { before: blocks[index - 1], after: blocks[index] };
  const at = around.before?.end ?? Math.max(bodyStart, 0);
  return spliced(source, { start: at, end: at }, write(around));
}

/** Takes a block away, with the empty lines after it. Null when there is no such block. */
export function removeBlock(source: string, index: number): string | null {
  const { blocks, bodyStart } = readBlocks(source);
  const old = blocks[index];
  if (!old) return null;
  const next = blocks[index + 1];
  const from = next ? old.start : (blocks[index - 1]?.end ?? bodyStart);
  const to = next ? next.start : old.end;
  return source.slice(0, from) + source.slice(to);
}

/** Writes a block a second time, after itself. Null when there is no such block. */
export function duplicateBlock(source: string, index: number): string | null {
  const old = readBlocks(source).blocks[index];
  if (!old) return null;
  const text = source.slice(old.start, old.end);
  return inserted(source, index + 1, ({ before, after }) =>
    apart(old.block, text, [listSign(source, before), listSign(source, after)]),
  );
}

/**
 * Changes places with the block before (`-1`) or after (`1`); both keep their characters.
 *
 * @returns null when there is no such block or no such neighbor
 */
export function moveBlock(source: string, index: number, by: -1 | 1): string | null {
  const { blocks } = readBlocks(source);
  const first = blocks[Math.min(index, index + by)];
  const second = blocks[Math.max(index, index + by)];
  if (!first || !second || !blocks[index]) return null;
  const between = source.slice(first.end, second.start);
  return (
    source.slice(0, first.start) +
    source.slice(second.start, second.end) +
    (/\n[ \t]*\n/.test(between) ? between : "\n\n") +
    source.slice(first.start, first.end) +
    source.slice(second.end)
  );
}

type Sign = string | null;

/** A block's text where it goes. */
function written(source: string, block: Block, { before, after }: Around): string {
  return apart(block, writeBlock(block), [listSign(source, before), listSign(source, after)]);
}

/** A list beside a list of its kind takes the other sign, or the two would be one. */
function apart(block: Block, text: string, beside: readonly Sign[]): string {
  const sign = signOf(block, text);
  return sign !== null && beside.includes(sign) ? writeBlock(block, true) : text;
}

function listSign(source: string, placed: PlacedBlock | undefined): Sign {
  return placed ? signOf(placed.block, source.slice(placed.start, placed.end)) : null;
}

/** The sign before the entries of a list, by which Markdown tells lists apart; null for other blocks. */
function signOf(block: Block, text: string): Sign {
  if (block.type !== "text" || block.flow.type !== "list") return null;
  const sign = /^(?:\d+([.)])|([-*+]))/.exec(text);
  return sign?.[1] ?? sign?.[2] ?? null;
}

/** The source with a stretch of it written anew, with an empty line on either side. */
function spliced(
  source: string,
  { start, end }: { start: number; end: number },
  text: string,
): string {
  const before = source.slice(0, start);
  const after = source.slice(end);
  const lead =
    before === "" || /\n[ \t]*\n$/.test(before) ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const tail = /^[ \t]*(\n[ \t]*(\n|$)|$)/.test(after)
    ? ""
    : /^[ \t]*\n/.test(after)
      ? "\n"
      : "\n\n";
  return before + lead + text + tail + (after.replace(/^[ \t]*(?=\n)/, "") || "\n");
}
