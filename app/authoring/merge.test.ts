import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "./merge";

const PATH = "lessons/a.mdx";
const text = (...blocks: string[]) => blocks.map((one) => `${one}\n\n`).join("");
const base = text("one", "two", "three");

describe("two changes of one file", () => {
  it.each([
    ["only mine", text("one", "two!", "three"), base, text("one", "two!", "three")],
    ["only theirs", base, text("one", "three"), text("one", "three")],
    ["the same", text("two"), text("two"), text("two")],
    [
      "different blocks",
      text("one!", "two", "three"),
      text("one", "two", "three?"),
      text("one!", "two", "three?"),
    ],
    [
      "neighboring blocks",
      text("one!", "two", "three"),
      text("one", "two?", "three"),
      text("one!", "two?", "three"),
    ],
    [
      "a new block beside a changed one",
      text("one", "two", "three", "four"),
      text("zero", "one", "two", "three"),
      text("zero", "one", "two", "three", "four"),
    ],
  ])("%s are taken", (_, mine, theirs, merged) => {
    expect(mergeTexts(PATH, { base, mine, theirs })).toEqual({ kind: "merged", text: merged });
  });

  it("puts two wordings of one block side by side", () => {
    const mine = text("one", "two, mine", "three");
    const theirs = text("one", "two, theirs", "three");
    expect(mergeTexts(PATH, { base, mine, theirs })).toEqual({
      kind: "conflict",
      stretches: [
        { kind: "same", text: "one\n\n" },
        { kind: "both", base: "two\n\n", mine: "two, mine\n\n", theirs: "two, theirs\n\n" },
        { kind: "same", text: "three\n\n" },
      ],
    });
  });

  it("asks when one took away what the other changed", () => {
    expect(mergeTexts(PATH, { base, mine: null, theirs: text("one!") })).toMatchObject({
      kind: "conflict",
    });
    expect(mergeTexts(PATH, { base, mine: null, theirs: base })).toBe("removed");
    expect(mergeTexts(PATH, { base: null, mine: "a\n", theirs: "b\n" })).toMatchObject({
      kind: "conflict",
    });
  });

  it("keeps every block that either side wrote, whatever they did", () => {
    const blocks = fc.array(
      fc.constantFrom<string>("a", "b", "c", "d", "e", "## f", '<Item id="g" />'),
      {
        maxLength: 8,
      },
    );
    const written = (side: string) =>
      fc.array(fc.tuple(blocks, fc.constant(side)), { maxLength: 3 });
    fc.assert(
      fc.property(
        blocks,
        written("mine"),
        written("theirs"),
        fc.infiniteStream(fc.nat(20)),
        (first, mine, theirs, at) => {
          const edit = (changes: [string[], string][]) => {
            const next = [...first];
            for (const [words, side] of changes)
              next.splice(
                (at.next().value ?? 0) % (next.length + 1),
                (at.next().value ?? 0) % 3,
                ...words.map((one, index) => `${one} ${side} ${index}`),
              );
            return next;
          };
          const [ours, others] = [edit(mine), edit(theirs)];
          const result = mergeTexts(PATH, {
            base: text(...first),
            mine: text(...ours),
            theirs: text(...others),
          });
          const kept = JSON.stringify(result);
          for (const block of [...ours, ...others])
            if (!first.some((one) => one === block))
              expect(kept).toContain(JSON.stringify(block).slice(1, -1));
        },
      ),
    );
  });
});
