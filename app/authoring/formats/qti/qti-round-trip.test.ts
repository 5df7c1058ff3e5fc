import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../../../tests/kind-1";
import { runs } from "../../../../tests/runs";
import { type Item, itemSchema, itemTypes } from "../../../assessment/items/index";
import { textFor } from "../../../i18n/catalog";
import { canonical } from "../canonical";
import type { ItemFormat } from "../item-format";
import { qti3 } from "./qti3";
import { qti12 } from "./qti12";
import { qti21 } from "./qti21";

const t = textFor("en");

const formats: [string, ItemFormat][] = [qti12, qti21, qti3].map((one) => [one.name, one]);

const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      "a < b & c > d",
      "]]>",
      "--><x>",
      "<b>bold</b>",
      "[a] {a}",
      "&nbsp;",
      "  two  spaces\n",
      "x\0y",
      "e\u0301",
      "\ud800",
      "Right?",
    ),
  )
  .filter((text) => text.trim() !== "");
const optionId = fc.stringMatching(/^[a-z0-9]{1,16}$/);
const list = <T>(entry: fc.Arbitrary<T>, minLength: number, maxLength = 6) =>
  fc.array(entry, { minLength, maxLength });
const choice = fc.record({ id: optionId, text: words, feedback: words });
const distinct = (min: number) =>
  fc.uniqueArray(choice, { minLength: min, maxLength: 6, selector: ({ id }) => id });
const said = fc.record({ right: words, wrong: words });
const oneRight = (min: number) =>
  fc
    .tuple(distinct(min), fc.nat())
    .map(([options, key]) =>
      options.map((one, at) => ({ ...one, correct: at === key % options.length })),
    );

const kinds = {
  single: fc.record({ options: oneRight(2) }),
  multi: distinct(3).chain((options) =>
    fc
      .tuple(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.boolean())
      .map(([right, says]) => {
        const keyed = options.map((one, at) => ({ ...one, correct: right[at] ?? false }));
        const count = keyed.filter(({ correct }) => correct).length;
        return { options: keyed, ...(says && count > 1 ? { choose: count } : {}) };
      }),
  ),
  order: distinct(3).chain((options) =>
    fc
      .shuffledSubarray(
        options.map((_, at) => at + 1),
        { minLength: options.length },
      )
      .map((places) => ({
        options: options.map((one, at) => ({ ...one, position: places[at] })),
      })),
  ),
  match: fc.record({
    pairs: fc
      .tuple(distinct(2), list(words, 6))
      .map(([pairs, sides]) => pairs.map((one, at) => ({ ...one, match: sides[at] }))),
    others: list(words, 0, 2),
  }),
  cloze: fc
    .tuple(fc.uniqueArray(optionId, { minLength: 1, maxLength: 3 }), list(oneRight(2), 3, 3), words)
    .map(([ids, options, text]) => ({
      text: `${text} ${ids.map((id) => `{${id}}`).join(" and ")}.`,
      gaps: ids.map((id, at) => ({ id, options: options[at] })),
    })),
  numeric: fc.record({
    answer: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    tolerance: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5, noNaN: true })),
    units: fc.constantFrom(
      [],
      [
        { names: ["km", "kilometers"], factor: 1 },
        { names: ["m"], factor: 0.001 },
      ],
    ),
    feedback: said,
    tempting: list(fc.record({ value: fc.integer(), feedback: words }), 0, 2),
  }),
  text: fc.record({
    accepted: list(words, 1, 4),
    feedback: said,
    tempting: list(fc.record({ text: words, feedback: words }), 0, 2),
  }),
  sjt: fc
    .tuple(
      distinct(3),
      fc.array(list(fc.integer({ min: -1, max: 2 }), 5, 5), { minLength: 6, maxLength: 6 }),
    )
    .map(([options, ratings]) => ({
      options: options.map((one, at) => ({ ...one, ratings: ratings[at] })),
    })),
};
const head = fc.record(
  {
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,30}$/),
    objective: fc.constantFrom("TUT.1.1", "Ziel – é --"),
    level: fc.constantFrom("recall", "apply", "analyze"),
    pool: fc.constantFrom("practice", "check"),
    stem: words,
    critical: fc.boolean(),
    family: fc.constantFrom("days", "a & b"),
    sources: fc.constantFrom([], ["F-TUT-05"]),
    figure: fc.constant({ src: "figures/x.svg", alt: "A page with two sums, one wrong." }),
  },
  { requiredKeys: ["id", "objective", "level", "pool", "stem"] },
);

function valid(type: string, fields: fc.Arbitrary<object>): fc.Arbitrary<Item> {
  return fc
    .tuple(head, fields)
    .map(([common, own]) => itemSchema.safeParse({ ...common, type, ...own }).data)
    .filter((item) => item !== undefined);
}

