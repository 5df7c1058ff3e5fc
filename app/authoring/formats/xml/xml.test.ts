import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeOf, el, rawText, readXml, writeXml, xmlLimits } from "./xml";

const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "${"y".repeat(1000)}"><!ENTITY z "&x;&x;">]><a>&z;</a>`;

const REFUSED: [string, string, RegExp][] = [
  ["nothing", " \n", /empty/],
  ["no XML", "::Question:: What {~a =b}", /not well-formed/],
  ["an open element", "<a><b></a>", /not well-formed/],
  ["two roots", "<a/><b/>", /not well-formed/],
  ["a document type", "<!DOCTYPE html><a/>", /document type/],
  [
    "a file of the server",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    /document type/,
  ],
  ["an entity bomb", bomb, /document type/],
  ["an entity of HTML", "<a>&nbsp;</a>", /not well-formed.*entity/],
  ["a NUL", "<a>\0</a>", /not well-formed/],
  ["a NUL by number", "<a>&#0;</a>", /not well-formed/],
  ["half a character", "<a>\ud800</a>", /half of a character/],
  ["half a character at the end", "<!\ud800", /half of a character/],
  ["deep nesting", "<a>".repeat(10_000), /nested more than 64/],
  ["a long file", `<a>${" ".repeat(xmlLimits.characters)}</a>`, /more than 5000000 characters/],
  ["many elements", `<a>${"<b/>".repeat(xmlLimits.elements)}</a>`, /more than 200000 elements/],
  [
    "many attributes",
    `<a ${Array.from({ length: 65 }, (_, i) => `b${i}=""`).join(" ")}/>`,
    /more than 64 attributes/,
  ],
  ["an attribute twice", '<a b="1" b="2"/>', /not well-formed/],
];

describe("reading XML", () => {
  it.each(REFUSED)("refuses %s with a sentence", (_what, text, reason) => {
    const read = readXml(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.reason).toMatch(reason);
  });

  it("reads elements, attributes, CDATA and the five entities, whatever their prefix", () => {
    const read = readXml(
      '\ufeff<?xml version="1.0"?><q:a xmlns:q="urn:q" q:b="&lt;&#233;"><![CDATA[<i>]]> &amp; <c/></q:a>',
    );
    if (!read.ok) throw new Error(read.reason);
    expect(read.root.name).toBe("a");
    expect(attributeOf(read.root, "q:b")).toBe("<é");
    expect(rawText(read.root)).toBe("<i> &");
  });

  it("reads __proto__ as a name like any other", () => {
    const read = readXml('<a __proto__="x"><__proto__/></a>');
    if (!read.ok) throw new Error(read.reason);
    expect(attributeOf(read.root, "__proto__")).toBe("x");
    expect(attributeOf(read.root, "constructor")).toBe("");
  });

  it("never throws", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</",
      "a",
      "/>",
      '"',
      "=",
      "&",
      ";",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "<!",
      "\0",
      "&#",
      " ",
      "é",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        expect(readXml(pieces.join("")).ok).toBeTypeOf("boolean");
      }),
      { numRuns: 2000 },
    );
  });
});

it("writes any text so that it reads the same", () => {
  const text = fc
    .string({ unit: "grapheme" })
    .map((one) => one.replace(/[^\t\n\u0020-\ud7ff]/gu, ""));
  fc.assert(
    fc.property(text, text, (words, attribute) => {
      const read = readXml(writeXml(el("a", { b: attribute }, el("c", {}, `.${words}.`))));
      if (!read.ok) throw new Error(read.reason);
      expect(rawText(read.root)).toBe(`.${words}.`);
      expect(read.root.attributes.get("b")).toBe(attribute);
    }),
  );
});

it("leaves out what XML cannot hold, and ends no comment early", () => {
  const text = writeXml(el("a", {}, { comment: "x -- y-" }, el("b", {}, "\0\ufffe\ud800c]]>")));
  const read = readXml(text);
  if (!read.ok) throw new Error(read.reason);
  expect(rawText(read.root)).toBe("c]]>");
});
