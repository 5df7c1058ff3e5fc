import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchBlocks } from "../compare/block-match";
import { anchorIn } from "./anchor";

const A = "Amina is in fifth grade in Lewiston, Maine.\n\n";
const B = "Being nice is a good start, but it is not the whole job.\n\n";
const C = "Notice how ordinary care is. Showing up on time is care.\n\n";
const HEAD = "## Five things a strong relationship does\n\n";

describe("the block that a comment is about", () => {
  it.each([
    ["nothing changed", [A, B, C], [A, B, C], 1, { kind: "same", block: 1 }],
    ["something came before it", [A, B], [HEAD, A, B], 1, { kind: "same", block: 2 }],
    ["what stood before it is gone", [A, B], [B], 1, { kind: "same", block: 0 }],
    ["its line ends changed", [A, B], [A, B.trim()], 1, { kind: "same", block: 1 }],
    ["it moved to the end", [A, B, C], [B, C, A], 0, { kind: "moved", block: 2 }],
    [
      "a word was changed",
      [A, B, C],
      [A, B.replace("whole", "entire"), C],
      1,
      { kind: "changed", block: 1 },
    ],
    [
      "it moved and a word was changed",
      [A, B, C],
      [C, A.replace("fifth", "sixth"), B],
      0,
      { kind: "changed", block: 1 },
    ],
    [
      "it was parted in two",
      [A, B, C],
      [A, "Being nice is a good start.\n\n", "But it is not the whole job.\n\n", C],
      1,
      { kind: "changed", block: 2 },
    ],
    ["it was taken out", [A, B, C], [A, C], 1, { kind: "gone" }],
    ["it was taken out, and others reworded", [A, B], [`${A.trim()} Yes.`], 1, { kind: "gone" }],
    ["all was taken out", [A, B], [], 0, { kind: "gone" }],
    ["another stands there now", [A, B], [A, C], 1, { kind: "gone" }],
    ["the first of two alike is gone", [A, B, A], [B, A], 2, { kind: "same", block: 1 }],
    ["the last of two alike is gone", [A, B, A], [A, B], 2, { kind: "gone" }],
    [
      "a block like it stays when it is taken out",
      [A, A.replace("Amina", "Omar")],
      [A.replace("Amina", "Omar")],
      0,
      { kind: "gone" },
    ],
  ] as const)("%s", (_, before, after, block, found) => {
    expect(anchorIn(before, after, block)).toEqual(found);
  });

  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  /** Blocks that have no word in common. */
  const text = fc
    .uniqueArray(word, { minLength: 12, maxLength: 60 })
    .map((words) =>
      Array.from({ length: Math.floor(words.length / 6) }, (_, n) =>
        words.slice(n * 6, n * 6 + 6).join(" "),
      ),
    );

  it("is found again after any edits elsewhere, moves and small edits, and never when it was removed", () => {
    const edit = fc.tuple(fc.constantFrom("drop", "move", "add", "word"), fc.nat(), fc.nat());
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (before, edits) => {
        let now = before.map((words, id) => ({ id: id as number | null, words, touched: false }));
        for (const [kind, at, to] of edits) {
          const place = now.length === 0 ? 0 : at % now.length;
          const one = now[place];
          if (kind === "add")
            now.splice(place, 0, { id: null, words: `§${at} §§${to} ${at}z${to}`, touched: true });
          else if (!one) continue;
          else if (kind === "drop") now = now.filter((other) => other !== one);
          else if (kind === "move") {
            now.splice(place, 1);
            now.splice(to % (now.length + 1), 0, one);
          } else if (!one.touched) {
            const words = one.words.split(" ");
            words[to % words.length] = `q${at}q${to}`;
            now[place] = { ...one, words: words.join(" "), touched: true };
          }
        }
        const after = now.map(({ words }) => words);
        for (const [id] of before.entries()) {
          const place = now.findIndex((one) => one.id === id);
          const found = anchorIn(before, after, id);
          if (place < 0) expect(found).toEqual({ kind: "gone" });
          else expect(found).toMatchObject({ block: place });
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives every block of both texts one place", () => {
    const blocks = fc.array(fc.constantFrom(A, B, C, HEAD, "---\n", "Yes.\n\n"), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const changes = matchBlocks(before, after);
        const was = changes.flatMap((one) => ("before" in one ? one.before : []));
        const is = changes.flatMap((one) => ("after" in one ? one.after : []));
        expect([...was].sort((a, b) => a - b)).toEqual(before.map((_, at) => at));
        expect(is).toEqual(after.map((_, at) => at));
      }),
    );
  });
});
