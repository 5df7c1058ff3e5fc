import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, choice, question, quiz, THREE } from "../../../../tests/moodle-samples";
import { runs } from "../../../../tests/runs";
import { itemSchema } from "../../../assessment/items/index";
import { textFor } from "../../../i18n/catalog";
import { moodleXml } from "./moodle-xml";

const t = textFor("en");

const HOSTILE: [string, string, string][] = [
  ["nothing", "", "holds no question"],
  ["no XML", "::Q:: 2+2 {=4}", "stops being XML"],
  ["another root", "<questestinterop/>", "<questestinterop>"],
  [
    "a document type",
    `<!DOCTYPE quiz SYSTEM "file:///etc/passwd" [<!ENTITY x "y">]><quiz/>`,
    "document type",
  ],
  [
    "a bomb",
    `<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><quiz><question type="essay">&b;</question></quiz>`,
    "document type",
  ],
  ["an entity", "<quiz>&xxe;</quiz>", "stops being XML"],
  ["deep", `<quiz>${"<a>".repeat(5000)}`, "nested more than 64"],
  ["NUL", "<quiz>\u0000</quiz>", "stops being XML"],
  ["huge", `<quiz>${" ".repeat(20_000_001)}</quiz>`, "larger than 5 MB"],
  ["many", `<quiz>${"<a/>".repeat(200_001)}</quiz>`, "at most 5,000 questions"],
  [
    "parts",
    `<quiz><question>${"<a/>".repeat(200_001)}</question></quiz>`,
    "more than 200,000 elements",
  ],
  [
    "gaps",
    quiz(question("cloze", "{1:MC:=a~b}".repeat(400_000), "")),
    "at most 100,000 characters",
  ],
  ["half a sign", "<quiz>\ud800</quiz>", "half of a character"],
];

describe("hostile files", () => {
  it.each(HOSTILE)("refuses %s in a sentence", (_, text, why) => {
    const last = moodleXml.read(text, t).at(-1);
    expect(last).toMatchObject({ status: "rejected", reason: expect.stringContaining(why) });
  });

  it("is done soon with the longest texts of each kind", () => {
    const begun = performance.now();
    for (const [, text] of HOSTILE) moodleXml.read(text, t);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("never throws, and what it takes is an item", () => {
    const piece = fc.constantFrom(
      ...choice(THREE).split(/(?=<)/),
      ...question("cloze", "{1:MC:=a#b~%50%c}{2:SA:=x}", "").split(/(?=[<{~#}])/),
      ...question("numerical", "x", answer("100", "1e309")).split(/(?=<)/),
      "<muster>{}</muster>",
      "<muster>[",
      "]]>",
      "__proto__",
      "<units><unit><multiplier>0</multiplier></unit></units>",
    );
    const broken = fc.array(piece, { maxLength: 40 }).map((pieces) => `<quiz>${pieces.join("")}`);
    const whole = fc
      .tuple(
        fc.constantFrom(
          "multichoice",
          "truefalse",
          "shortanswer",
          "numerical",
          "matching",
          "ordering",
          "gapselect",
          "cloze",
          "constructor",
        ),
        fc.array(fc.tuple(fc.constantFrom("100", "50", "0", "-1", "NaN", ""), fc.string()), {
          maxLength: 12,
        }),
        fc.string(),
      )
      .map(([type, answers, text]) => {
        const clean = (one: string) => one.replace(/[^\P{Cc}]|[<&]|\]\]>/gu, "");
        return quiz(
          question(type, clean(text), answers.map(([f, a]) => answer(f, clean(a))).join("")),
        );
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), broken, whole), (text) => {
        for (const one of moodleXml.read(text, t)) {
          if (one.status === "rejected") expect(one.reason).toMatch(/[.”:!?]$/);
          else expect(itemSchema.safeParse(one.item).success).toBe(true);
        }
      }),
      runs({ usual: 100, deep: 500 }),
    );
  });
});
