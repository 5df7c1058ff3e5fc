import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { anySeenItem } from "../../../tests/any-item";
import { runs } from "../../../tests/runs";
import { itemSchema, itemTypes } from "../../assessment/items/index";
import { formOf, formOfEntry, withTyped } from "./edit-entry";
import { entryOf, readEntries, withNewEntries } from "./entries";
import { partsOf } from "./item-parts";
import { plainItem } from "./item-value";
import { tidied } from "./posted-item";
import { blankOf, plainOf, settled, type Typed } from "./typed-item";

const courses = ["rel-1", "sel-3"].map((name) => ({
  name,
  text: readFileSync(`courses/${name}/items.yaml`, "utf8"),
}));
courses.push({ name: "kind-1", text: readFileSync("tests/courses/kind-1/items.yaml", "utf8") });

function parted(text: string) {
  const read = readEntries(text);
  if (typeof read === "string") throw new Error(read);
  return read;
}

function formed(text: string, key: string) {
  const form = formOf(text, key);
  if (typeof form === "string") throw new Error(`${key}: ${form}`);
  return form;
}

function changed(text: string, key: string, typed: Typed): string {
  const result = withTyped(text, key, typed);
  if (typeof result === "string") throw new Error(result);
  return result.text;
}

function added(text: string, values: Parameters<typeof withNewEntries>[1]): string {
  const result = withNewEntries(text, values);
  if (typeof result === "string") throw new Error(result);
  return result.text;
}

describe.each(courses)("$name", ({ text }) => {
  const { entries } = parted(text);

  it("parts into one entry for each item", () => {
    const listed: { items: { id: string }[] } = parse(text);
    expect(entries.map(({ key }) => key)).toEqual(listed.items.map(({ id }) => id));
    for (const { start, end, key } of entries)
      expect(text.slice(start, end)).toMatch(new RegExp(`^  - id: ${key}\n`));
  });

  it("has a form for every entry, which writes nothing when nothing is changed", () => {
    for (const entry of entries) {
      const form = formOfEntry(entry);
      if (typeof form === "string") throw new Error(`${entry.key}: ${form}`);
      expect(settled(partsOf(form.type), form.typed)).toEqual(form.typed);
    }
    for (const { key } of entries.filter((_, at) => at % 15 === 0))
      expect(changed(text, key, formed(text, key).typed)).toBe(text);
  });

  it("changes one entry and leaves every other byte", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.string({ unit: "grapheme" }),
        fc.nat({ max: 20 }),
        ({ key }, words, row) => {
          const { typed } = formed(text, key);
          const now = changed(text, key, {
            fields: { ...typed.fields, stem: `${words}!` },
            rows: Object.fromEntries(
              Object.entries(typed.rows).map(([name, rows]) => [
                name,
                rows.filter((_, at) => at !== row),
              ]),
            ),
          });
          const after = parted(now);
          expect(after.entries.length).toBe(entries.length);
          const [was, is] = [entryOf(parted(text), key), entryOf(after, key)];
          if (!was || !is) throw new Error("the entry is gone");
          expect(now.slice(0, is.start)).toBe(text.slice(0, was.start));
          expect(now.slice(is.end)).toBe(text.slice(was.end));
          expect(formed(now, key).typed.fields.stem).toBe(`${words}!`);
        },
      ),
      runs({ usual: 3, deep: 60 }),
    );
  });
});

/** Anything that a person may type into a form of one type. */
function anyTyped(parts: ReturnType<typeof partsOf>): fc.Arbitrary<Typed> {
  const words = fc.oneof(
    fc.string({ unit: "grapheme" }).map(tidied),
    fc.string({ unit: "binary" }).map(tidied),
    fc.constantFrom(
      "",
      "null",
      "true",
      "- a",
      "{b}",
      "12",
      "1e3",
      '"',
      "a: b #c",
      "x\n\ny\n",
      " z ",
    ),
  );
  const fields = fc.record(
    Object.fromEntries(
      parts.flatMap((part) => {
        if (part.kind === "rows") return [];
        const isTick = part.kind === "tick" || part.kind === "mark";
        return [[part.name, isTick ? fc.constantFrom("", "on") : words]];
      }),
    ),
  );
  const rows = fc.record(
    Object.fromEntries(
      parts.flatMap((part) =>
        part.kind === "rows"
          ? [
              [
                part.name,
                fc.array(
                  fc
                    .tuple(anyTyped(part.parts), fc.constantFrom("", "0", "1", "7", "-1"))
                    .map(([typed, at]) => ({ ...typed, at })),
                  { maxLength: 3 },
                ),
              ] as const,
            ]
          : [],
      ),
    ),
  );
  return fc.record({ fields, rows });
}

/** Without the places of rows, which are those of the text. */
function said({ fields, rows }: Typed): unknown {
  return {
    fields,
    rows: Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [name, list.map((row) => said(row))]),
    ),
  };
}

it("writes nothing of a bank with other line ends when nothing is changed", () => {
  const text = "course: X-1\nitems:\n  - id: X-1\n    type: single\n    stem: One?\n".replaceAll(
    "\n",
    "\r\n",
  );
  expect(changed(text, "X-1", formed(text, "X-1").typed)).toBe(text);
});

describe.each(itemTypes)("a %s", (type) => {
  const parts = partsOf(type);

  it("reads back from items.yaml as it was typed, whatever was typed", () => {
    const first = { ...blankOf(parts), fields: { ...blankOf(parts).fields, id: "X-1", type } };
    const text = added("course: X-1\nitems: [] # none yet\n# the end\n", [plainOf(parts, first)]);
    expect(formed(text, "X-1").type).toBe(type);
    fc.assert(
      fc.property(anyTyped(parts), anyTyped(parts), (one, two) => {
        let now = text;
        for (const typed of [one, two]) {
          const mine = { ...typed, fields: { ...typed.fields, id: "X-1", type } };
          now = changed(now, "X-1", mine);
          expect(said(formed(now, "X-1").typed)).toEqual(said(settled(parts, mine)));
        }
      }),
      runs({ usual: 8, deep: 200 }),
    );
  });

  it("is written as the house writes it and reads back as the same item", () => {
    fc.assert(
      fc.property(fc.array(anySeenItem(type), { minLength: 1, maxLength: 3 }), (items) => {
        const text = added("", items.map(plainItem));
        const read: { items: unknown[] } = parse(text);
        expect(read.items.map((one) => itemSchema.parse(one))).toEqual(items);
        expect(parted(text).entries.length).toBe(items.length);
      }),
      runs({ usual: 8, deep: 200 }),
    );
  });
});
