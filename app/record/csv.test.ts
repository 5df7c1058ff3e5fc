import fc from "fast-check";
import { expect, test } from "vitest";
import { csvTable } from "./csv";
import { csvRecords } from "./csv-records";

test.each([
  ["plain", "plain"],
  ['say "so"', '"say ""so"""'],
  ["a, b", '"a, b"'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["-2", "'-2"],
  ["@now", "'@now"],
  ["＝1", "'＝1"],
  ["\tx", "'\tx"],
  [-2, "-2"],
  [null, ""],
])("%j", (value, written) => expect(csvTable([[value]])).toBe(`${written}\r\n`));

test("any table of text is read back, and no cell begins a formula", () => {
  const formula = /^[=+\-@\t\r＝＋－＠]/;
  const awkward = fc.string({ unit: fc.constantFrom(...'",\r\n\t =x') });
  const text = fc.oneof(fc.string(), awkward);
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const read = [...csvRecords(csvTable(rows))].map(({ cells }) => cells);
      const written = (text: string) => (formula.test(text) ? `'${text}` : text);
      expect(read).toEqual(rows.map((row) => row.map(written)));
      for (const text of read.flat()) expect(text).not.toMatch(formula);
    }),
  );
});
