import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySeenItem } from "../../tests/any-item";
import { oneOf } from "../../tests/kind-1";
import { itemTypes } from "../assessment/items/index";
import { canonical } from "./formats/canonical";
import { withNewEntries } from "./items/entries";
import { plainItem } from "./items/item-value";
import { readBankText, withItems } from "./items-yaml";

const BANK = `# A bank. Its comments stay.
course: REL-1
version: 1.1.1
items:
  # ---- first
  - id: A # here
    type: single
  - { id: B, type: multi }
  # the end
`;

/** The items of a text that all are some. */
function itemsOf(text: string) {
  const read = readBankText(text);
  if (!read.ok) throw new Error(read.reason);
  return read.entries.map((entry) => {
    if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
    return entry.item;
  });
}

describe("items at the end of a bank", () => {
  const item = oneOf("single");

  it("keeps every character that was there", () => {
    const grown = withItems(BANK, [item]);
    const [start = "", end = ""] = BANK.split("  # the end");
    expect(grown.startsWith(start)).toBe(true);
    expect(grown.endsWith(`# the end${end}`)).toBe(true);
    expect(grown.replace(/ {2}- id: KIND[\s\S]*?(?= {2}# the end)/, "")).toBe(BANK);
    expect(readBankText(grown)).toMatchObject({ ok: true, ids: ["A", "B", item.id] });
  });

  it.each([
    ["nothing", ""],
    ["comments", "# Write here.\n"],
    ["a list without items", "course: X-1\nitems: [] # none yet\n"],
    ["a list to be written", "course: X-1\nitems:\n"],
    ["a list on one line", "items: [{ id: a }] # one\n"],
    ["a list at the margin", "items:\n- id: a\n- id: b\n"],
    ["Windows line ends", "items:\r\n  - id: a\r\n"],
    ["no line end", "items:\n  - id: a"],
    ["more after the list", "items:\n  - id: a\n\n# then\nversion: 1\n"],
    ["a text at the end", "items:\n  - id: a\n    stem: |\n      two\n      lines\n"],
  ])("adds to %s", (_what, text) => {
    const before = readBankText(text);
    const grown = readBankText(withItems(text, [item, { ...item, id: "Z" }]));
    if (!before.ok || !grown.ok) throw new Error("Not read.");
    expect(grown.ids).toEqual([...before.ids, item.id, "Z"]);
    expect(grown.entries.at(-1)).toMatchObject({ ok: true, item: { id: "Z" } });
    for (const [comment] of text.matchAll(/# \w+/g))
      expect(withItems(text, [item])).toContain(comment);
  });

  it("ends new lines as the bank does", () => {
    const grown = withItems("items:\r\n  - id: a\r\n", [item]);
    expect(grown.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("writes an entry as the screens do", () => {
    const added = withNewEntries(BANK, [plainItem(item)]);
    expect(withItems(BANK, [item])).toBe(typeof added === "string" ? added : added.text);
  });

  it.each(itemTypes)("reads any %s as it was written", (type) => {
    fc.assert(
      fc.property(fc.array(anySeenItem(type), { minLength: 1, maxLength: 2 }), (items) => {
        for (const text of ["", BANK.replace(/items:[\s\S]*/, "")])
          expect(itemsOf(withItems(text, items)).map(canonical)).toEqual(items.map(canonical));
      }),
      { numRuns: 30 },
    );
  });
});

describe("reading a bank", () => {
  it("names an entry that is no item, and reads the others", () => {
    const text = withItems("items:\n  - { id: A, type: single }\n", [oneOf("multi")]);
    expect(readBankText(text)).toMatchObject({
      ok: true,
      entries: [{ ok: false, id: "A", problems: [{}, {}, {}] }, { ok: true }],
    });
  });

  it.each([
    ["what is no YAML", "items:\n  - a: [1\n", "not-yaml"],
    [
      "an alias bomb",
      `a: &a [x,x]\n${"bcdefghi".replace(/./g, (at) => `${at}: &${at} [${`*${String.fromCharCode(at.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}items: [*i]\n`,
      "not-yaml",
    ],
    ["another file", "id: REL-1\ntitle: x\n", "not-a-bank"],
    ["a list", "- a\n", "not-a-bank"],
    ["a word", "word", "not-a-bank"],
  ])("refuses %s", (_what, text, reason) => {
    expect(readBankText(text)).toMatchObject({ ok: false, reason });
  });
});
