import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { lessonParts } from "./LessonParts";
import { awayFrom, workedExamples } from "./worked-example";

test("a worked example is found whole in what a lesson renders, and nothing else is", () => {
  const parts = lessonParts({ sources: [], drawings: new Map() });
  const print = (name: string, title: string) => {
    const Printed = parts[name];
    if (!Printed) throw new Error(`no part ${name}`);
    return renderToStaticMarkup(
      createElement(Printed, { title }, createElement("p", null, `${title} text`)),
    );
  };
  const html = `<p>Before.</p>${print("TryIt", "Try")}${print("WorkedExample", "One")}<p>Between.</p>${print("WorkedExample", "Two")}`;
  expect(workedExamples(html)).toEqual([
    print("WorkedExample", "One"),
    print("WorkedExample", "Two"),
  ]);
  expect(workedExamples("<p>None.</p>")).toEqual([]);
});

test("a citation leads back to its lesson", () => {
  expect(awayFrom("/l", '<a href="#src-1">1</a> <a href="https://x">x</a>')).toBe(
    '<a href="/l#src-1">1</a> <a href="https://x">x</a>',
  );
});
