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

  it.each([
    [
      "one added at the end, the other edited the last",
      ["one\n\ntwo\n", "one\n\ntwo\n\nnew\n", "one\n\ntwo!\n"],
      "one\n\ntwo!\n\nnew\n",
    ],
    [
      "one added at the end, the other took the last away",
      ["one\n\ntwo\n", "one\n\ntwo\n\nnew\n", "one\n"],
      "one\n\nnew\n",
    ],
    [
      "both added at the end, theirs first",
      ["one\n", "one\n\nmy own\n", "one\n\nand hers\n"],
      "one\n\nand hers\n\nmy own\n",
    ],
    [
      "both added between, theirs first",
      [text("one", "two"), text("one", "my own", "two"), text("one", "and hers", "two")],
      text("one", "and hers", "my own", "two"),
    ],
    [
      "both added, one of the blocks the same",
      ["one\n", "one\n\n## Both\n\nmy own\n", "one\n\n## Both\n\nand hers\n"],
      "one\n\n## Both\n\nand hers\n\nmy own\n",
    ],
    [
      "both edited in one way, and one added",
      [text("one", "two"), text("one!", "two"), text("one!", "new", "two")],
      text("one!", "new", "two"),
    ],
    [
      "one added before what the other edited",
      [text("one", "two"), text("one", "new", "two"), text("one", "two!")],
      text("one", "new", "two!"),
    ],
    [
      "one added after what the other edited and added to",
      [text("one", "two"), text("one!", "more", "two"), text("one", "else", "two")],
      text("one!", "more", "else", "two"),
    ],
    ["both wrote into an empty file", ["", "my own\n", "and hers\n"], "and hers\n\nmy own\n"],
    [
      "blank lines are nobody's",
      ["one\n\ntwo\n", "one\n\n\ntwo!\n", "one\n\ntwo\n\nnew"],
      "one\n\n\ntwo!\n\nnew\n",
    ],
  ])("%s", (_, [first, mine, theirs], merged) => {
    expect(mergeTexts(PATH, { base: first ?? "", mine: mine ?? "", theirs: theirs ?? "" })).toEqual(
      { kind: "merged", text: merged },
    );
  });

  it("keeps two questions that were added at once apart, without a blank line", () => {
    const items = (...ids: string[]) =>
      `items:\n${ids.map((id) => `  - id: ${id}\n    stem: about ${id}\n`).join("")}`;
    expect(
      mergeTexts("items.yaml", {
        base: items("A"),
        mine: items("A", "C"),
        theirs: items("A", "B"),
      }),
    ).toEqual({ kind: "merged", text: items("A", "B", "C") });
    const other = items("A", "C").replace("about C", "of something else");
    expect(
      mergeTexts("items.yaml", { base: items("A"), mine: items("A", "C"), theirs: other }),
    ).toMatchObject({ kind: "conflict" });
  });

  it("asks when what both added may be one block, written on", () => {
    const first = text("one", "two");
    const mine = text("one", "Ask before you tell, and wait.", "two");
    const theirs = text("one", "Ask before you tell.", "two");
    expect(mergeTexts(PATH, { base: first, mine, theirs })).toMatchObject({
      kind: "conflict",
      stretches: [{}, { kind: "both", base: "" }, {}],
    });
    const edited = text("one!", "Ask before you tell, and wait.", "two");
    expect(mergeTexts(PATH, { base: first, mine: edited, theirs })).toMatchObject({
      kind: "conflict",
    });
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
});
