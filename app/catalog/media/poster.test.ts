import { expect, test } from "vitest";
import { readDrawing } from "../figure";
import { ProblemList } from "../problem";
import { posterSvg } from "./poster";

const SVG = `<svg viewBox="0 0 32 18"><title>A &lt;b&gt;</title><path d="M0 0h9" stroke="var(--lake)" fill="currentColor"/><text x="1" y="2">Tom &amp; "Ann"</text></svg>`;

test("a drawing becomes a file with its own ground and colors, and with nothing that it cannot have", () => {
  const svg = posterSvg(SVG) ?? "";
  expect(svg).toContain('<rect x="0" y="0" width="32" height="18" fill="#FBFCFA"/>');
  expect(svg).toContain('stroke="#0B5A75"');
  expect(svg).toContain("<title>A &lt;b&gt;</title>");
  expect(svg).toContain("Tom &amp; &quot;Ann&quot;");
  expect(svg).not.toContain("var(");
  expect(readDrawing(SVG, new ProblemList("x"))).toBeDefined();
});

test.each([
  ['<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>'],
  ['<svg viewBox="0 0 9 9" onload="alert(1)"></svg>'],
  ['<svg viewBox="0 0 0 9"></svg>'],
  ["<html></html>"],
  [""],
])("%s is no poster", (text) => {
  expect(posterSvg(text)).toBeNull();
});
