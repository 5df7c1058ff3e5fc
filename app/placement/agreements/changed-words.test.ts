import { expect, test } from "vitest";
import { changedWords } from "./changed-words";

/** One letter is one paragraph; +a is new, -a is gone. */
test.each<[string, string, string, string]>([
  ["the same words", "abc", "abc", "a b c"],
  ["one more", "ac", "abc", "a +b c"],
  ["one less", "abc", "ac", "a -b c"],
  ["reworded: gone before new", "abc", "axc", "a -b +x c"],
  ["all other words", "ab", "xy", "-a -b +x +y"],
  ["from nothing", "", "ab", "+a +b"],
  ["to nothing", "ab", "", "-a -b"],
  ["moved: said in its new place", "abc", "bca", "-a b c +a"],
  ["twice the same", "aa", "a", "a -a"],
  ["as many kept as can be", "abcd", "xbcdy", "-a +x b c d +y"],
])("%s", (_, before, after, said) => {
  const text = (letters: string) => [...letters].join("\n\n");
  const changed = changedWords(text(before), text(after));
  const sign = { kept: "", new: "+", gone: "-" };
  expect(changed.map(({ is, words }) => `${sign[is]}${words}`).join(" ")).toBe(said);
});

test("spaces at the ends of a line change nothing", () => {
  expect(changedWords(" a \n\nb", "a\nb ").every(({ is }) => is === "kept")).toBe(true);
});
