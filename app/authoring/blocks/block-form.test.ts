import fc from "fast-check";
import { expect, test } from "vitest";
import { anyBlock, anyLesson, anyTyped, FRONT } from "../../../tests/any-block";
import { runs } from "../../../tests/runs";
import { readLesson } from "../../catalog/mdx/lesson";
import { ProblemList } from "../../catalog/problem";
import type { Block, BlockType } from "./block";
import { blocksFrom, fieldsOf, NO_FIELDS } from "./block-form";
import { replaceBlocks } from "./edit-blocks";
import { readBlocks } from "./read-blocks";
import { writeBlock } from "./write-block";

const RUNS = runs({ usual: 80, deep: 4_000 });

test("a form that is sent as it was shown makes the block that it showed", () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      if (isEmptied(block)) return;
      expect(blocksFrom(block.type, fieldsOf(block))).toEqual([block]);
    }),
    RUNS,
  );
});

/** Rows and columns that hold nothing, and choices, are not kept by a form; nor is empty text. */
function isEmptied(block: Block): boolean {
  if (block.type === "table") {
    const rows = [block.head, ...block.rows];
    const empty = block.head.some((_, at) => rows.every((row) => row[at]?.length === 0));
    return empty || block.rows.some((row) => row.every((cell) => cell.length === 0));
  }
  if (block.type === "heading") return block.runs.length === 0;
  return block.type === "code" && block.text.trim() === "";
}

const types: BlockType[] = [
  ...(["heading", "text", "table", "code", "callout", "example", "try"] as const),
  ...(["scenario", "reflect", "figure", "item"] as const),
];

test("whatever is typed into any form, the safe reader finds no code and nothing broken", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.array(anyTyped, { minLength: 8, maxLength: 8 }),
      (type, typed) => {
        const [text = "", title = "", alt = "", ...cells] = typed;
        const fields = {
          ...NO_FIELDS,
          ...{ text, kind: title, title, id: alt, setting: text, src: title, alt, caption: title },
          ...{ lang: alt, cell: typed, width: 2, choiceText: cells, choiceWhy: typed },
        };
        const blocks = blocksFrom(type, fields);
        const source = `${FRONT}${blocks.map((block) => `\n${writeBlock(block)}\n`).join("")}`;
        const problems = new ProblemList("lesson.mdx");
        readLesson(source, problems);
        const unfit = /cannot have the|is empty|has more than/;
        expect(problems.problems.filter(({ message }) => !unfit.test(message))).toEqual([]);
        expect(readBlocks(source).blocks.map(({ block }) => block)).toEqual(blocks);
      },
    ),
    RUNS,
  );
});

test("a text that became several blocks takes the place of the one, and can become one again", () => {
  fc.assert(
    fc.property(
      anyLesson,
      fc.array(anyBlock, { maxLength: 3 }),
      fc.nat(),
      fc.nat({ max: 2 }),
      (source, added, nth, more) => {
        const before = readBlocks(source).blocks;
        if (before.length === 0) return;
        const index = nth % before.length;
        const count = Math.min(1 + more, before.length - index);
        const edited = replaceBlocks(source, { index, count, added }) ?? "";
        const kept = [...before.slice(0, index), ...before.slice(index + count)];
        const after = readBlocks(edited).blocks;
        expect(after.slice(index, index + added.length).map(({ block }) => block)).toEqual(added);
        expect(
          after.toSpliced(index, added.length).map((one) => edited.slice(one.start, one.end)),
        ).toEqual(kept.map((one) => source.slice(one.start, one.end)));
      },
    ),
    RUNS,
  );
});
