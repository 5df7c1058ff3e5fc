import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../tests/runs";
import { readLesson } from "../../catalog/mdx/lesson";
import { descendants, isPart } from "../../catalog/mdx/tree";
import { ProblemList } from "../../catalog/problem";
import { pastedHtmlToMdx } from "./pasted-html";

function pasted(html: string) {
  const outcome = pastedHtmlToMdx({ html, code: "TUT-9", lesson: 1, locale: "en" });
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome;
}

const HEAD =
  '---\ncourse: TUT-9\nlesson: a\ntitle: "A"\nminutes: 5\nobjectives: [TUT.9.1]\n---\n\n';
const HARMLESS = new Set(
  "root yaml paragraph heading text emphasis strong delete inlineCode code blockquote list listItem break thematicBreak link table tableRow tableCell mdxJsxFlowElement mdxJsxTextElement".split(
    " ",
  ),
);

/** The piece is read as a lesson's without a problem, and holds nothing that could run. */
function expectHarmless(mdx: string): void {
  const problems = new ProblemList("a.mdx");
  const lesson = readLesson(`${HEAD}${mdx}\n`, problems);
  expect(problems.problems).toEqual([]);
  for (const node of lesson ? descendants(lesson.tree) : []) {
    expect(HARMLESS).toContain(node.type);
    if (isPart(node))
      for (const { value } of node.attributes ?? []) expect(typeof value).toBe("string");
    if (node.type === "link") expect(node.url).toMatch(/^(https:|mailto:)/);
  }
}

const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0e2f"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;">Names</span></h2><p dir="ltr"><span style="font-family:Arial;font-weight:400;">Say </span><span style="font-weight:700;">each</span><span style="font-style:italic;"> name</span><span>. </span><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D" style="text-decoration:none;"><span style="color:#1155cc;">More</span></a></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>two</span></p></li></ul><li aria-level="1"><p><span>three</span></p></li></ul><div dir="ltr" align="left"><table style="border:none;"><colgroup><col /></colgroup><tbody><tr><td><p><span>A</span></p></td><td><p><span>B</span></p></td></tr><tr><td><p><span>1</span></p></td><td><p><span>2</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0in} --></style></head><body lang=EN-US><!--StartFragment--><h1>Names<o:p></o:p></h1><p class=MsoNormal>Say <b>each</b> name.<o:p>&nbsp;</o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>one<o:p></o:p></p><p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>two</p><p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>first</p><p class=MsoNormal>End.</p><!--EndFragment--></body></html>`;

test("what Google Docs puts on the clipboard", () => {
  const { mdx } = pasted(GOOGLE);
  expect(mdx).toBe(
    "## Names\n\nSay **each** *name*. [More](https://example.org/a)\n\n- one\n  - two\n- three\n\n| A | B |\n| - | - |\n| 1 | 2 |",
  );
  expectHarmless(mdx);
});

test("what Word puts on the clipboard", () => {
  const { mdx } = pasted(WORD);
  expect(mdx).toBe("## Names\n\nSay **each** name.\n\n- one\n  - two\n\n1. first\n\nEnd.");
  expectHarmless(mdx);
});

describe("a page", () => {
  test.each([
    ["<h1>A</h1><h4>B</h4>", "## A\n\n### B"],
    ["a<br>b", "a\\\nb"],
    ["<div>a<div>b</div>c</div>", "a\n\nb\n\nc"],
    ["<pre>x = {\n 1}</pre>", "```\nx = {\n 1}\n```"],
    ["<p>a <code>{b}</code></p>", "a `{b}`"],
    ["<blockquote>a<ul><li>b</li></ul></blockquote>", "> a\n>\n> - b"],
    ["<ol><li>a<p>b</p></li></ol>", "1. a\n\n   b"],
    ["<p style='display:none'>a</p><p>b</p>", "b"],
    ["<p>{x} &lt;b&gt;</p>", "\\{x\\} \\<b>"],
    [
      "<p><strong>Caution:</strong> hot</p>",
      '<Callout kind="caution" title="Caution">\nhot\n</Callout>',
    ],
    ["a\ue0000\ue001b&#xE000;0&#xE001;", "a0b0"],
    ["", ""],
  ])("%s", (html, expected) => {
    const { mdx } = pasted(html);
    expect(mdx).toBe(expected);
    expectHarmless(mdx);
  });
});

