import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonError, parseStrictJson } from "./json";

function problemOf(text: string): string {
  try {
    parseStrictJson(text);
    return "read";
  } catch (error) {
    if (error instanceof JsonError) return error.problem;
    throw error;
  }
}

describe("parseStrictJson", () => {
  test("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        let duplicate = false;
        try {
          expect(parseStrictJson(text)).toEqual(JSON.parse(text));
        } catch (error) {
          duplicate = error instanceof JsonError && error.problem !== "FORMAT";
          if (!duplicate && !(error instanceof JsonError)) throw error;
        }
        expect(duplicate).toBe(/"(__proto__|constructor|prototype)"\s*:/.test(text));
      }),
    );
  });

  test("never accepts what JSON.parse refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\ -+.eE01truefalsn') }), (text) => {
        let native = true;
        try {
          JSON.parse(text);
        } catch {
          native = false;
        }
        if (problemOf(text) === "read") expect(native).toBe(true);
        else if (native) expect(["DUPLICATE_KEY", "FORMAT"]).toContain(problemOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{"a":1,"a":2}', "DUPLICATE_KEY"],
    ['{"a":1,"\\u0061":2}', "DUPLICATE_KEY"],
    ['{"a":{"b":1,"b":1}}', "DUPLICATE_KEY"],
    ['{"__proto__":{}}', "BAD_KEY"],
    ['{"\\u005f_proto__":{}}', "BAD_KEY"],
    ['{"constructor":1}', "BAD_KEY"],
    ["[".repeat(32) + "]".repeat(32), "read"],
    ["[".repeat(33) + "]".repeat(33), "TOO_DEEP"],
    ["[".repeat(100_000), "TOO_DEEP"],
    ['"\\ud800"', "FORMAT"],
    ["1e999", "FORMAT"],
    ["", "FORMAT"],
    ["{} {}", "FORMAT"],
    ["[1,]", "FORMAT"],
    ['{"a" 1}', "FORMAT"],
    ["{a:1}", "FORMAT"],
    ['"open', "FORMAT"],
    ["\uFEFF{}", "FORMAT"],
    ["nulll", "FORMAT"],
    ["__proto__", "FORMAT"],
  ])("%j is %s", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  test("reads a quarter megabyte of nearly nothing quickly", () => {
    const started = performance.now();
    parseStrictJson(`[${"0,".repeat(131_000)}0]`);
    parseStrictJson(`"${"\\\\".repeat(131_000)}"`);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
