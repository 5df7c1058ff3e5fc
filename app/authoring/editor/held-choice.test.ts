import { describe, expect, it } from "vitest";
import { chosenText, heldRows } from "./held-choice";

const PATH = "lessons/a.mdx";
const base = "one\n\ntwo\n\nthree\n\n";
const mine = "one\n\ntwo, mine\n\nthree\n\nfour\n\n";
const theirs = "zero\n\none\n\ntwo, theirs\n\nthree\n\n";
const texts = { base, mine, theirs };

describe("a held text", () => {
  it("stands beside the file as it is, block by block", () => {
    expect(heldRows(PATH, texts)).toEqual([
      { line: 5, base: "two\n\n", mine: "two, mine\n\n", theirs: "two, theirs\n\n" },
    ]);
  });

  it.each([
    ["mine", "zero\n\none\n\ntwo, mine\n\nthree\n\nfour\n\n"],
    ["theirs", "zero\n\none\n\ntwo, theirs\n\nthree\n\nfour\n\n"],
    ["both", "zero\n\none\n\ntwo, mine\n\ntwo, theirs\n\nthree\n\nfour\n\n"],
  ] as const)("becomes the file with %s, and keeps what nobody else changed", (pick, text) => {
    expect(chosenText(PATH, texts, [pick])).toBe(text);
  });

  it("takes each block as it was chosen", () => {
    const two = {
      base: "a\n\nb\n",
      mine: "a mine\n\nsame\n\nb mine\n",
      theirs: "a theirs\n\nsame\n\nb theirs\n",
    };
    expect(heldRows(PATH, two).length).toBeGreaterThan(0);
    const picked = chosenText(PATH, two, ["mine", "theirs"]) ?? "";
    expect(picked).toContain("a mine");
    expect(picked).toContain("b ");
  });

  it("says so when one side took the file away", () => {
    const gone = { base, mine: null, theirs };
    expect(heldRows(PATH, gone)).toEqual([{ line: 1, base, mine: "", theirs }]);
    expect(chosenText(PATH, gone, ["mine"])).toBeNull();
    expect(chosenText(PATH, gone, ["theirs"])).toBe(theirs);
    expect(chosenText(PATH, gone, ["both"])).toBe(theirs);
  });

  it("has no rows when the two go together", () => {
    const apart = { base, mine: `${base}four\n\n`, theirs: `zero\n\n${base}` };
    expect(heldRows(PATH, apart)).toEqual([]);
    expect(chosenText(PATH, apart, [])).toBe(`zero\n\n${base}four\n\n`);
  });
});
