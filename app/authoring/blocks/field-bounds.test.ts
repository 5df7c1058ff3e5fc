import { describe, expect, test } from "vitest";
import { SNIPPETS } from "../../../tests/hostile/snippets";
import { blocksFrom, NO_FIELDS } from "./block-form";
import { isBeyondBounds } from "./field-bounds";
import { readBlocks } from "./read-blocks";

const flow = (text: string) => ({ ...NO_FIELDS, text });
const paragraph = "Say each name as its owner says it, and **ask** when you do not know how. ";

test.each([
  ["nothing", flow("")],
  ["a page", flow(`${paragraph.repeat(20)}\n\n- One\n- [Two](https://example.org)\n\n`.repeat(20))],
  ["a table", { ...NO_FIELDS, width: 4, cell: Array.from({ length: 200 }, () => paragraph) }],
])("%s is within them", (_, fields) => {
  expect(isBeyondBounds(fields)).toBe(false);
});

test.each([
  ["a line without end", "a".repeat(5_001)],
  ["a paragraph without end", `${"a".repeat(200)}\n`.repeat(101)],
  ["lines without end", "a\n\n".repeat(2_001)],
  ["a crowded paragraph", "*a".repeat(801)],
  ["brackets in brackets", "[".repeat(21)],
  ["quotes in quotes", "> ".repeat(13)],
  ["a book", `${"a".repeat(4_000)}\n\n`.repeat(40)],
])("%s is beyond them", (_, text) => {
  expect(isBeyondBounds(flow(text))).toBe(true);
  expect(isBeyondBounds({ ...NO_FIELDS, cell: [text] })).toBe(true);
});

test("a lesson that holds a text beyond them is parted without parsing it", () => {
  const endless = "a".repeat(70_000);
  const { blocks } = readBlocks(`---\ntitle: "T"\n---\n\nFine words.\n\n${endless}\n`);
  expect(blocks.map(({ block }) => block)).toEqual([
    expect.objectContaining({ type: "text" }),
    { type: "source", text: endless },
  ]);
});

describe("what is within them is read soon, as any block", () => {
  const filled = (text: string, most: number) => {
    const line = text.slice(0, 4_900);
    return Array.from({ length: Math.floor(most / (line.length + 2)) }, () => line).join("\n\n");
  };
  const longest = [...SNIPPETS, "a", "a ", "<a", "1. ", "  a\n", "`a", "![", "](", "~~"].map(
    (text) =>
      [59_000, 20_000, 8_000, 3_000].map((most) =>
        filled(text.repeat(9_000 / text.length + 1), most),
      ),
  );

  test("whatever it is", () => {
    for (const sizes of longest) {
      const text = sizes.find((one) => !isBeyondBounds(flow(one)));
      if (text === undefined) continue;
      for (const type of ["heading", "text", "callout"] as const) {
        const began = process.cpuUsage();
        blocksFrom(type, flow(text));
        expect(process.cpuUsage(began).user / 1000, text.slice(0, 40)).toBeLessThan(1_500);
      }
    }
  }, 60_000);
});
