import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { badValuesOf, type Sent } from "./bad-values";
import { FORMS, type Prepared, prepareForms } from "./forms";
import { problemsSaid } from "./page";
import { filled, listed, post, readForm, targetOf } from "./send-form";
import { openTwins, type Twins } from "./twins";

/** The same bodies on every run, so that a failure is someone's change; --deep draws new ones. */
const DRAWS = process.env.MUSTER_DEEP === "1" ? { numRuns: 500 } : { numRuns: 6, seed: 20_261_121 };
let twins: Twins;
let things: Prepared;
beforeAll(async () => {
  twins = await openTwins();
  things = await prepareForms(twins);
}, 300_000);
afterAll(() => twins?.close());

/** Text of any characters, lone surrogates left out: they cannot be sent. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.constantFrom(
    "👩‍👩‍👧‍👦",
    "e\u0301",
    "Z\u0351\u036b\u0343",
    "\u200fمها\u200f",
    "١٢٣",
    "ﬁ",
    "\ufffd",
    "\ufeff",
  ),
  fc.constantFrom("ana", "rio", "mesa", "ridge", "nobody", "../..", "null", "[object Object]"),
);
const EXTRA = ["role", "personId", "__proto__", "constructor", "a[b][c]", "", "_method", "seen"];

/** The link that a form stood behind was used by a round before. */
const isDeadLink = (html: string) => html.includes("This link was used already");

const cases = Object.entries(FORMS).flatMap(([path, forms]) =>
  forms.map((form) => ({ path, title: [path, form.name].filter(Boolean).join(", "), form })),
);

describe.each(cases)("$title", ({ path, form }) => {
  /** What a round sends for each field: what is right, what is known to be wrong, or anything. */
  const answers = Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => {
      const good = String(form.good[name] ?? "x");
      const known = badValuesOf(field, good).map(([, sent]) => sent);
      const one = fc.oneof(anyText, fc.constantFrom(good, "", "0", "on", "2026-11-02"));
      const any: fc.Arbitrary<Sent> = fc.array(one, { maxLength: 3 });
      return [name, fc.oneof(any, fc.constantFrom<Sent>([good], ...known))];
    }),
  );
  const round = fc.record({
    typed: fc.record(answers, { requiredKeys: [] }),
    extra: fc.array(fc.tuple(fc.constantFrom(...EXTRA), anyText), { maxLength: 4 }),
    order: fc.boolean(),
  });

  test(
    `answers ${DRAWS.numRuns} bodies with what was asked or with a sentence`,
    async () => {
      const cookie = await twins.enterAs(form.as, form.half && null);
      const target = targetOf(path, form, twins, things);
      const shown = await readForm(twins, things, { form, target, cookie });
      await fc.assert(
        fc.asyncProperty(round, async ({ typed, extra, order }) => {
          const fields = filled(shown, Object.assign(listed(form.good), typed));
          const sent = order ? [...extra, ...fields] : [...fields.reverse(), ...extra];
          const { status, html } = await post(twins, target, cookie, sent);
          expect(status, html.slice(0, 400)).toBeLessThan(500);
          if ([400, 413, 415, 422, 429].includes(status))
            expect(problemsSaid(html).length > 0 || isDeadLink(html), html.slice(0, 400)).toBe(
              true,
            );
        }),
        DRAWS,
      );
      expect((await fetch(`${twins.server.origin}/readyz`)).status).toBe(200);
    },
    DRAWS.numRuns * 4_000,
  );
});

test("the server wrote no error while all that came in", () => {
  expect(twins.server.lines().filter((line) => /"error"|"level":50/.test(line))).toEqual([]);
});
