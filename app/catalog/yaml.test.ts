import { describe, expect, test } from "vitest";
import { ProblemList } from "./problem";
import { readYaml } from "./yaml";

function read(text: string) {
  const problems = new ProblemList("course.yaml");
  return { yaml: readYaml(text, problems), problems: problems.problems };
}

test("reads plain data and knows where each part stands", () => {
  const { yaml } = read(
    'id: REL-1\nlessons:\n  - { slug: a, minutes: 6 }\n  - slug: b\n    note: "R&B *x"\n',
  );
  expect(yaml?.value).toEqual({
    id: "REL-1",
    lessons: [
      { slug: "a", minutes: 6 },
      { slug: "b", note: "R&B *x" },
    ],
  });
  expect(yaml?.at(["lessons", 1, "note"])).toEqual({ line: 5, column: 11 });
  expect(yaml?.at(["lessons", 1, "missing", "deeper"])).toEqual({ line: 4, column: 5 });
});

test("keeps words that YAML 1.1 would turn into something else", () => {
  expect(read("a: yes\nb: 2026-01-01\nc: 012\nd: null").yaml?.value).toEqual({
    a: "yes",
    b: "2026-01-01",
    c: 12,
    d: null,
  });
});

test("lets & * ! and % stand inside text and block text", () => {
  const { yaml } = read("a: R&B *really*!\nb: >-\n  &not an anchor\n  %not a directive\nc: '!x'\n");
  expect(yaml?.value).toEqual({
    a: "R&B *really*!",
    b: "&not an anchor %not a directive",
    c: "!x",
  });
});

describe("refuses, with the place", () => {
  test.each([
    ["an anchor", "a: 1\nb: &x 2", 2, 4, /anchor/],
    ["an alias", "a: [1, *x]", 1, 8, /alias/],
    ["a tag", "a: !!js/function 'x'", 1, 4, /tag/],
    ["a merge key", "a: 1\n<<: { b: 2 }", 2, 1, /reserved/],
    ["a directive", "%YAML 1.1\n---\na: 1", 1, 1, /%/],
    ["a second document", "a: 1\n---\nb: 2", 2, 1, /second document/],
    ["__proto__", "a:\n  __proto__: { x: 1 }", 2, 3, /reserved/],
    ["constructor", "constructor: 1", 1, 1, /reserved/],
    ["a quoted __proto__", '"__proto__": 1', 1, 1, /reserved/],
    ["a repeated name", "a: 1\nb: 2\na: 3", 3, 1, /twice/],
    ["a name that is a list", "? [a]\n: 1", 1, 3, /list or a map/],
    ["a control character", "a: x\u0001y", 1, 5, /hidden/],
    ["a byte order mark", "\ufeffa: 1", 1, 1, /hidden/],
    ["broken quotes", 'a: "x', 1, 6, /not YAML/],
  ])("%s", (_name, text, line, column, message) => {
    const { yaml, problems } = read(text);
    expect(yaml).toBeUndefined();
    expect(problems[0]).toMatchObject({ line, column, message: expect.stringMatching(message) });
    expect(problems[0]?.fix).toMatch(/\.$/);
  });
});

describe("six bombs are each answered in under 50 ms", () => {
  const laughs = Array.from({ length: 9 }, (_, n) =>
    n === 0
      ? 'a0: &a0 ["lol"]'
      : `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(",")}]`,
  ).join("\n");
  test.each([
    ["aliases of aliases", laughs],
    ["merge keys of merge keys", `b: &b { x: 1 }\n${"<<: [*b, *b, *b]\n".repeat(1000)}`],
    ["an ordered map of tags", `a: !!omap [${"{ a: 1 }, ".repeat(20_000)}]`],
    ["10,000 open lists", `a: ${"[".repeat(10_000)}`],
    ["10,000 list marks on a line", `${"- ".repeat(10_000)}a`],
    ["a text of 2 MB", `a: "${"x".repeat(2_000_000)}"`],
  ])("%s", (_name, text) => {
    read("warm: up");
    const start = performance.now();
    const { yaml, problems } = read(text);
    expect(performance.now() - start).toBeLessThan(50);
    expect(yaml).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

test("a text within the limits never takes long, however many names it has", () => {
  const text = Array.from({ length: 10_000 }, (_, n) => `k${n}: ${n}`).join("\n");
  const start = performance.now();
  expect(Object.keys(read(text).yaml?.value ?? {})).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(3000);
});
