import { describe, expect, test } from "vitest";
import { type Item, itemSchema } from "../../assessment/items/index";
import { readDrawing } from "../figure";
import { ProblemList } from "../problem";
import { readYaml } from "../yaml";
import { lintItemFigures } from "./item-figures";

const SRC = "figures/page.svg";
const PAGE = { src: SRC, alt: "A lined page: 34 plus 28, and under the line 512." };
const DRAWN = ["1.", "3 4", "+ 2 8", "5 1 2"];
const fields = { id: "Q", objective: "O", level: "apply", pool: "practice", stem: "What now?" };
const option = (id: string, text: string, more: object) => ({ id, text, feedback: "f", ...more });
const single = {
  ...fields,
  type: "single",
  options: [
    option("a", "A slip, so point to it", { correct: false }),
    option("b", "A different idea about columns", { correct: true }),
    option("c", "A gap in what was taught", { correct: false }),
  ],
};
const numeric = { ...fields, type: "numeric", answer: 62, feedback: { right: "r", wrong: "w" } };
const text = { ...fields, type: "text", accepted: ["place value"], feedback: numeric.feedback };
const order = {
  ...fields,
  type: "order",
  options: ["Add from the right", "Carry a ten to the left", "Add what was carried"].map(
    (step, i) => option("abc"[i] ?? "", step, { position: i + 1 }),
  ),
};

/** What is found in an entry whose drawing holds these texts, by the words of its message. */
function found(entry: object, drawn: readonly string[] = DRAWN): string[] {
  const problems = new ProblemList("items.yaml");
  const yaml = readYaml(JSON.stringify({ items: [entry] }), problems);
  const texts = drawn.map((one) => `<text x="1">${one}</text>`).join("");
  const svg = `<svg viewBox="0 0 9 9"><title>Not seen 99</title>${texts}</svg>`;
  const drawing = readDrawing(svg, problems);
  if (!yaml || !drawing) throw new Error(problems.problems[0]?.message);
  const item: Item = itemSchema.parse(entry);
  lintItemFigures([{ item, index: 0 }], new Map([[SRC, drawing]]), yaml, problems);
  return problems.problems.map(({ message }) => message);
}
const alt = (words: string) => ({ figure: { src: SRC, alt: words } });

test.each([
  ["one choice", single],
  ["a number", numeric],
  ["words", text],
  ["an order", order],
])("a true figure of %s has no fault", (_, entry) => {
  expect(found(entry)).toEqual([]);
  expect(found({ ...entry, figure: PAGE })).toEqual([]);
});

describe("finds", () => {
  test.each([
    [
      "a drawing that is not there",
      { ...single, figure: { ...PAGE, src: "figures/other.svg" } },
      DRAWN,
      "There is no drawing figures/other.svg that can be used.",
    ],
    [
      "an alt text that says what a screen reader says",
      { ...single, ...alt("A picture of a page: 34 plus 28, and under the line 512.") },
      DRAWN,
      "says that this is a picture",
    ],
    [
      "a number that the alt text leaves out",
      { ...single, ...alt("A lined page: 34 plus 28, with a wrong sum.") },
      DRAWN,
      "leaves out “5 1 2”",
    ],
    [
      "a word that the alt text leaves out",
      { ...single, figure: PAGE },
      [...DRAWN, "Shreya"],
      "leaves out “Shreya”",
    ],
    [
      "an alt text that says what only the right choice says",
      { ...single, ...alt("34 plus 28, and under the line 512: a different idea of columns.") },
      DRAWN,
      "gives its answer away",
    ],
    [
      "an alt text that says one word of a right choice that is short",
      {
        ...single,
        options: [
          option("a", "A slip", { correct: true }),
          option("b", "A gap", { correct: false }),
        ],
        ...alt("34 plus 28, and under the line 512, by a slip."),
      },
      DRAWN,
      "gives its answer away",
    ],
    [
      "an alt text with the number that is asked for",
      { ...numeric, ...alt("34 plus 28, and under the line 512 in place of 62.") },
      DRAWN,
      "gives its answer away",
    ],
    [
      "a drawing with the words that are asked for",
      { ...text, ...alt("34 plus 28, and under the line 512. Place value stands below.") },
      [...DRAWN, "Place value"],
      "gives its answer away",
    ],
    [
      "an alt text with every step in its order",
      {
        ...order,
        ...alt(
          "34 plus 28 and 512: add from the right, carry a ten to the left, add what was carried.",
        ),
      },
      DRAWN,
      "gives its answer away",
    ],
  ])("%s", (_, entry, drawn, message) => {
    const messages = found(entry, drawn);
    expect(
      messages.filter((one) => one.includes(message)),
      messages.join("\n"),
    ).toHaveLength(1);
  });
});

describe("the schema refuses", () => {
  test.each([
    ["no alt text", { src: SRC }, ["figure", "alt"], "Say what the figure shows"],
    ["a short alt text", { src: SRC, alt: "A page." }, ["figure", "alt"], "20 to 600 characters"],
    [
      "an alt text of lines",
      { src: SRC, alt: "A page of sums\nand more sums" },
      ["figure", "alt"],
      "20 to 600",
    ],
    ["no drawing", { alt: PAGE.alt }, ["figure", "src"], ""],
    [
      "a path out of the folder",
      { ...PAGE, src: "figures/../x.svg" },
      ["figure", "src"],
      "figures/x.svg",
    ],
    ["an address", { ...PAGE, src: "https://x.example/x.svg" }, ["figure", "src"], "figures/x.svg"],
    [
      "another kind of file",
      { ...PAGE, src: "figures/page.png" },
      ["figure", "src"],
      "figures/x.svg",
    ],
    ["another name", { ...PAGE, caption: "A page" }, ["figure"], ""],
  ])("%s", (_, figure, path, message) => {
    const issue = itemSchema.safeParse({ ...single, figure }).error?.issues[0];
    expect(issue?.path).toEqual(path);
    expect(issue?.message).toContain(message);
  });
});
