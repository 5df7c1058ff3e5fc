import { expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { inWords } from "../said";
import { markdownText } from "./markdown-text";

const t = textFor("en");
const TYPE = "bold, italic, underlined or struck type";

it.each<[string, string, string, string[]]>([
  ["words", "2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name", []],
  ["stress", "**a** and _b_", "a and b", [TYPE]],
  ["stress within stress", "**a _b_ c**", "a b c", [TYPE]],
  ["a heading", "## Title\nText", "Title\nText", [TYPE]],
  ["a link", "[here](https://x.example)", "here", ["the link to https://x.example"]],
  ["a picture", "![a map](x.png) Where?", "[a map] Where?", ["the picture “a map”"]],
  ["a picture without words", "![](x.png) Where?", "Where?", ["a picture without a name"]],
  ["code", "Run `x`.", "Run x.", [TYPE]],
])("reads %s", (_name, markdown, text, named) => {
  const read = markdownText(markdown);
  expect(read.text).toBe(text);
  expect(read.dropped.map((one) => inWords(t, one))).toEqual(named);
});

it("is done soon with what is broken", () => {
  const begun = performance.now();
  for (const piece of ["[", "![", "**", "_a", "`", "# ", "[a](", "__a_"])
    markdownText(piece.repeat(20_000));
  expect(performance.now() - begun).toBeLessThan(5000);
});
