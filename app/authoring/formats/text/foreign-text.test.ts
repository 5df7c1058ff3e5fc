import { describe, expect, it } from "vitest";
import { htmlToText, markdownToText } from "./foreign-text";

describe("HTML as text", () => {
  it.each<[string, string, string, string[]]>([
    ["words", "Who is it?", "Who is it?", []],
    ["paragraphs", "<p>One.</p>\n<p>Two.<br>Three.</p>", "One.\nTwo.\nThree.", []],
    ["a list", "<ul><li>one</li><li>two</li></ul>", "- one\n- two", []],
    ["characters by name", "a &lt; b &amp;&amp; c&nbsp;&#233;&#xe9;", "a < b && c éé", []],
    ["what was escaped twice, once", "&amp;lt;b&amp;gt;", "&lt;b&gt;", []],
    ["no control characters", "a&#0;b&#x7;c&#xd800;d&#x1f600;", "abcd😀", []],
    ["a name that is none", "&constructor; &nope;", "&constructor; &nope;", []],
    ["a sign that is no tag", "if a <b and c> d, x<y", "if a <b and c> d, x<y", []],
    ["a tag that is none", "Write <name> here", "Write <name> here", []],
    ["formatting", "<b>x</b> <em>y</em>", "x y", ["formatting (bold, italic)"]],
    ["a picture", '<img src="x.png" alt="A &amp; B">', "", ["a picture (A & B)"]],
    ["a picture without words", "<img src=x>", "", ["a picture"]],
    ["a link", '<a href="https://x.example">x</a>', "x", ["the address of a link"]],
    ["a script", "a<script>alert(1)</script>b", "ab", ["a script or style"]],
    ["a script without an end", "a<SCRIPT>alert(1)", "a", ["a script or style"]],
    ["a comment", "a<!-- x -->b", "ab", []],
    ["a film", "<video src=x></video>y", "y", ["a sound, film or page that was built in"]],
    ["a table", "<table><tr><td>a</td><td>b</td></tr></table>", "a b", ["the lines of a table"]],
  ])("reads %s", (_name, html, text, named) => {
    const lost = new Set<string>();
    expect(htmlToText(html, lost)).toBe(text);
    expect([...lost]).toEqual(named);
  });
});

describe("Markdown as text", () => {
  it.each<[string, string, string, string[]]>([
    ["words", "2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name", []],
    ["stress", "**a** and _b_", "a and b", ["formatting (bold, italic)"]],
    ["stress within stress", "**a _b_ c**", "a b c", ["formatting (italic, bold)"]],
    ["a heading", "## Title\nText", "Title\nText", ["formatting (heading)"]],
    ["a link", "[here](https://x.example)", "here", ["the address of a link"]],
    ["a picture", "![a map](x.png) Where?", "Where?", ["a picture (a map)"]],
    ["code", "Run `x`.", "Run x.", ["formatting (code)"]],
  ])("reads %s", (_name, markdown, text, named) => {
    const lost = new Set<string>();
    expect(markdownToText(markdown, lost)).toBe(text);
    expect([...lost]).toEqual(named);
  });
});
