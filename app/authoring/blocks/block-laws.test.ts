import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyBlock, anyLesson, anyTyped, FRONT } from "../../../tests/any-block";
import { runs } from "../../../tests/runs";
import { readLesson } from "../../catalog/mdx/lesson";
import { ProblemList, problemLine } from "../../catalog/problem";
import type { Block } from "./block";
import { duplicateBlock, insertBlocks, moveBlock, removeBlock, replaceBlock } from "./edit-blocks";
import { normalBlock } from "./normal-block";
import { readBlocks } from "./read-blocks";
import { writeBlock } from "./write-block";

const RUNS = runs({ usual: 15, deep: 400 });

function problemsOf(source: string): string[] {
  const problems = new ProblemList("lesson.mdx");
  readLesson(source, problems);
  return problems.problems.map(problemLine);
}

const slices = (source: string) =>
  readBlocks(source).blocks.map(({ start, end }) => source.slice(start, end));
const kinds = (source: string) => readBlocks(source).blocks.map(({ block }) => block.type);

const ours = readdirSync("courses", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(`courses/${name}/lessons`).map((file) => `courses/${name}/lessons/${file}`),
  );

test.each(ours)("%s: every block has a form, and writing it changes nothing", (file) => {
  const source = readFileSync(file, "utf8");
  const { blocks } = readBlocks(source);
  expect(blocks.filter(({ block }) => block.type === "source")).toEqual([]);
  for (const [index, { block }] of blocks.entries()) {
    if (index % 9 === 0) expect(replaceBlock(source, index, block)).toBe(source);
    expect(readBlocks(`${FRONT}\n${writeBlock(block)}\n`).blocks[0]?.block).toEqual(block);
  }
  const rewritten = `${FRONT}${blocks.map(({ block }) => `\n${writeBlock(block)}\n`).join("")}`;
  expect(readBlocks(rewritten).blocks.map(({ block }) => block)).toEqual(
    blocks.map(({ block }) => block),
  );
  expect(problemsOf(rewritten)).toEqual([]);
});

test("a block, written and read again, is the same block, and the safe reader takes it", () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      const source = `${FRONT}\n${writeBlock(block)}\n`;
      expect(normalBlock(block)).toEqual(block);
      expect(readBlocks(source).blocks.map((one) => one.block)).toEqual([block]);
      expect(problemsOf(source)).toEqual([]);
    }),
    { numRuns: 10 * RUNS.numRuns },
  );
});

test("a whole lesson of blocks, written and read again, is the same", () => {
  fc.assert(
    fc.property(anyLesson, (source) => {
      const { blocks } = readBlocks(source);
      for (const [index, { block }] of blocks.entries())
        expect(replaceBlock(source, index, block)).toBe(source);
      expect(problemsOf(source)).toEqual([]);
    }),
    RUNS,
  );
});

test("an edit of one block leaves every other block as it was, to the byte", () => {
  fc.assert(
    fc.property(anyLesson, anyBlock, fc.nat(), (source, block, nth) => {
      const before = slices(source);
      if (before.length === 0) return;
      const index = nth % before.length;
      const edited = replaceBlock(source, index, block) ?? "";
      const after = slices(edited);
      expect(after.toSpliced(index, 1)).toEqual(before.toSpliced(index, 1));
      expect(readBlocks(edited).blocks[index]?.block).toEqual(block);
      expect(problemsOf(edited)).toEqual([]);
    }),
    RUNS,
  );
});

test("adding, moving, doubling and taking away leave every other block as it was", () => {
  fc.assert(
    fc.property(anyLesson, anyBlock, fc.nat(), (source, block, nth) => {
      const before = slices(source);
      const at = nth % (before.length + 1);
      const added = insertBlocks(source, at, [block]) ?? "";
      expect(slices(added).toSpliced(at, 1)).toEqual(before);
      expect(readBlocks(added).blocks[at]?.block).toEqual(block);
      expect(slices(removeBlock(added, at) ?? "")).toEqual(before);
      expect(problemsOf(added)).toEqual([]);
      const doubled = duplicateBlock(added, at) ?? "";
      expect(slices(doubled).toSpliced(at + 1, 1)).toEqual(slices(added));
      const moved = moveBlock(added, at, -1);
      if (at === 0) expect(moved).toBeNull();
      else expect([...slices(moved ?? "")].sort()).toEqual([...slices(added)].sort());
    }),
    RUNS,
  );
});

test("a lesson that nobody can parse is still all there, block by block", () => {
  fc.assert(
    fc.property(anyLesson, anyTyped, fc.nat(), (source, typed, nth) => {
      const at = nth % (source.length + 1);
      const broken = source.slice(0, at) + typed + source.slice(at);
      const { blocks, bodyStart } = readBlocks(broken);
      let end = bodyStart;
      for (const placed of blocks) {
        expect(placed.start).toBeGreaterThanOrEqual(end);
        expect(broken.slice(end, placed.start).trim()).toBe("");
        end = placed.end;
      }
      expect(broken.slice(end).trim()).toBe("");
      for (const [index, { block }] of blocks.entries())
        expect(replaceBlock(broken, index, block)).toBe(broken);
    }),
    RUNS,
  );
});

test.each<[string, string, Block["type"][]]>([
  ["an image", "![x](y.png)\n", ["source"]],
  ["a link with a title", '[x](https://a.example "T")\n', ["source"]],
  [
    "an unknown part beside good ones",
    'A.\n\n<Video src="x" />\n\nB.\n',
    ["text", "source", "text"],
  ],
  ["code in braces beside good ones", "A.\n\nX {1 + 1}\n\nB.\n", ["text", "source", "text"]],
  [
    "a part that is never closed",
    'A.\n\n<Callout kind="key" title="T">\n\nB.\n',
    ["text", "source"],
  ],
  ["a heading of the wrong size", "#### X\n", ["source"]],
  ["a heading right before its text", "## X\nY\n", ["heading", "text"]],
  ["a table", "| a | b |\n| --- | --- |\n| c | d |\n", ["table"]],
  ["lists of two kinds", "- a\n\n* b\n", ["text", "text"]],
  ["a link by reference", "[x][y]\n\n[y]: https://a.example\n", ["source", "source"]],
])("%s", (_, body, expected) => {
  expect(kinds(`${FRONT}\n${body}`)).toEqual(expected);
});
