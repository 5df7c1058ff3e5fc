import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { compileLesson } from "../app/catalog/boxed/compile-lesson.server";
import { readLesson } from "../app/catalog/mdx/lesson";
import { descendants } from "../app/catalog/mdx/tree";
import { ProblemList } from "../app/catalog/problem";
import expected from "./hostile-lessons/expected.json";

const FOLDER = join(import.meta.dirname, "hostile-lessons");
/** Every hostile lesson that can run writes this file and sets this global. */
const CANARY = "muster-canary";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".mdx"));

function read(text: string) {
  const problems = new ProblemList("lesson.mdx");
  return { lesson: readLesson(text, problems), problems: problems.problems };
}

function expectNothingRan() {
  expect(existsSync(CANARY)).toBe(false);
  expect("musterCanary" in globalThis).toBe(false);
  expect("polluted" in {}).toBe(false);
}

const normal = `---
course: REL-1
lesson: 01-a-lesson
title: "A lesson"
minutes: 6
objectives: [REL.1.1]
---

## A *heading*

Text with **bold**, \`{code}\`, a [link](https://example.org/a?b=c), and 3 &lt; 4. <Cite id="F-REL-01" />

| A | B |
| --- | --- |
| x | y |

<Callout kind="key" title="Take this with you">
Words.
</Callout>

\`\`\`
import { everything } from "code"; <script>{shown as text}</script>
\`\`\`

<Sources ids="F-REL-01" />
`;

test("a normal lesson passes", () => {
  expect(read(normal).problems).toEqual([]);
  expect(read(normal.replace(/\n/g, "\r\n")).problems).toEqual([]);
});

describe("each hostile lesson is refused with its place and what to do, and nothing in it runs", () => {
  afterEach(() => {
    expectNothingRan();
    rmSync(CANARY, { force: true });
  });

  test("the folder and the list of answers hold the same files, at least 45", () => {
    expect(files.sort()).toEqual(Object.keys(expected).sort());
    expect(files.length).toBeGreaterThanOrEqual(45);
  });

  test.each(Object.entries(expected))("%s", (name, answer) => {
    const text = readFileSync(join(FOLDER, name), "utf8");
    const start = performance.now();
    const { lesson, problems } = read(text);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(lesson).toBeUndefined();
    const [first] = problems;
    expect(`${first?.line}:${first?.column} ${first?.message}`).toBe(answer);
    for (const { message, fix } of problems) {
      expect(message).toMatch(/[.)]$/);
      expect(fix).toMatch(/[.)]$/);
    }
  });
});

describe("the compiler alone, without the reader before it, runs nothing either", () => {
  // Too large or too deep for any parser: only the reader, which bounds them, ever sees these.
  const unbounded = /^(deep|crowded|many|long|oversized|bomb|expression-acorn)/;
  // Harmless as Markdown; refused by the reader for other reasons.
  const harmless =
    /^(front-matter-(bom|js-function|constructor|four|merge|missing|never|proto|repeated|space|second-in|yaml)|hidden|import-in|tag-broken|choice|html-cdata)/;

  test.each(files.filter((name) => !unbounded.test(name)))("%s", async (name) => {
    const compiled = compileLesson({ source: readFileSync(join(FOLDER, name), "utf8") });
    if (harmless.test(name)) await compiled.catch(() => undefined);
    else await expect(compiled).rejects.toThrow();
    expectNothingRan();
  });

  test("a normal lesson compiles", async () => {
    expect(await compileLesson({ source: normal })).toContain("Callout");
  });
});

/** Pieces that mean something to one of the readers, in any order. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        "---",
        "\n",
        "\n\n",
        "<",
        ">",
        "</",
        "/>",
        "<Callout ",
        "</Callout>",
        'kind="key" ',
        "title=",
      ],
      ...[
        "<Scenario>",
        "<Why>",
        "</Why>",
        "{",
        "}",
        "[",
        "](",
        ")",
        "![",
        "*",
        "_",
        "**",
        "`",
        "```\n",
      ],
      ...[
        "> ",
        "- ",
        "1. ",
        "| a | b |\n| - | - |\n",
        "import x",
        "export ",
        "<!--",
        "&#",
        "\\",
        "~~",
      ],
      ...[
        "javascript:",
        "https://a.b",
        "[^1]",
        "<Cite id='F-REL-01' />",
        "\t",
        "\u2028",
        "#",
        "## a",
      ],
    ),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 60 },
);

test("any soup of marks gets an answer, and what is accepted holds no code, HTML or unsafe link", () => {
  const head = normal.slice(0, normal.indexOf("## A"));
  fc.assert(
    fc.property(pieces, (soup) => {
      const { lesson, problems } = read(head + soup.join(""));
      expect(lesson === undefined).toBe(problems.length > 0);
      for (const node of lesson ? descendants(lesson.tree) : []) {
        expect(node.type).not.toMatch(/esm|expression|html|image/i);
        expect(node.url ?? "").not.toMatch(/^\s*javascript:/i);
        for (const { type, value } of node.attributes ?? []) {
          expect([type, typeof value]).toEqual(["mdxJsxAttribute", "string"]);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
