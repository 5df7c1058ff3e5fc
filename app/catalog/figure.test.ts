import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDrawing } from "./figure";
import { ProblemList } from "./problem";

function read(svg: string) {
  const problems = new ProblemList("figures/x.svg");
  return { drawing: readDrawing(svg, problems), problems: problems.problems };
}
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

test("reads shapes and words, without the namespace", () => {
  expect(
    read(svg('<g fill="currentColor"><text x="1">R &amp; B</text></g>\n<path d="M0 0h9"/>'))
      .drawing,
  ).toEqual({
    name: "svg",
    attributes: { viewBox: "0 0 9 9" },
    children: [
      {
        name: "g",
        attributes: { fill: "currentColor" },
        children: [{ name: "text", attributes: { x: "1" }, children: ["R & B"] }],
      },
      { name: "path", attributes: { d: "M0 0h9" }, children: [] },
    ],
  });
});

describe("refuses", () => {
  test.each([
    ["a script", svg("<script>alert(1)</script>")],
    ["a handler", svg('<path d="M0 0" onload="alert(1)"/>')],
    ["a link", svg('<a href="https://x.example"><path d="M0 0"/></a>')],
    ["an address", svg('<path d="M0 0" fill="url(https://x.example)"/>')],
    ["a use", svg('<use href="#a"/>')],
    ["foreign content", svg("<foreignObject><p>x</p></foreignObject>")],
    ["a style element", svg("<style>*{}</style>")],
    ["a style attribute", svg('<path d="M0 0" style="fill:red"/>')],
    ["a fixed color", svg('<path d="M0 0" fill="#ff0000"/>')],
    ["an animation", svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
    ["an image", svg('<image href="data:image/png;base64,x"/>')],
    ["a doctype", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`],
    ["an entity", svg("<text>&lol;</text>")],
    ["a numbered entity", svg("<text>&#60;</text>")],
    ["a declaration", `<?xml version="1.0"?>${svg("")}`],
    ["a comment", svg("<!-- x -->")],
    ["character data", svg("<text><![CDATA[x]]></text>")],
    ["another namespace", '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 9 9"></svg>'],
    ["a prefixed name", svg('<path d="M0 0" xlink:href="x"/>')],
    ["a prototype name", svg("<constructor/>")],
    ["a prototype attribute", svg('<path __proto__="x"/>')],
    ["single quotes", svg("<path d='M0 0'/>")],
    ["no quotes", svg("<path d=M0/>")],
    ["words outside text", svg("hello")],
    ["an svg in an svg", svg('<svg viewBox="0 0 1 1"></svg>')],
    ["two drawings", `${svg("")}${svg("")}`],
    ["a crossed end", svg("<g><path></g></path>")],
    ["no end", svg("").replace("</svg>", "")],
    ["no view box", "<svg></svg>"],
    ["nothing", ""],
    ["deep nesting", svg(`${"<g>".repeat(2000)}${"</g>".repeat(2000)}`)],
    ["too many shapes", svg('<path d="M0 0"/>'.repeat(2000))],
    ["too much text", svg(`<desc>${"x".repeat(70_000)}</desc>`)],
    ["a byte order mark", `\ufeff${svg("")}`],
  ])("%s", (_name, text) => {
    const start = performance.now();
    const { drawing, problems } = read(text);
    expect(performance.now() - start).toBeLessThan(500);
    expect(drawing).toBeUndefined();
    expect(problems[0]?.message).toMatch(/\.$/);
    expect(problems[0]?.fix).toMatch(/\.$/);
  });
});

test("any soup gets an answer in time", () => {
  const piece = fc.constantFrom(
    ...["<", ">", "/>", "</", "svg", "g", " d=", '"', "=", "&", ";", "<!--", "<path ", "M0 0", "x"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), (soup) => {
      const { drawing, problems } = read(svg(soup.join("")));
      expect(drawing === undefined).toBe(problems.length > 0);
    }),
  );
});
