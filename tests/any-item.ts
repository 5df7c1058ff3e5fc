import fc from "fast-check";
import { type Item, type ItemType, itemSchema } from "../app/assessment/items/index";
import { foldText } from "../app/assessment/items/text";
import { withoutHidden } from "../app/catalog/text";

/** Pieces that formats give a meaning to, and words. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/) },
  fc.constantFrom(
    ..."{ } = ~ # : :: // -> \\ \\n \\* * % %50% [html] [plain] #### $CATEGORY: ' '= =1+1 @x -2 + \" , ; | \\|".split(
      " ",
    ),
    ..."< > & &amp; <b>x</b> <![CDATA[ ]]> <!-- --> A) ANSWER: MUSTER: muster={} ñ é e\u0301 “q” 日本 🎓 …".split(
      " ",
    ),
    "\n",
    "_____",
    "// muster: {}",
    "→",
    "\u2028",
    ..."שלום مرحبا 👩‍👩‍👧‍👦 🇪🇸 ]]]]> &#123; &lt; $x [[1]] {1:MC:=a~b} <muster> </mattext> x² $$y$$".split(
      " ",
    ),
    "\u00a0",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }),
);

/** Text that people may write: hostile to every format, without control characters. */
export const anyText = (most = 120): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: mixedText(most) }, fc.constant("é ~ ".repeat(most / 4).trim()));

const mixedText = (most: number): fc.Arbitrary<string> =>
  fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((pieces) =>
      pieces
        .join(" ")
        .replace(/(?!\n)\p{Cc}/gu, "")
        .slice(0, most)
        .replace(/\p{Cs}/gu, "")
        .trim(),
    )
    .filter((text) => text !== "");

const id = fc.stringMatching(/^[a-z0-9]{1,4}$/);
const feedback = anyText();
const distinct = (least: number, most: number) =>
  fc.uniqueArray(id, { minLength: least, maxLength: most });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const fields = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,12}$/),
  objective: fc.oneof(
    fc.constantFrom("REL.1.1", "TUT.2.3", "a/b", "/x", "two words", "x:y"),
    anyText(30),
  ),
  level: fc.constantFrom("recall" as const, "apply" as const, "analyze" as const),
  pool: fc.constantFrom("practice" as const, "check" as const),
  family: maybe(anyText(30)),
  critical: fc.boolean(),
  stem: fc.oneof({ weight: 9, arbitrary: anyText() }, anyText(2000)),
  figure: maybe(
    fc.constant({ src: "figures/work.svg", alt: "A page where 12 + 9 is written as 111." }),
  ),
  sources: fc.array(anyText(20), { maxLength: 3 }),
  from: maybe(
    fc.record({
      course: fc.constantFrom("REL-1", "TUT-3R"),
      item: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,12}$/),
      version: fc.constantFrom("1.0.0", "12.3.45"),
      college: anyText(30),
      licence: fc.constantFrom("CC-BY-4.0", "CC-BY-SA-4.0", "all-rights-reserved"),
    }),
  ),
});

/** Now and then every choice reads the same. */
const keyed = (least: number) =>
  distinct(least, 6).chain((ids) =>
    fc
      .tuple(
        fc.tuple(
          ...ids.map((one) => fc.record({ id: fc.constant(one), text: anyText(), feedback })),
        ),
        fc.nat({ max: 9 }),
      )
      .map(([all, luck]) =>
        luck === 0 ? all.map((one) => ({ ...one, text: all[0]?.text ?? "x" })) : all,
      ),
  );
const oneRight = (least: number) =>
  keyed(least).chain((options) =>
    fc
      .nat({ max: options.length - 1 })
      .map((right) => options.map((option, at) => ({ ...option, correct: at === right }))),
  );
const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const both = fc.record({ right: feedback, wrong: feedback });

