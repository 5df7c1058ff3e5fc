import fc from "fast-check";
import { expect, it } from "vitest";
import { readTypedNumber } from "./typed-number";

it.each<[string, number, string]>([
  ["24", 24, ""],
  [" 1.5 ", 1.5, ""],
  ["1,5", 1.5, ""],
  ["1.500", 1.5, ""],
  ["0,125", 0.125, ""],
  [".5", 0.5, ""],
  [",5", 0.5, ""],
  ["-3", -3, ""],
  ["−3", -3, ""],
  ["+3", 3, ""],
  ["1 500", 1500, ""],
  ["1\u202f500,25", 1500.25, ""],
  ["1’500.25", 1500.25, ""],
  ["1,500.25", 1500.25, ""],
  ["1.500,25", 1500.25, ""],
  ["1,500,000", 1_500_000, ""],
  ["1.500.000", 1_500_000, ""],
  ["2e3", 2000, ""],
  ["１２", 12, ""],
  ["1,5 km", 1.5, "km"],
  ["1.5km", 1.5, "km"],
  ["90 %", 90, "%"],
  ["5 each", 5, "each"],
])("reads %j", (typed, value, unit) => {
  expect(readTypedNumber(typed)).toEqual({ value, unit });
});

it.each([
  "",
  "abc",
  "km 5",
  "1e309",
  "1e-400x",
  "NaN",
  "Infinity",
  "0x10",
  "1..5",
  "1,5,5",
  "1,50,000",
  "12 34",
  "9007199254740992",
  "1e99999",
  "١٢",
  "1 2",
])("does not read %j as one number", (typed) => {
  const read = readTypedNumber(typed);
  expect(typeof read === "string" || read.unit !== "").toBe(true);
});

it.each(["1,500", "12,345", "-1,500", "1,500 km"])("asks about %j", (typed) => {
  expect(readTypedNumber(typed)).toBe("write-plainly");
});

it("reads any number with a point or a comma as the same number", () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => one.toFixed(4));
  fc.assert(
    fc.property(number, (text) => {
      const expected = { value: Number(text), unit: "" };
      expect(readTypedNumber(text)).toEqual(expected);
      expect(readTypedNumber(text.replace(".", ","))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

it("gives a finite number or a reason for any text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+\d.,' e]*$/)), (typed) => {
      const read = readTypedNumber(typed);
      expect(typeof read === "string" || Number.isFinite(read.value)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it("reads 100 KB in no time", () => {
  const start = performance.now();
  for (const part of ["1", "1,", "1 ", "1.", "e1", " "]) readTypedNumber(part.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(200);
});
