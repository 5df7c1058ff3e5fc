import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type Json, sha256 } from "./canonical";

test.each<[Json, string]>([
  [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
  [{ a: undefined, b: { d: 1, c: 2 } }, '{"b":{"c":2,"d":1}}'],
  ["é\n", '"é\\n"'],
  [[], "[]"],
])("%j is written %s", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test("a value and its parsed copy are written alike, whatever the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("what JSON cannot hold is a bug, not a null", () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow("JSON cannot hold NaN");
});

test("sha256 matches the known answer of FIPS 180-4", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
