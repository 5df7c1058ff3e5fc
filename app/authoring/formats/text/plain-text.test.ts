import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfHtml } from "./plain-text";

const READ: [string, string, string[]][] = [
  ["<div><p>One&nbsp;two</p><p>three</p></div>", "One two three", []],
  ["5 < 6 &amp; 7 > 6", "5 < 6 & 7 > 6", []],
  ["a<br/>b<hr>c", "a b c", []],
  ["10<sup>2</sup> m<sup>3</sup> H<sub>2</sub>O", "10² m³ H2O", []],
  ["&#233;&#x1F600;&#0;&#xD800;&#9999999;&bogus;", "é😀&bogus;", []],
  ["<b>bold</b> <em>words</em>", "bold words", ["formatting"]],
  ['<img src="a.png" alt="A page">', "A page", ["a.png"]],
  ['<a href="https://example.org/">here</a>', "here", ["https://example.org/"]],
  ["<ul><li>one</li><li>two</li></ul>", "one two", ["list"]],
  ["<table><tr><td>1</td><td>2</td></tr></table>", "1 2", ["table"]],
  ["a<script>alert(1)</script>b<style>p{}</style>c", "a b c", ["program"]],
  ["a<script>alert(1)", "a", ["program"]],
  ['<iframe src="//x.test"></iframe><svg onload="x()">', "", ["//x.test", "no name"]],
  ["a<!-- hidden -->b<!-- open", "ab", []],
  ["a <b", "a <b", []],
];

describe("the words of HTML", () => {
  it.each(READ)("%s", (html, text, dropped) => {
    const read = textOfHtml(html);
    expect(read.text).toBe(text);
    expect(read.dropped).toEqual(dropped.map((what) => expect.stringContaining(what)));
  });

  it("reads anything, and holds no tag that it knows", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "<p",
      "</p>",
      "<script>",
      "</",
      "<!--",
      "-->",
      '"',
      "&",
      "#",
      ";",
      "=",
      "x",
      "<img alt='",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        expect(textOfHtml(pieces.join("")).text).not.toMatch(/<p>|<script>/);
      }),
      { numRuns: 1000 },
    );
  });

  it("is done soon, however often something is opened", () => {
    const begun = performance.now();
    for (const piece of ["<", "<a ", "<!--", "<a b='", "&#", "<script>", '<p a="', "<sup>"])
      textOfHtml(piece.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
