import { parseMdx } from "../../catalog/mdx/lesson";
import { lookFirst } from "../../catalog/mdx/look-first";
import type { MdxNode } from "../../catalog/mdx/tree";
import { ProblemList } from "../../catalog/problem";
import { placesIn } from "../../catalog/text";
import { blocksOf } from "../text-blocks";
import type { Block, LessonBlocks, PlacedBlock } from "./block";
import { blockIn } from "./block-in";
import { isTooMuchText } from "./field-bounds";
import { writeBlock } from "./write-block";

/**
 * Parts a lesson into its blocks, with the parser of the safe reader. A lesson that it cannot parse is
 * parted without it, and each part parsed alone, so that one mistake makes one block of source.
 *
 * @param source the whole file, with `\n` line ends
 */
export function readBlocks(source: string): LessonBlocks {
  const bodyStart = bodyStartOf(source);
  const tree = parsed(source, bodyStart);
  const pieces = tree ? piecesOf(tree) : chunksOf(source, bodyStart);
  const placeOf = placesIn(source);
  const blocks = pieces
    .filter(({ start }) => start >= bodyStart)
    .map(({ start, end, node }): PlacedBlock => {
      const text = source.slice(start, end);
      return {
        start,
        end,
        firstLine: placeOf(start).line,
        lastLine: placeOf(Math.max(start, end - 1)).line,
        block: (node && held(node)) ?? { type: "source", text },
      };
    });
  return { bodyStart, blocks };
}

/** Where the lesson's text begins: after the line that ends its front matter; 0 when there is none. */
export function bodyStartOf(source: string): number {
  if (!source.startsWith("---\n")) return 0;
  const end = source.indexOf("\n---", 3);
  if (end < 0) return 0;
  const line = source.indexOf("\n", end + 1);
  return line < 0 ? source.length : line + 1;
}

interface Piece {
  start: number;
  end: number;
  /** Null: it cannot be parsed. */
  node: MdxNode | null;
}

function parsed(source: string, from: number): MdxNode | undefined {
  if (isTooMuchText([source.slice(from)])) return undefined;
  const problems = new ProblemList("lesson");
  const firstLine = source.slice(0, from).split("\n").length - 1;
  lookFirst(source.split("\n"), firstLine, problems);
  return problems.failed ? undefined : parseMdx(source, problems);
}

function piecesOf(tree: MdxNode, from = 0): Piece[] {
  return (tree.children ?? []).flatMap((node) => {
    const { start, end } = node.position ?? {};
    return start?.offset === undefined || end?.offset === undefined || node.type === "yaml"
      ? []
      : [{ start: from + start.offset, end: from + end.offset, node }];
  });
}

function chunksOf(source: string, bodyStart: number): Piece[] {
  const pieces: Piece[] = [];
  let at = bodyStart;
  for (const chunk of blocksOf("lesson.mdx", source.slice(bodyStart))) {
    const text = chunk.trim();
    const start = at + chunk.indexOf(text);
    at += chunk.length;
    if (text === "") continue;
    const tree = parsed(text, 0);
    const whole = { start, end: start + text.length, node: null };
    pieces.push(...(tree ? piecesOf(tree, start) : [whole]));
  }
  return pieces;
}

/** The block that a parsed piece is, when a form can hold all that it says; the writer proves it. */
function held(node: MdxNode): Block | null {
  const block = blockIn(node);
  if (!block) return null;
  const written = parsed(writeBlock(block), 0);
  const [again, ...more] = written?.children ?? [];
  const same =
    again && more.length === 0 && JSON.stringify(blockIn(again)) === JSON.stringify(block);
  return same ? block : null;
}
