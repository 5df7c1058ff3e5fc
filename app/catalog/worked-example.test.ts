import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { lessonParts } from "./LessonParts";
import { among, awayFrom, pocketsIn, titleOfExample, workedExamples } from "./worked-example";

const parts = lessonParts({ sources: [], drawings: new Map(), media: new Map() });
function print(name: string, attributes: { title?: string; kind?: string }) {
  const Printed = parts[name];
  if (!Printed) throw new Error(`no part ${name}`);
  const text = createElement("p", null, `${attributes.title} text`);
  return renderToStaticMarkup(createElement(Printed, attributes, text));
}

test("a worked example is found whole in what a lesson renders, and nothing else is", () => {
  const [one, two] = ["One", "Two"].map((title) => print("WorkedExample", { title }));
  const html = `<p>Before.</p>${print("TryIt", { title: "Try" })}${one}<p>Between.</p>${two}`;
  expect(workedExamples(html)).toEqual([one, two]);
  expect(workedExamples(html).map(titleOfExample)).toEqual(["One", "Two"]);
  expect(workedExamples("<p>None.</p>")).toEqual([]);
  expect(titleOfExample("<p>None.</p>")).toBeNull();
});

test("a citation leads back to its lesson", () => {
  expect(awayFrom("/l", '<a href="#src-1">1</a> <a href="https://x">x</a>')).toBe(
    '<a href="/l#src-1">1</a> <a href="https://x">x</a>',
  );
});

test("the line to take along is found without its label, and no other callout is", () => {
  const callouts = ["evidence", "key", "caution"].map((kind) =>
    print("Callout", { kind, title: kind }),
  );
  expect(pocketsIn(callouts.join("<p>Between.</p>"))).toEqual(["<p>key text</p>"]);
});

test("on a page with other lessons, places carry their lesson and headings stand lower", () => {
  expect(among("l2", '<h2>A</h2><h3>B</h3><a href="#src-1">1</a><li id="src-1">S</li>', 2)).toBe(
    '<h4>A</h4><h5>B</h5><a href="#l2-src-1">1</a><li id="l2-src-1">S</li>',
  );
});

test("on a page with other lessons, a part is no landmark: each lesson has one of the same name", () => {
  const pocket = print("Callout", { kind: "key", title: "Take this" });
  expect(pocket).toContain('aria-label="Take this"');
  expect(among("l2", pocket, 2)).not.toContain("aria-label");
  expect(pocketsIn(among("l2", pocket, 2))).toEqual(pocketsIn(pocket));
});
