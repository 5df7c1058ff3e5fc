import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { inWords } from "../said";
import { htmlText, plainText } from "./html-text";

const t = textFor("en");

const CASES: [string, string, string[]][] = [
  ["<p>One</p><p>Two</p>", "One\n\nTwo", []],
  ["One<br />Two", "One\nTwo", []],
  ["a &lt; b &amp;&amp; c&nbsp;&gt; d &eacute;&#39;&#x41;", "a < b && c > d é'A", []],
  ["5 < 6 and <3", "5 < 6 and <3", []],
  ["&nosuch; &amp;lt;", "&nosuch; &lt;", []],
  ["<ul><li>a</li><li>b</li></ul>", "- a\n- b", []],
  ["<ol><li>a</li><li>b</li></ol>", "1. a\n2. b", []],
  ["x<sup>2</sup> H<sub>2</sub>O 10<sup>-3</sup>", "x² H₂O 10⁻³", []],
  ["e<sup>ix</sup>", "e^(ix)", ["raised or lowered type, written as ^(…) or _(…)"]],
  ["a <b>bold</b> word", "a bold word", ["bold, italic, underlined or struck type"]],
  ["a<script>alert('</p>')</script>b", "ab", ["a script"]],
  ["a<SCRIPT >alert(1)</SCRIPT\n>b", "ab", ["a script"]],
  ["a<script>never closed", "a", ["a script"]],
  ["<scr<script>ipt>alert(1)</script>", "<scr", ["a script"]],
  [
    "<style>p{}</style>a<iframe src='x'>b</iframe>",
    "a",
    ["a style sheet", "a page set into the text"],
  ],
  [
    '<img src="@@PLUGINFILE@@/my%20flag.png" alt="A > flag" onerror="x()">',
    "[A > flag]",
    ["the picture “my flag.png”, whose description stands in brackets"],
  ],
  ["<img src='data:image/png;base64,AAAA'>", "", ["a picture without a name"]],
  ["<a href='https://x.example/a'>here</a>", "here", ["the link to https://x.example/a"]],
  [
    "<a href='java&#115;cript:alert(1)'>here</a>",
    "here",
    ["a link that is not a web or mail address"],
  ],
  ["<p onclick=alert(1) style='x'>a</p>", "a", []],
  ["if a <b and c> d, x<y", "if a <b and c> d, x<y", []],
  ["Write <name> here", "Write <name> here", []],
  ["<o:p>a</o:p><x-y>b</x-y>", "ab", []],
  ["a&#0;b&#x7;c&#xd800;d&#x1f600;&#9999999;", "a&#0;bc&#xd800;d😀&#9999999;", []],
  ["&constructor; &nope;", "&constructor; &nope;", []],
  ["<!-- a <b>comment</b> -->a<!doctype html>b<?php c ?>", "ab", []],
  [
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    "a | b\nc",
    ["a table, whose rows are lines now"],
  ],
  ["area \\(x^2\\)", "area \\(x^2\\)", ["a formula, which shows as it is typed"]],
  ["<svg><script>x</script><text>t</text></svg>a", "a", ["a drawing"]],
  ["<input type=text>a<select><option>b</select>", "a", ["a field or button"]],
  ["<video src=a.mp4>b</video><audio>c</audio>", "", ["a film", "a sound"]],
];

describe("htmlText", () => {
  it.each(CASES)("reads %s", (html, text, dropped) => {
    const read = htmlText(html);
    expect(read.text).toBe(text);
    const named = read.dropped.map((one) => inWords(t, one));
    expect(named).toEqual(expect.arrayContaining(dropped));
    expect(read.dropped).toHaveLength(dropped.length);
  });

  it("lets nothing within a script through, whatever stands around it", () => {
    const junk = fc.array(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<b",
        ">",
        "'",
        '"',
        "<!--",
        "-->",
        "x",
        "&lt;",
        "</script",
        "<svg>",
      ),
    );
    fc.assert(
      fc.property(junk, (around) => {
        const { text } = htmlText(`<p>a</p><script>${around.join("")}HIDDEN</script >`);
        const inside = around.join("");
        if (!inside.includes("</script")) expect(text).not.toContain("HIDDEN");
      }),
    );
  });

  it("reads back any text that was written as HTML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        const flat = (one: string) => one.replace(/\s+/g, " ").trim();
        expect(flat(htmlText(`<p>${html}</p>`).text)).toBe(flat(plainText(text).text));
      }),
    );
  });

  it("takes time in step with the length of what is broken", () => {
    for (const piece of [
      "<a ",
      "<a '",
      "<a \"<b '",
      "<sup>",
      "<script>",
      "<!--",
      "&#",
      "<p>x</p>",
      "$$",
      "<img src=a alt=b>",
    ]) {
      const before = performance.now();
      htmlText(piece.repeat(50_000));
      expect(performance.now() - before, piece).toBeLessThan(5000);
    }
  });
});
