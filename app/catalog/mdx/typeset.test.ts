import fc from "fast-check";
import { expect, test } from "vitest";
import { curlQuotes, typesetTree } from "./typeset";

test.each([
  [`She says, "He was nice."`, "She says, “He was nice.”"],
  [`"It's whatever"`, "“It’s whatever”"],
  [`said '"Shandiin", is that right?'`, "said ‘“Shandiin”, is that right?’"],
  [`("No.")`, "(“No.”)"],
  [`last year's students' work`, "last year’s students’ work"],
  [`No "but."`, "No “but.”"],
])("%s", (straight, curly) => expect(curlQuotes(straight)).toBe(curly));

test("goes on across bold and italic words, and leaves code alone", () => {
  const text = (value: string) => ({ type: "text", value });
  const paragraph = {
    type: "paragraph",
    children: [
      text('"'),
      { type: "strong", children: [text("shan-DEEN")] },
      text('" is '),
      { type: "inlineCode", value: '"x"' },
      text("'s name"),
    ],
  };
  typesetTree({ type: "root", children: [paragraph] });
  const [open, , close, code, rest] = paragraph.children;
  expect([open, close, code, rest].map((node) => node && "value" in node && node.value)).toEqual([
    "“",
    "” is ",
    '"x"',
    "’s name",
  ]);
});

test("changes nothing but quotes, and nothing the second time", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = curlQuotes(text);
      expect(once.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")).toBe(
        text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
      );
      expect(curlQuotes(once)).toBe(once);
    }),
  );
});
