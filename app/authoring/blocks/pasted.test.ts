import { expect, test } from "vitest";
import { inertHtml, saysOf } from "./pasted";

test.each([
  ["<p>Words style=“x” onclick=1</p>", "<p>Words style=“x” onclick=1</p>"],
  ["<script>alert(1)</script><p>A</p>", "<p>A</p>"],
  ["<style>p { color: red }</style>A", "A"],
  ["<style>never closed", ""],
  ['<img src="x" onerror="alert(1)">A', "A"],
  [
    '<p style="color:red" onclick="a()">A</p>',
    '<p data-style="color:red" data-onclick="a()">A</p>',
  ],
  ["<p/onclick=a()/style=b>A</p>", '<p data-onclick="a()/style=b">A</p>'],
  ['<iframe src="https://a.example"></iframe>A', "A"],
  ['<p title=">" onclick="a()">A</p>', '<p title=">" data-onclick="a()">A</p>'],
  ["<scr<script></script>ipt>alert(1)</script>A", "ipt>alert(1)A"],
  ["<<script></script>script>alert(1)<b>A", "&lt;script>alert(1)<b>A"],
  ['<!--><p title="--><img src=x onerror=1>">A', '">A'],
  ["<![CDATA[<p onclick=1>]]>A", "]]>A"],
  ["<svg><style><img src=x onerror=1></style><p>A</svg>", "<p>A"],
  ["<math><mtext><mglyph><style><!--</style><img src=x onerror=1>", "<mtext><mglyph>"],
  ["a < b, c<d", "a &lt; b, c<d>"],
])("%s", (html, inert) => {
  expect(inertHtml(html)).toBe(inert);
});

test.each([
  ["font-weight:700", "bold", true],
  ["font-weight: normal", "bold", false],
  ["color:red", "bold", null],
  ["font-style:italic;font-weight:400", "italic", true],
  ["font-style:italic;font-weight:400", "bold", false],
] as const)("%s: %s is %s", (style, mark, is) => {
  expect(saysOf(style, mark)).toBe(is);
});
