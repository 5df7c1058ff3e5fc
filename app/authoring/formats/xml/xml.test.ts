import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { runs } from "../../../../tests/runs";
import { textFor } from "../../../i18n/catalog";
import { inWords } from "../said";
import { attributeOf, rawText, readXml, xmlLimits } from "./xml";
import { el, writeXml } from "./xml-writing";

const t = textFor("en");

/** The root of a text that is whole. */
function rootOf(text: string) {
  const { root, refused } = readXml(text);
  if (refused || !root) throw new Error(refused ? inWords(t, refused) : "No root.");
  return root;
}

const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "${"y".repeat(1000)}"><!ENTITY z "&x;&x;">]><a>&z;</a>`;

const REFUSED: [string, string, RegExp][] = [
  ["nothing", " \n", /no question/],
  ["no XML", "::Question:: What {~a =b}", /stops being XML/],
  ["an open element", "<a><b></a>", /stops being XML/],
  ["two roots", "<a/><b/>", /stops being XML/],
  ["a document type with a second one in it", "<!DOCTYPE a <!ENTITY x 'y'>><a>&x;</a>", /./],
  ["a document type after the root", "<a/><!DOCTYPE a>", /stops being XML/],
  ["two document types", "<!DOCTYPE a><!DOCTYPE a><a/>", /stops being XML/],
  ["a parameter entity", '<!DOCTYPE a [<!ENTITY % x SYSTEM "b.dtd"> %x;]><a/>', /document type/],
  [
    "a file of the server",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    /document type/,
  ],
  ["an entity bomb", bomb, /document type/],
  ["an entity of HTML", "<a>&nbsp;</a>", /stops being XML here: line 1, .*entity/],
  ["a NUL", "<a>\0</a>", /stops being XML/],
  ["a NUL by number", "<a>&#0;</a>", /stops being XML/],
  ["half a character", "<a>\ud800</a>", /half of a character/],
  ["half a character at the end", "<!\ud800", /half of a character/],
  ["deep nesting", "<a>".repeat(10_000), /nested more than 64/],
  ["a long file", `<a>${" ".repeat(xmlLimits.characters)}</a>`, /larger than 5 MB/],
  ["many elements", `<a>${"<b/>".repeat(xmlLimits.elements)}</a>`, /more than 200,000 elements/],
  [
    "many attributes",
    `<a ${Array.from({ length: 65 }, (_, i) => `b${i}=""`).join(" ")}/>`,
    /more than 64 attributes/,
  ],
  ["an attribute twice", '<a b="1" b="2"/>', /stops being XML/],
];

describe("reading XML", () => {
  it.each(REFUSED)("refuses %s with a sentence", (_what, text, reason) => {
    const { refused } = readXml(text);
    expect(refused && inWords(t, refused)).toMatch(reason);
  });

  it("reads elements, attributes, CDATA and the five entities, whatever their prefix", () => {
    const root = rootOf(
      '\ufeff<?xml version="1.0"?><q:a xmlns:q="urn:q" q:b="&lt;&#233;"><![CDATA[<i>]]> &amp; <c/></q:a>',
    );
    expect(root.name).toBe("a");
    expect(attributeOf(root, "q:b")).toBe("<é");
    expect(rawText(root)).toBe("<i> &");
  });

  it.each([
    "<!DOCTYPE a>",
    "<!DOCTYPE html>",
    '<!DOCTYPE a SYSTEM "a_v1p2.dtd">',
    "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
    '<!DOCTYPE a PUBLIC "-//X//DTD A 1.0//EN" "http://127.0.0.1:1/a.dtd">',
    "<!DOCTYPE\n q:a\n\tSYSTEM\n'http://127.0.0.1:1/[a].dtd' >",
  ])("skips a document type that only names itself: %s", (type) => {
    const fetched = vi.spyOn(globalThis, "fetch");
    expect(rawText(rootOf(`<?xml version="1.0"?>${type}<a>b</a>`))).toBe("b");
    // What such a file might define stays unknown.
    const { refused } = readXml(`${type}<a>&b;</a>`);
    expect(refused && inWords(t, refused)).toMatch(/entity/);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it.each([
    '<?xml version="1.0"encoding="UTF-8"?>',
    "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>",
    "<?xml encoding='UTF-8'?>\r\n",
  ])("reads on after a declaration that is written amiss: %s", (declaration) => {
    expect(rawText(rootOf(`${declaration}<a>b</a>`))).toBe("b");
    const { refused } = readXml(`${declaration}\n<a>\n</b>`);
    expect(refused && inWords(t, refused)).toMatch(/line [34]/);
  });

  it("keeps the elements that were whole when a file breaks off", () => {
    const { root, refused } = readXml("<a><b>1</b><b>2</b><b>3");
    expect(refused).not.toBeNull();
    expect(root?.children).toMatchObject([{ name: "b" }, { name: "b" }]);
  });

  it("reads __proto__ as a name like any other", () => {
    const root = rootOf('<a __proto__="x"><__proto__/></a>');
    expect(attributeOf(root, "__proto__")).toBe("x");
    expect(attributeOf(root, "constructor")).toBe("");
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
        const { root, refused } = readXml(pieces.join(""));
        expect(root === null && refused === null).toBe(false);
      }),
      runs({ usual: 300, deep: 2000 }),
    );
  });
});

it("writes any text so that it reads the same", () => {
  const text = fc
    .string({ unit: "grapheme" })
    .map((one) => one.replace(/[^\t\n\u0020-\ud7ff]/gu, ""));
  fc.assert(
    fc.property(text, text, (words, attribute) => {
      const root = rootOf(writeXml(el("a", { b: attribute }, el("c", {}, `.${words}.`))));
      expect(rawText(root)).toBe(`.${words}.`);
      expect(root.attributes.get("b")).toBe(attribute);
    }),
  );
});

it("leaves out what XML cannot hold, and ends no comment early", () => {
  const text = writeXml(el("a", {}, { comment: "x -- y-" }, el("b", {}, "\0\ufffe\ud800c]]>")));
  const root = rootOf(text);
  expect(rawText(root)).toBe("c]]>");
});