const bodies: Record<ItemType, fc.Arbitrary<object>> = {
  single: fc.record({ options: oneRight(2) }),
  multi: keyed(3).chain((options) =>
    fc
      .tuple(
        fc.array(fc.boolean(), { minLength: options.length, maxLength: options.length }),
        fc.boolean(),
      )
      .map(([right, counted]) => {
        const all = options.map((one, at) => ({ ...one, correct: at === 0 || right[at] === true }));
        const choose = all.filter(({ correct }) => correct).length;
        return { options: all, ...(counted && choose > 1 ? { choose } : {}) };
      }),
  ),
  order: keyed(3).chain((options) =>
    fc
      .shuffledSubarray(
        options.map((_, at) => at + 1),
        { minLength: options.length },
      )
      .map((places) => ({
        options: options.map((one, at) => ({ ...one, position: places[at] })),
      })),
  ),
  match: fc
    .tuple(
      keyed(3),
      fc.uniqueArray(anyText(80), {
        minLength: 6,
        maxLength: 10,
        selector: (text) => text.normalize("NFC").replace(/\s+/gu, " "),
      }),
    )
    .map(([pairs, sides]) => ({
      pairs: pairs.map((pair, at) => ({ ...pair, match: sides[at] })),
      others: sides.slice(pairs.length, pairs.length + 4),
    })),
  numeric: fc.record({
    answer: number,
    tolerance: fc.constantFrom(0, 0.5, 2, 1e-7),
    feedback: both,
    units: fc.constantFrom(
      [],
      [
        { names: ["km", "kilometers"], factor: 1 },
        { names: ["m"], factor: 0.001 },
      ],
    ),
    tempting: fc.array(fc.record({ value: number, feedback }), { maxLength: 3 }),
  }),
  text: fc
    .tuple(
      fc.uniqueArray(anyText(60), { minLength: 2, maxLength: 7, selector: foldText }),
      both,
      feedback,
      fc.nat({ max: 3 }),
    )
    .map(([forms, given, why, wrong]) => {
      const cut = Math.min(wrong, forms.length - 1);
      return {
        accepted: forms.slice(cut),
        feedback: given,
        tempting: forms.slice(0, cut).map((text) => ({ text, feedback: why })),
      };
    }),
  cloze: fc
    .tuple(
      fc.array(oneRight(2), { minLength: 1, maxLength: 3 }),
      fc.array(anyText(40), { minLength: 4, maxLength: 4 }),
    )
    .map(([gaps, pieces]) => ({
      gaps: gaps.map((options, at) => ({ id: `g${at}`, options })),
      text: `${pieces[0]} ${gaps.map((_, at) => `{g${at}} ${at % 2 ? pieces[at] : ""}`).join("")}`,
    })),
  sjt: keyed(3).map((options) => ({
    options: options.map((one, at) => ({ ...one, ratings: at === 0 ? [2, 2] : [-1, at % 2] })),
  })),
  branch: fc
    .tuple(oneRight(2), oneRight(2), oneRight(2), anyText())
    .map(([one, two, three, text]) => {
      const node = (at: number, options: object[], next: string) => ({
        id: `n${at}`,
        objective: "REL.1.1",
        text,
        options: options.map((option) => ({ ...option, consequence: text, next })),
      });
      return {
        nodes: [node(1, one, "n2"), node(2, two, "n3"), node(3, three, "end")],
        debrief: text,
      };
    }),
};

/** Any item of a type that items.yaml may hold. */
export function anyItem<T extends ItemType>(type: T): fc.Arbitrary<Item<T>> {
  const is = (item: Item | undefined): item is Item<T> => item?.type === type;
  return fc
    .tuple(fields, bodies[type])
    .map(([shared, body]) => {
      const { figure, ...rest } = shared;
      const pictured = figure && type !== "branch" ? { figure } : {};
      const item = { ...rest, ...pictured, ...body, type };
      // Some may stand in practice only.
      return (
        itemSchema.safeParse(item).data ?? itemSchema.safeParse({ ...item, pool: "practice" }).data
      );
    })
    .filter(is);
}

/** The same without characters that cannot be seen. */
export function anySeenItem<T extends ItemType>(type: T): fc.Arbitrary<Item<T>> {
  const is = (item: Item | undefined): item is Item<T> => item?.type === type;
  return anyItem(type)
    .map((item) => itemSchema.safeParse(JSON.parse(withoutHidden(JSON.stringify(item)))).data)
    .filter(is);
}
