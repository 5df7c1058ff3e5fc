import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../../../tests/kind-1";
import { only, taken } from "../../../../tests/moodle-samples";
import { runs } from "../../../../tests/runs";
import { type Item, type ItemType, itemSchema, itemTypes } from "../../../assessment/items/index";
import { textFor } from "../../../i18n/catalog";
import { canonical } from "../canonical";
import { moodleXml } from "./moodle-xml";

const t = textFor("en");

const HARD = [
  "<b>bold</b>",
  "a & b &lt; c",
  "]]>",
  "{1:MC:=a~b}",
  "50 % = 1/2 #1 ~x \\ }",
  "a*b",
  "[[1]]",
  "  two  spaces ",
  "\u0007bell",
  "x² “q”",
  "</text></muster>",
  "é",
  "$$x$$",
  "\ud800half",
];
const words = fc
  .oneof(fc.constantFrom(...HARD), fc.string({ unit: "grapheme", maxLength: 40 }))
  .map((text) => `${text.trim()} x`);

/** An item of the type with other words everywhere that people read. */
function reworded(type: ItemType): fc.Arbitrary<Item> {
  const item = oneOf(type);
  return fc.infiniteStream(words).map((stream) => {
    let number = 0;
    const respell = (value: unknown, key = ""): unknown => {
      if (Array.isArray(value))
        return value.map((one) =>
          respell(one, key === "others" || key === "accepted" ? "text" : ""),
        );
      if (typeof value === "string")
        return /^(stem|text|feedback|match|right|wrong|consequence|debrief)$/.test(key)
          ? `${stream.next().value}${++number}${value.match(/\{[a-z0-9]+\}/g)?.join(" ") ?? ""}`
          : value;
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, respell(one, name)]),
      );
    };
    return respell(item) as Item;
  });
}

/** What Moodle's own fields hold of an item: no ids of choices, no signs that XML cannot hold. */
function bare(item: Item): string {
  const { choose: _, ...rest } = { choose: undefined, ...item };
  const options =
    item.type === "order"
      ? { options: [...item.options].sort((a, b) => a.position - b.position) }
      : {};
  const storable = (value: unknown): unknown => {
    if (typeof value === "string")
      return value.replace(/\s+/g, " ").replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "");
    if (Array.isArray(value)) return value.map(storable);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => item.type !== "match" || name !== "feedback")
        .map(([name, one]) => [name, storable(one)]),
    );
  };
  return canonical(storable({ ...rest, ...options }))
    .replace(/\["id","[a-z0-9]{1,16}"\]/g, '"id"')
    .replace(/\{[a-z0-9]+\}/g, "{}");
}

describe("there and back", () => {
  it.each(itemTypes)("gives an equal %s", (type) => {
    fc.assert(
      fc.property(reworded(type), (raw) => {
        const parsed = itemSchema.safeParse(raw);
        fc.pre(parsed.success);
        if (!parsed.success) return;
        const read = only(moodleXml.write([parsed.data], t).text);
        expect(read.status).toBe("imported");
        expect(canonical(read.status === "rejected" ? null : read.item)).toBe(
          canonical(parsed.data),
        );
      }),
      runs({ usual: 15, deep: 60 }),
    );
  });

  it.each(["single", "multi", "text", "numeric", "order", "match", "cloze"] as const)(
    "brings a %s home without what only Muster reads",
    (type) => {
      fc.assert(
        fc.property(fc.oneof(fc.constant(oneOf(type)), reworded(type)), (raw) => {
          const parsed = itemSchema.safeParse(raw);
          fc.pre(parsed.success);
          if (!parsed.success) return;
          const { text } = moodleXml.write([parsed.data], t);
          const { item: read } = taken(text.replace(/<muster>.*<\/muster>/s, ""));
          expect(bare(read)).toBe(bare(parsed.data));
        }),
        runs({ usual: 15, deep: 60 }),
      );
    },
  );

  it("keeps what Moodle has no field for, and tells what it will not show", () => {
    const item = itemSchema.parse({
      ...oneOf("multi"),
      choose: undefined,
      critical: true,
      family: "a & b",
      sources: ["F-1", "F-2"],
      objective: "REL/1",
      figure: { src: "figures/map.svg", alt: "A map of the school and its yard." },
    });
    const { text, items } = moodleXml.write([item], t);
    expect(items[0]?.lost.join()).toMatch(/picture.*critical/);
    expect(only(text).status).toBe("imported");
    const { item: read, lost } = taken(text.replace(/<muster>.*<\/muster>/s, ""));
    expect(bare(read)).toBe(bare({ ...item, figure: undefined }));
    expect(lost).not.toContain("category");
  });

  it("takes a change that was made outside, and says so", () => {
    const item = oneOf("single");
    const { text } = moodleXml.write([item], t);
    const { item: read, lost } = taken(
      text.replace(
        /<questiontext.*?<\/questiontext>/,
        "<questiontext><text>New?</text></questiontext>",
      ),
    );
    expect(read).toMatchObject({ stem: "New?", objective: item.objective, level: item.level });
    expect(lost).toContain("changed since Muster wrote it");
  });

  it("writes many items in order, and names what Moodle will not show", () => {
    const items = itemTypes.map((type) => oneOf(type));
    const { text, items: written } = moodleXml.write(items, t);
    expect(moodleXml.recognizes(text)).toBe(true);
    expect(written.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(moodleXml.read(text, t).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const lost = new Map(written.map((one, at) => [itemTypes[at], one.lost.join()]));
    expect(lost.get("branch")).toContain("no scenarios");
    expect(lost.get("sjt")).toContain("ratings");
    expect(lost.get("match")).toContain("pairs");
  });
});