describe.each(formats)("%s", (_name, format) => {
  it("is recognized, and only by its own format", () => {
    const { text } = format.write([oneOf("single"), oneOf("multi")], t);
    const by = formats.filter(([, other]) => other.recognizes(text)).map(([name]) => name);
    expect(by).toEqual([format.name]);
  });

  it("reads every item of a bank of every type as it was", () => {
    const items = itemTypes.map((type) => oneOf(type));
    const { text, items: exported } = format.write(items, t);
    expect(exported.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const read = format.read(text, t);
    expect(read.map(({ status }) => status)).toEqual(items.map(() => "imported"));
    for (const [at, one] of read.entries())
      if (one.status !== "rejected") expect(canonical(one.item)).toBe(canonical(items[at]));
  });

  it.each(Object.entries(kinds))("writes and reads any %s as it was", (type, fields) => {
    fc.assert(
      fc.property(valid(type, fields), (item) => {
        const [read] = format.read(format.write([item], t).text, t);
        if (read?.status !== "imported") throw new Error(JSON.stringify(read));
        expect(canonical(read.item)).toBe(canonical(item));
      }),
      runs({ usual: 25, deep: 150 }),
    );
  });

  it("tells the question by its own fields: keys and feedback of what Muster wrote, without its note", () => {
    for (const type of ["single", "multi", "order", "match", "cloze", "numeric", "text"] as const) {
      const item = oneOf(type);
      const foreign = format
        .write([item], t)
        .text.replace(/<!--muster.*?-->/gs, "")
        .replace(/<qtimetadatafield>\s*<fieldlabel>muster<.*?<\/qtimetadatafield>/gs, "");
      const [read] = format.read(foreign, t);
      if (!read || read.status === "rejected") throw new Error(JSON.stringify(read));
      const told = { ...item, ...unsaidFields };
      const without = (one: Item) => {
        const kept: Record<string, unknown> = { ...one, ...unsaidFields, id: item.id };
        for (const key of ["family", "sources", "critical", "figure"]) delete kept[key];
        if (one.type === "numeric") kept.units = [];
        // QTI 1.2 holds both texts of a gapped text as one, and no number to choose.
        if (format === qti12 && one.type === "cloze")
          for (const key of ["stem", "text"]) delete kept[key];
        if (format === qti12 && one.type === "multi") delete kept.choose;
        return canonical(kept);
      };
      expect(without(read.item)).toBe(without(told));
    }
  });

  it("keeps a change made elsewhere, and says what it could not keep beside it", () => {
    const item = oneOf("single");
    const { text } = format.write([item], t);
    const words = item.options[0]?.text ?? "";
    const [read] = format.read(text.replace(words, "Another choice"), t);
    expect(read).toMatchObject({
      status: "partial",
      item: {
        objective: item.objective,
        level: item.level,
        options: [{ text: "Another choice" }, {}, {}],
      },
      lost: [expect.stringContaining("changed")],
    });
  });

  it("gives each item an id of its own", () => {
    const item = oneOf("single");
    const read = format.read(format.write([item, item], t).text, t);
    expect(read).toMatchObject([
      { status: "imported", id: item.id },
      { status: "partial", id: `${item.id}-2`, lost: [expect.stringContaining(item.id)] },
    ]);
  });

  it("never throws, whatever is cut out of a file or put into it", () => {
    const { text } = format.write(
      itemTypes.map((type) => oneOf(type)),
      t,
    );
    const put = fc.oneof(
      fc.string(),
      fc.constantFrom("\0", "&x;", "<a>", "</mattext>", "-->", "<!DOCTYPE a>"),
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(200), put, (at, length, piece) => {
        for (const one of format.read(text.slice(0, at) + piece + text.slice(at + length), t))
          if (one.status === "rejected") expect(one.reason).toMatch(/[.?]$/);
          else expect(itemSchema.safeParse(one.item).success).toBe(true);
      }),
      runs({ usual: 25, deep: 150 }),
    );
  });
});

it.each<[ItemFormat, string, string, string]>([
  [
    qti12,
    "<questestinterop>",
    "<item><presentation><response_lid/></presentation></item>",
    "</questestinterop>",
  ],
  [
    qti21,
    '<assessmentItem identifier="a"><itemBody>',
    '<p><inlineChoiceInteraction responseIdentifier="R"/></p>',
    "</itemBody></assessmentItem>",
  ],
])("is done soon with a file of a great many parts", ({ read }, start, part, end) => {
  const begun = performance.now();
  const found = read(start + part.repeat(30_000) + end, t);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(found.every(({ status }) => status === "rejected")).toBe(true);
  expect(found.at(-1)).toMatchObject({
    reason: expect.stringMatching(/at most 5,000|more than 3,000/),
  });
});

const unsaidFields = { objective: "unassigned", level: "recall", pool: "practice" } as const;
