import { expect, test } from "vitest";
import { drawingProblem, drawingText, figuresIn } from "./figures";

const SVG = '<svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>\n';
const bytes = (...values: number[]) => new Uint8Array(values);

test("a drawing is listed with where it is used, and what stands for it in words", () => {
  const alt = "A thin line that runs from left to right.";
  const files = new Map([
    ["figures/line.svg", SVG],
    ["figures/other.svg", "<svg"],
    ["lessons/01-a.mdx", `---\n---\n\n<Figure src="line.svg" alt="${alt}" caption="A line." />\n`],
    ["lessons/02-b.mdx", '---\n---\n\n<Figure src="line.svg" />\n'],
    ["items.yaml", "figure: { src: figures/line.svg }\n"],
  ]);
  const [line, other] = figuresIn(files);
  expect(line).toMatchObject({
    name: "line.svg",
    problem: null,
    uses: [
      { in: "lesson", slug: "01-a", alt },
      { in: "lesson", slug: "02-b", alt: "" },
      { in: "items" },
    ],
  });
  expect(other).toMatchObject({ drawing: null, uses: [], problem: { line: 1 } });
});

test.each([
  ["nothing", null, "", "none"],
  ["a photo by its name", bytes(1), ".jpg", "raster"],
  ["a photo under another name", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), ".svg", "raster"],
  ["another file", bytes(60), ".pdf", "ending"],
  ["bytes that are no text", bytes(0xff, 0xfe, 60), ".svg", "text"],
])("%s is refused by its kind", (_, file, ending, refused) => {
  expect(drawingText(file, ending)).toEqual({ refused });
});

test.each([
  '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>',
  '<svg viewBox="0 0 1 1" onload="alert(1)"></svg>',
  '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"></svg>',
  '<svg viewBox="0 0 1 1"><image href="https://a.example/x.png"/></svg>',
  '<svg viewBox="0 0 1 1"><use href="#a"/></svg>',
  '<svg viewBox="0 0 1 1"><path style="fill:red"/></svg>',
  '<svg viewBox="0 0 1 1"><a href="javascript:alert(1)"/></svg>',
  `<svg viewBox="0 0 1 1">${"<g>".repeat(50)}${"</g>".repeat(50)}</svg>`,
  `<svg viewBox="0 0 1 1">${'<path d="M0 0"/>'.repeat(10_000)}</svg>`,
])("refuses %.60s with a sentence", (svg) => {
  expect(drawingProblem(svg)?.message).toMatch(/\.$/);
});

test("takes a drawing as it is", () => {
  expect(drawingText(new TextEncoder().encode(SVG), ".svg")).toEqual({ text: SVG });
  expect(drawingProblem(SVG)).toBeNull();
});