describe("nothing that runs or fetches survives", () => {
  test.each([
    "<script>alert(1)</script>",
    "<svg><script>alert(1)</script></svg>",
    "<svg onload=alert(1)>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=x></object><embed src=x>",
    "<a href='javascript:alert(1)'>a</a>",
    "<a href='JaVa\tScRiPt:alert(1)'>a</a>",
    "<a href='java&#10;script:alert(1)'>a</a>",
    "<a href='data:text/html,<script>1</script>'>a</a>",
    "<a href='vbscript:x'>a</a><a href='//evil.example'>b</a>",
    "<a href='https://user:pass@evil.example'>b</a>",
    "<img src=x onerror=alert(1) alt='{alert(1)}'>",
    "<p onclick=alert(1) style='background:url(javascript:1)'>a</p>",
    "<base href='https://evil.example'><form action=x><button>b</button></form>",
    "<template><script>1</script></template><noscript><p title='</noscript><img src=x onerror=1>'>",
    "<!--><script>alert(1)</script>-->",
    "<p>import x from 'y'</p><p>export const a = {1}</p>",
    "<p>&lt;Callout kind={alert(1)}&gt;</p>",
    "<table><tr><td>{a}</td><td><script>1</script>|</td></tr></table>",
    "<textarea></textarea><script>1</script><xmp><script>1</script></xmp>",
    "<p>---</p><p>===</p><p># h</p><p>&gt; q</p><p>1) x</p><p>    code</p><p>```</p><p>~~~</p>",
    "<p>[x]: javascript:alert(1)</p><p>[^1]: y</p><p>![a](b)</p><p>&lt;https://a.example&gt;</p>",
    "<p>a@b.example www.a.example http://a.example/{x} https://[::1]</p>",
    '<h2>Scenario: {x} &lt;b&gt; "q" `c`</h2><p>What?</p><p>Strong: {a}</p><p>Why: &lt;/Why&gt;</p><p>Harmful: x</p><p>Why: y</p>',
    "<h2>Reflect</h2><pre>{a}</pre>",
    "<p><b>Key idea: </b>&lt;/Callout&gt;{x}</p>",
  ])("%s", (html) => expectHarmless(pasted(html).mdx));

  test("and its author is told", () => {
    const { report } = pasted(
      "<p>a<iframe src=x></iframe></p><a href='javascript:1'>b</a><img alt='A map'>",
    );
    expect(report.map(({ what }) => what)).toEqual(["left-out", "left-out", "changed"]);
  });
});

describe("bounds", () => {
  test.each([
    ["deep elements", "<div>".repeat(5_000), "deep"],
    [
      "formatting that multiplies",
      Array.from({ length: 300 }, (_, nth) => `<b a=${nth}>`).join("") + "<p>x".repeat(20_000),
      "deep",
    ],
    ["a very long page", "<p>a</p>".repeat(1_100_000), "too-large"],
  ])("refuses %s quickly", (_, html, reason) => {
    const start = performance.now();
    expect(pastedHtmlToMdx({ html, code: "TUT-9", lesson: 1, locale: "en" })).toMatchObject({
      ok: false,
      reason,
    });
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test.each([
    ["one long paragraph", `<p>${"{word} <b>x</b> ".repeat(5_000)}</p>`],
    ["one long word", `<p>${"*".repeat(9_000)}</p>`],
    ["a crowded table", `<table>${"<tr><td>a*b</td><td>[c]</td></tr>".repeat(900)}</table>`],
    ["a crowded list", `<ul>${"<li>a_b_c [d]</li>".repeat(900)}</ul>`],
    ["a deep list", `${"<ul><li>a".repeat(30)}`],
    ["deep quotations", `${"<blockquote>a".repeat(40)}`],
  ])("%s is still read", (_, html) => {
    const { mdx } = pasted(html);
    expectHarmless(mdx.slice(0, 100_000).split("\n\n").slice(0, -1).join("\n\n"));
    expect(mdx).not.toBe("");
  });
});

const WORDS = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "{a}",
    "<b>",
    "import x",
    "export y",
    "---",
    "===",
    "`",
    "```",
    "~~~",
    "|",
    "- a",
    "1. a",
    "# a",
    "> a",
    "<!-- a -->",
    "</Callout>",
    "<Cite id='F-REL-01' />",
    "https://a.example",
    "http://b.example",
    "www.c.example",
    "a@b.example",
    "[x](y)",
    "![z](w)",
    "[^1]",
    "&#123;",
    "\\",
    "*",
    "_",
    "~",
    "Why: a",
    "Strong: b",
    "Key idea: c",
    "Scenario: d",
    "Reflect",
    "Objectives",
    "\u202e",
    "\ue0000\ue001",
    "\n",
    "  ",
  ),
);
const escaped = (text: string) => text.replace(/&(?!#)/g, "&amp;").replace(/</g, "&lt;");
const TAGS = [
  "p",
  "div",
  "b",
  "i",
  "s",
  "a",
  "code",
  "pre",
  "ul",
  "ol",
  "li",
  "table",
  "tr",
  "td",
  "th",
  "h1",
  "h2",
  "h3",
  "h6",
  "blockquote",
  "span",
  "br",
  "hr",
  "img",
  "sup",
  "script",
  "svg",
  "td",
  "input",
];
const HTML = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    WORDS.map(escaped),
    WORDS,
    fc
      .tuple(
        fc.constantFrom(...TAGS),
        tie("nodes"),
        fc.constantFrom(
          "",
          ' href="https://a.example/?a=1&b=2"',
          ' href="javascript:1"',
          ' style="font-weight:700"',
          ' class="MsoTitle"',
          " style='mso-list:l0 level3 lfo1'",
          ' colspan="3"',
          ' rowspan="2"',
          ' alt="{x}"',
          ' onclick="1"',
        ),
      )
      .map(([tag, inner, attribute]) => `<${tag}${attribute}>${inner}</${tag}>`),
  ),
  nodes: fc.array(tie("node"), { maxLength: 4 }).map((each) => each.join("")),
}));

test("whatever is pasted, the result is read as a lesson's and holds nothing that runs", () => {
  fc.assert(
    fc.property(HTML.nodes, (html) => expectHarmless(pasted(html).mdx)),
    runs({ usual: 60, deep: 400 }),
  );
}, 120_000);
