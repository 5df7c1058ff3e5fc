import { describe, expect, it } from "vitest";
import type { Block } from "../../catalog/block";
import { blocksOf } from "../text-blocks";
import { elementsOf, placesOf } from "./lesson-places";

const SOURCE = `---
course: REL-1
title: "What students need"
---

Amina is in fifth grade & says, "He was nice."

## Five things

Search Institute asked young people. <Cite id="F-REL-01" />

<Callout kind="evidence" title="How sure are we?">
A review of 99 studies.

Two paragraphs of it.
</Callout>

<Item id="REL.1.1-Q01" />

- Showing up on time.
- Listening.

<Reflect id="R1">What did you do?</Reflect>
`;
const BLOCKS: Block[] = [
  {
    type: "prose",
    html: '<p>Amina is in fifth grade &amp; says, “He was nice.”</p>\n<h2>Five things</h2><p>Search Institute asked young people. <a class="cite">1</a></p><section class="part"><p>How sure are we?</p><div><p>A review of 99 studies.</p><p>Two paragraphs of it.</p></div></section>',
  },
  { type: "item", id: "REL.1.1-Q01" },
  { type: "prose", html: "<ul><li>Showing up on time.</li><li>Listening.</li></ul>" },
  { type: "reflect", id: "R1", prompt: "What did you do?" },
  { type: "item", id: "REL.1.1-Q02" },
];

describe("the place of each piece of a lesson", () => {
  it("is the block of the source that it came from", () => {
    const blocks = blocksOf("lessons/01.mdx", SOURCE);
    const places = placesOf(blocks, BLOCKS).map(({ block }) =>
      block === null ? null : blocks[block]?.trim().slice(0, 12),
    );
    expect(places).toEqual([
      "Amina is in ",
      "## Five thin",
      "Search Insti",
      "<Callout kin",
      '<Item id="RE',
      "- Showing up",
      "<Reflect id=",
      null,
    ]);
  });

  it.each([
    ["<p>a</p><p>b</p>", ["<p>a</p>", "<p>b</p>"]],
    ["<p>a<br/>b</p>\n<hr><p>c</p>", ["<p>a<br/>b</p>", "\n<hr>", "<p>c</p>"]],
    ['<figure><svg><path d="M0"></path></svg></figure>', null],
    ["<p>a</p></div>", null],
    ["<p>a", null],
    ["words alone", null],
    ["", []],
  ])("%s", (html, elements) => {
    expect(elementsOf(html)).toEqual(elements ?? [html]);
  });
});
