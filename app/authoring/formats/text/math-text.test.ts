import { expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { inWords } from "../said";
import { readXml } from "../xml/xml";
import { htmlText } from "./html-text";
import { mathText } from "./math-text";
import { textOfNodes } from "./node-text";

const t = textFor("en");
const quadratic =
  "<math><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math>";

it.each([
  ["<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math>", "x^(2) + 1"],
  [quadratic, "x = ( − b)/(2a)"],
  ["<math><msqrt><mn>2</mn></msqrt></math>", "√(2)"],
  ["<math><mroot><mn>8</mn><mn>3</mn></mroot></math>", "√[3](8)"],
  ["<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>", "x_(1)^(2)"],
  ["<m:math xmlns:m='x'><m:mo>∠</m:mo><m:mi>T</m:mi></m:math>", "∠T"],
  ['<math alttext="one half"/>', "one half"],
  ["<math><semantics><mi>y</mi><annotation>TeX</annotation></semantics></math>", "y"],
])("reads %s", (text, line) => {
  const { root } = readXml(text);
  expect(root && mathText(root)).toBe(line);
});

it("keeps a formula in its place, and names it", () => {
  const text = `<p>Is ${quadratic} right?</p>`;
  const { root } = readXml(text);
  for (const read of [htmlText(text), textOfNodes(root?.children ?? [])]) {
    expect(read.text).toBe("Is x = ( − b)/(2a) right?");
    expect(read.dropped.map((one) => inWords(t, one))).toEqual([
      "a formula, whose signs stand on one line",
    ]);
  }
});

it("drops a formula that is broken", () => {
  expect(htmlText("a <math><mi>x</math> b").text).toBe("a b");
});
