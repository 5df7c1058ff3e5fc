import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/runs";
import { textFor } from "../../../i18n/catalog";
import { readItems } from "../read-items";
import { inWords } from "../said";
import { readDocumentType, typeLimits } from "./document-type";
import { attributeOf, childNamed, readXml, xmlLimits } from "./xml";

const t = textFor("en");

/** What is said of a file with these rules. */
function refusalOf(rules: string, body = "<a>&x;</a>"): string | null {
  const { refused } = readXml(`<?xml version="1.0"?><!DOCTYPE a [${rules}]>${body}`);
  return refused && inWords(t, refused);
}

const HARMLESS = [
  "",
  " \r\n\t",
  "<!ELEMENT a ANY>",
  "<!ELEMENT a EMPTY >",
  "<!ELEMENT a (#PCDATA)>",
  "<!ELEMENT a (#PCDATA | b | q:c)*>",
  "<!ELEMENT a ((b, c?)+ | (d*))>",
  "<!ATTLIST a>",
  "<!ATTLIST a b CDATA #IMPLIED>",
  "<!ATTLIST a b (Yes | No ) 'No' c NMTOKENS #REQUIRED\n d ENTITY #IMPLIED>",
  '<!ATTLIST a xmlns CDATA #FIXED "urn:x">',
  '<!ATTLIST a b NOTATION (gif|png) "gif">',
  '<!NOTATION gif SYSTEM "http://127.0.0.1:1/viewer.exe">',
  '<!NOTATION gif PUBLIC "-//X//GIF">',
  `<!NOTATION gif PUBLIC "-//X//GIF" 'file:///etc/passwd'>`,
  "<!-- a comment with <!ENTITY x 'y'> and %x; and ]> in it -->",
  "<!---->",
  `<!ATTLIST a b CDATA "]>" c CDATA '100 % sure'><!ELEMENT a ANY>`,
];

const HOSTILE: [string, string][] = [
  ["an entity", '<!ENTITY x "y">'],
  ["an entity in small letters", '<!entity x "y">'],
  ["an entity after rules", '<!ELEMENT a ANY><!ENTITY x "y">'],
  ["an entity after a comment that seems to hold it", '<!-- --><!ENTITY x "y"><!-- -->'],
  ["an entity behind the end that a comment seems to have", '<!-- > --><!ENTITY x "y">'],
  ["an entity in a comment that has ended", '<!-- a -- <!ENTITY x "y"> -->'],
  ["an entity behind a quote in a comment", `<!-- ' --><!ENTITY x "y"><!-- ' -->`],
  ["an entity behind a bracket in a quote", '<!ATTLIST a b CDATA "]"><!ENTITY x "y">'],
  ["an entity behind the end in a quote", `<!ATTLIST a b CDATA ']>'><!ENTITY x "y">`],
  ["an entity within a quote that never ends", `<!ATTLIST a b CDATA "><!ENTITY x 'y'>`],
  ["a parameter entity", '<!ENTITY % x SYSTEM "file:///etc/passwd">%x;'],
  ["a reference to one", "%x;"],
  ["a reference to one in a rule", "<!ELEMENT a (%x;)>"],
  ["a reference to one for a type", '<!ATTLIST a b %x; "c">'],
  ["a conditional section", '<![INCLUDE[<!ENTITY x "y">]]>'],
  ["a section that is ignored", '<![IGNORE[<!ENTITY x "y">]]>'],
  ["CDATA", '<![CDATA[<!ENTITY x "y">]]>'],
  ["an instruction", "<?x y?>"],
  ["an instruction with an entity", '<?x ?><!ENTITY x "y"><?x ?>'],
  ["an entity in a value", '<!ATTLIST a b CDATA "&x;">'],
  ["half a reference in a value", '<!ATTLIST a b CDATA "&#">'],
  ["a NUL in a value", '<!ATTLIST a b CDATA "&#0;">'],
  ["half a character in a value", '<!ATTLIST a b CDATA "&#xD800;">'],
  ["a tag in a value", '<!ATTLIST a b CDATA "<x/>">'],
  ["a rule that is none", "<!DOCTYPE b>"],
  ["words", "Hello"],
  ["a rule without an end", "<!ELEMENT a ANY"],
  ["a comment without an end", "<!-- a"],
  ["a second bracket", "<!ELEMENT a ANY>]["],
  ["brackets in brackets", "[<!ELEMENT a ANY>]"],
  ["a type that is none", "<!ATTLIST a b TEXT #IMPLIED>"],
  ["a default that is none", "<!ATTLIST a b CDATA #OTHER>"],
  ["a rule with a quote", '<!ELEMENT a ("b")>'],
  ["letters of another width", '<！ENTITY x "y">'],
];

