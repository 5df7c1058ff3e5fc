import { expect, test } from "vitest";
import { type FigureAsked, figureChange } from "./figure-change";

const SVG = '<svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>\n';
const NOTHING = { bytes: null, ending: "" };
const FILES = new Map([
  ["figures/line.svg", SVG],
  ["figures/free.svg", SVG],
  ["figures/door.svg", SVG],
  [
    "media.yaml",
    `media:\n  - { id: door, kind: film, type: video/webm, sha256: ${"a".repeat(64)}, bytes: 9000, seconds: 12, title: A door, language: en, poster: door.svg }\n`,
  ],
  ["lessons/01-a.mdx", '---\n---\n\n<Figure src="line.svg" alt="A line." />\n'],
]);
const ask = (asked: Partial<FigureAsked>): FigureAsked => ({
  ...{ work: "add" as const, name: "arc", svg: SVG, upload: NOTHING },
  ...asked,
});
const uploaded = (text: string, ending = ".svg") => ({
  svg: "",
  upload: { bytes: new TextEncoder().encode(text), ending },
});

test.each<[string, Partial<FigureAsked>, string, string | null]>([
  ["pasted", {}, "arc", SVG],
  ["pasted under its whole name", { name: "arc.SVG" }, "arc", SVG],
  ["uploaded", uploaded(SVG), "arc", SVG],
  ["sent twice", { name: "free" }, "free", SVG],
  ["put in another's place", { work: "replace", name: "line.svg" }, "line", SVG],
  ["taken away", { work: "remove", name: "free.svg", svg: "" }, "free", null],
])("a drawing is %s", (_how, asked, name, text) => {
  const file = `${name}.svg`;
  expect(figureChange(ask(asked), FILES)).toEqual({ name: file, path: `figures/${file}`, text });
});

test.each<[string, Partial<FigureAsked>, string, string]>([
  ["a name of its own making", { name: "Five Elements" }, "name", "name"],
  ["a path", { name: "../arc" }, "name", "name"],
  ["a name that is taken", { name: "line", svg: `${SVG}\n` }, "name", "taken"],
  ["another for none", { work: "replace", name: "gone.svg" }, "", "gone"],
  ["none away", { work: "remove", name: "gone.svg" }, "", "gone"],
  ["one away that is used", { work: "remove", name: "line.svg" }, "", "used"],
  ["the poster of a film away", { work: "remove", name: "door.svg" }, "", "used"],
  ["nothing", { svg: " " }, "svg", "none"],
  ["a photo", uploaded("x", ".png"), "upload", "raster"],
  ["a broken drawing, pasted", { svg: "<svg" }, "svg", "line"],
  ["a broken drawing, uploaded", uploaded("<svg"), "upload", "line"],
])("%s is refused at its field", (_what, asked, field, refused) => {
  expect(figureChange(ask(asked), FILES)).toMatchObject({ field, refused });
});
