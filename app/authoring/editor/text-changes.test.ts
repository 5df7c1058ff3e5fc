import fc from "fast-check";
import { expect, it } from "vitest";
import { changesFrom, type TextChange } from "./text-changes";

function changed(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to),
    text,
  );
}

it("changes only the words of a line that differ", () => {
  expect(changesFrom("one\ntwo\nthree\n", "one\ntwo by her\nthree\n")).toEqual([
    { from: 7, to: 7, insert: " by her" },
  ]);
  expect(changesFrom("one\ntwo\n", "one\n")).toEqual([{ from: 4, to: 8, insert: "" }]);
  expect(changesFrom("one\n", "zero\none\n")).toEqual([{ from: 0, to: 0, insert: "zero\n" }]);
  expect(changesFrom("one", "one")).toEqual([]);
});

it("makes the one text of the other, in order, whatever they are", () => {
  const line = fc.constantFrom("", "a", "b", "ab", "a b", "\u{1f9a9}");
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesFrom(before, after);
      expect(changed(before, changes)).toBe(after);
      changes.reduce((last, { from, to }) => {
        expect(from).toBeGreaterThanOrEqual(last);
        return to;
      }, 0);
    }),
  );
});
