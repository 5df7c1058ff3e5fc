import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemSchema, itemTypes } from "../app/assessment/items/index";
import { canonical } from "../app/authoring/formats/canonical";
import type { Imported, ItemFormat } from "../app/authoring/formats/item-format";
import { textFor } from "../app/i18n/catalog";
import { anyItem } from "./any-item";
import { hostileFiles } from "./hostile-files";
import { runs } from "./runs";

const t = textFor("en");

const RUNS = runs({ usual: 20, deep: 3000 });

/** What goes for every format of items. */
export function keepsTheLaws(format: ItemFormat): void {
  describe.each(itemTypes)("%s", (type) => {
    it("is equal when it was written and read", () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(anyItem(type), { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
          (items) => {
            const { text, items: written } = format.write(items, t);
            expect(written.map(({ index, id }) => ({ index, id }))).toEqual(
              items.map(({ id }, at) => ({ index: at + 1, id })),
            );
            const read = format.read(text, t);
            expect(read.map(shortly), text).toEqual(
              items.map((item, at) => ({
                index: at + 1,
                status: "imported",
                item: canonical(item),
              })),
            );
          },
        ),
        RUNS,
      );
    });
  });

  it.each(hostileFiles)("refuses in words, and never throws: %s", (_name, text) => {
    format.recognizes(text);
    const began = Date.now();
    const read = format.read(text, t);
    expect(read.length).toBeGreaterThan(0);
    for (const one of read) saysWhy(one);
    expect(Date.now() - began).toBeLessThan(5000);
  });

  it("reads any text without throwing", () => {
    const mixed = fc
      .array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            "{",
            "}",
            "=",
            "~",
            "#",
            "->",
            "\n",
            "\n\n",
            "A) ",
            "ANSWER: A",
            ",",
            '"',
            "<b>",
            "[html]",
          ),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, (text) => {
        for (const one of format.read(text, t)) saysWhy(one);
      }),
      runs({ usual: 100, deep: 500 }),
    );
  });
}

function shortly(one: Imported) {
  if (one.status === "rejected") return one;
  const { index, status, item } = one;
  return {
    index,
    status,
    item: canonical(item),
    ...(one.status === "partial" ? { lost: one.lost } : {}),
    ...(one.wanting ? { wanting: one.wanting } : {}),
  };
}

function saysWhy(one: Imported): void {
  if (one.status === "rejected") expect(one.reason).toMatch(/^\S.{15,}\.$/s);
  else {
    expect(itemSchema.safeParse(one.item).success).toBe(true);
    if (one.status === "partial") expect(one.lost.length).toBeGreaterThan(0);
  }
}
