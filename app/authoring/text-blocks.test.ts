import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "./text-blocks";

const LESSON = `---
course: REL-1
title: "A"

minutes: 6
---

First words.
More of them.

## A heading

- one

- two

<Scenario id="A" title="B > C">
Set.

<Choice id="a" verdict="strong">

Words.

<Why>Because.</Why>
</Choice>
</Scenario>

\`\`\`
code

more
\`\`\`

Last.`;

describe("the blocks of a file", () => {
  it("keeps front matter, parts and fences whole", () => {
    const blocks = blocksOf("lessons/a.mdx", LESSON);
    expect(blocks.map((one) => one.split("\n", 1)[0])).toEqual([
      "---",
      "First words.",
      "## A heading",
      "- one",
      "- two",
      '<Scenario id="A" title="B > C">',
      "```",
      "Last.",
    ]);
    expect(blocks.join("")).toBe(LESSON);
  });

  it("parts YAML by its names and the entries of their lists", () => {
    const yaml =
      "# Head\nversion: 1\nitems:\n  - id: A\n    stem: x\n\n  - id: B\n    choices:\n      - a\nlast: 2\n";
    expect(blocksOf("items.yaml", yaml)).toEqual([
      "# Head\n",
      "version: 1\n",
      "items:\n",
      "  - id: A\n    stem: x\n\n",
      "  - id: B\n    choices:\n      - a\n",
      "last: 2\n",
    ]);
  });

  it("loses no character of any text", () => {
    const line = fc.constantFrom(
      "---\n",
      "\n",
      "words\n",
      "```\n",
      "<Callout>\n",
      "</Callout>\n",
      "</Why>\n",
      "<A",
      "- x\n",
      "  - id: a\n",
      "key: 1\n",
      "{",
      "   \n",
      "\r\n",
      "~~~~\n",
    );
    fc.assert(
      fc.property(
        fc.constantFrom("lessons/a.mdx", "items.yaml", "practice-task.md", "figures/a.svg"),
        fc.array(fc.oneof(line, fc.string({ unit: "binary", maxLength: 12 }))),
        (path, lines) => {
          const text = lines.join("");
          expect(blocksOf(path, text).join("")).toBe(text);
        },
      ),
    );
  });
});