describe("the rules of a document type", () => {
  it.each(HARMLESS)("are read past: %s", (rules) => {
    expect(refusalOf(rules, "<a>b</a>")).toBeNull();
    // Nothing that they say makes an entity.
    expect(refusalOf(rules)).toMatch(/entity/);
  });

  it.each(HOSTILE)("are refused with a sentence: %s", (_what, rules) => {
    expect(refusalOf(rules)).toMatch(/document type|stops being XML/);
    expect(refusalOf(rules, "<a/>")).toMatch(/document type|stops being XML/);
    expect(readDocumentType(`a [${rules}]`)).toBeNull();
  });

  it("are refused when they are larger than any", () => {
    expect(refusalOf(`<!--${"x".repeat(typeLimits.rules)}-->`, "<a/>")).toMatch(/document type/);
    const many = Array.from({ length: typeLimits.defaults + 1 }, (_, at) => `b${at} CDATA ""`);
    expect(refusalOf(`<!ATTLIST a ${many.join("\n")}>`, "<b/>")).toMatch(/document type/);
    const long = "x".repeat(typeLimits.value + 1);
    expect(refusalOf(`<!ATTLIST a b CDATA "${long}">`, "<b/>")).toMatch(/document type/);
  });

  it("cannot swell a file", () => {
    const few = Array.from({ length: 60 }, (_, at) => `b${at} CDATA "${"x".repeat(300)}"`);
    const body = `<a>${"<c/>".repeat(xmlLimits.defaults / 60)}</a>`;
    expect(refusalOf(`<!ATTLIST c ${few.join(" ")}>`, body)).toBeNull();
    expect(refusalOf(`<!ATTLIST c ${few.join(" ")}>`, `<a>${body}<c/><c/></a>`)).toMatch(
      /200,000 attributes that they do not write/,
    );
    const more = Array.from({ length: 65 }, (_, at) => `b${at} CDATA ""`);
    expect(refusalOf(`<!ATTLIST c ${more.join(" ")}>`, "<a><c/></a>")).toMatch(/64 attributes/);
  });

  it("take a moment, whatever stands in them", () => {
    const began = Date.now();
    for (const one of ["<!ELEMENT a (", " ", ")", "<!--", "-", "<!ATTLIST a ", "a ", '"', "<!"])
      for (const start of ["", "<!ELEMENT a (", "<!ATTLIST a b CDATA ", "<!--", "<!NOTATION a "])
        readDocumentType(`a [${start}${one.repeat(90_000 / one.length)}`);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  it("give elements the attributes that they leave unsaid", () => {
    const rules = `<!ATTLIST b case (Yes|No) "Yes" c CDATA #IMPLIED n NMTOKENS "  x   y " t CDATA "a&#9;&amp;b" xmlns CDATA #FIXED "urn:x">
      <!ATTLIST b case (Yes|No) "No" c CDATA "late" d CDATA #FIXED 'd'><!ATTLIST q:b case CDATA "other">`;
    const { root, refused } = readXml(
      `<!DOCTYPE a SYSTEM "a.dtd" [${rules}]><a><b/><b case="No" c=""/><q:b/></a>`,
    );
    expect(refused).toBeNull();
    const [plain, said, other] = (root?.children ?? []).map((one) =>
      typeof one === "string" || !("name" in one) ? {} : Object.fromEntries(one.attributes),
    );
    expect(plain).toEqual({ case: "Yes", n: "x y", t: "a\t&b", d: "d" });
    expect(said).toEqual({ case: "No", c: "", n: "x y", t: "a\t&b", d: "d" });
    expect(other).toEqual({ case: "other" });
  });

  it("are the same in every encoding, and an entity in UTF-16 is refused too", async () => {
    const file = (rules: string) =>
      `<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE questestinterop [${rules}]><questestinterop><item ident="q1" title="q1"><presentation><material><mattext>Which?</mattext></material><response_lid ident="R"><render_choice><response_label ident="A"><material><mattext>One</mattext></material></response_label><response_label ident="B"><material><mattext>Two</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="R">B</varequal></conditionvar><setvar>1</setvar></respcondition></resprocessing></item></questestinterop>`;
    const read = async (text: string) => {
      const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
      return (await readItems({ name: "a.xml", bytes }, null, t)).outcomes;
    };
    expect(await read(file("<!ELEMENT item ANY>"))).toMatchObject([
      { status: "imported", item: { options: [{ correct: false }, { correct: true }] } },
    ]);
    expect(await read(file('<!ENTITY x "y">'))).toMatchObject([
      { status: "rejected", reason: expect.stringMatching(/document type/) },
    ]);
  });

  it("are never read otherwise than XML has them, whatever their order", () => {
    const name = fc.constantFrom("b", "c", "q:d", "_e.f-1");
    const value = fc
      .string({ unit: "grapheme-ascii", maxLength: 12 })
      .filter((text) => !/[<&"]/.test(text));
    const rule = fc.oneof(
      fc
        .tuple(name, fc.constantFrom("ANY", "EMPTY", "(#PCDATA)", "(b|c)*"))
        .map(([of, model]) => ({ text: `<!ELEMENT ${of} ${model}>`, gives: null })),
      fc.string({ maxLength: 20 }).map((words) => ({
        text: `<!--${words.replace(/-|[^\t\n\r\u0020-\ud7ff]/gu, "")}-->`,
        gives: null,
      })),
      fc.tuple(name, name, fc.option(value)).map(([of, attribute, given]) => ({
        text: `<!ATTLIST ${of} ${attribute} CDATA ${given === null ? "#IMPLIED" : `"${given}"`}>`,
        gives: { of, attribute, given },
      })),
    );
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), name, (rules, root) => {
        const first = new Map<string, string | null>();
        for (const { gives } of rules)
          if (gives?.of === root && !first.has(gives.attribute))
            first.set(gives.attribute, gives.given);
        const { root: read, refused } = readXml(
          `<!DOCTYPE ${root} [${rules.map(({ text }) => text).join("\n")}]><${root}/>`,
        );
        expect(refused).toBeNull();
        expect(new Map(read?.attributes)).toEqual(
          new Map([...first].filter(([, given]) => given !== null)),
        );
      }),
      runs({ usual: 100, deep: 1000 }),
    );
  });

  it("never let an entity through, whatever stands around it", () => {
    const around = fc.constantFrom(
      "<!--",
      "-->",
      "--",
      '"',
      "'",
      "[",
      "]",
      "]>",
      "<![CDATA[",
      "]]>",
      "<!ELEMENT a ANY>",
      '<!ATTLIST a b CDATA "',
      "<!ATTLIST a b CDATA '",
      ">",
      "<?x",
      "?>",
      "%x;",
      " ",
    );
    const pieces = fc.array(around, { maxLength: 6 }).map((all) => all.join(""));
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const { root, refused } = readXml(
          `<!DOCTYPE a [${before}<!ENTITY x "y">${after}]><a b="c"><d e="&x;">&x;</d></a>`,
        );
        expect(refused).not.toBeNull();
        expect(attributeOf(childNamed(root ?? undefined, "d"), "e")).toBe("");
      }),
      runs({ usual: 400, deep: 5000 }),
    );
  });
});
