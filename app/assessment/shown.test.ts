import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionsOf } from "../../tests/options";
import { itemSchema, type Presentation, presentationOf, readAnswer, showItem } from "./items/index";

const fields = { id: "Q", objective: "O", level: "apply", pool: "check", stem: "Which?" };
const texts = ["Say the name", "Welcome", "Preview", "Start a task"];
const choices = texts.map((text, i) => ({ id: "abcd"[i], text, feedback: "Because." }));

function make(type: string, more: (i: number) => object): Presentation {
  const options = choices.map((choice, i) => ({ ...choice, ...more(i) }));
  return presentationOf(itemSchema.parse({ ...fields, type, options }));
}
const single = make("single", (i) => ({ correct: i === 0 }));
const multi = make("multi", (i) => ({ correct: i < 2 }));
const order = make("order", (i) => ({ position: i + 1 }));
const all = [single, multi, order];
const noAnswer = { answer: [], place: [], typed: [] };

describe("an item on a page", () => {
  it("is the same for the same seed, and has other ids for another", () => {
    for (const item of all) {
      expect(showItem(item, "s1")).toEqual(showItem(item, "s1"));
      const ids = (seed: string) => optionsOf(showItem(item, seed)).map(({ id }) => id);
      expect(ids("s1").filter((id) => ids("s2").includes(id))).toEqual([]);
    }
  });

  it("never carries authored ids, the authored order or the order that is the key", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.string(), (item, seed) => {
        const shown = optionsOf(showItem(item, seed));
        expect(shown.map(({ text }) => text)).not.toEqual(texts);
        expect(shown.map(({ text }) => text).sort()).toEqual([...texts].sort());
        for (const { id } of shown) expect(id).toMatch(/^[a-z0-9]{6,}$/);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(texts.length);
      }),
    );
  });

  it("reads any answer back to authored ids", () => {
    const subset = fc.subarray(["a", "b", "c", "d"], { minLength: 1 });
    fc.assert(
      fc.property(fc.string(), subset, (seed, options) => {
        const shown = optionsOf(showItem(multi, seed));
        const wanted = options.map((id) => texts["abcd".indexOf(id)]);
        const answer = shown.filter(({ text }) => wanted.includes(text)).map(({ id }) => id);
        const read = readAnswer(multi, seed, { answer, place: [], typed: [] });
        expect(read).toEqual({ ok: true, given: { type: "multi", options } });
      }),
    );
  });

  it("reads places in shown order", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const shown = optionsOf(showItem(order, seed));
        const place = shown.map(({ text }) => String(texts.indexOf(text) + 1));
        const read = readAnswer(order, seed, { answer: [], place, typed: [] });
        expect(read).toEqual({ ok: true, given: { type: "order", options: ["a", "b", "c", "d"] } });
      }),
    );
  });

  it.each([
    [single, noAnswer, "choose-one"],
    [multi, noAnswer, "choose-some"],
    [order, noAnswer, "place-each"],
    [order, { answer: [], place: ["1", "1", "2", "3"], typed: [] }, "place-each"],
    [order, { answer: [], place: ["1", "2", "3", "x"], typed: [] }, "place-each"],
    [single, { answer: ["a"], place: [], typed: [] }, "unknown-choice"],
    [single, { answer: ["__proto__"], place: [], typed: [] }, "unknown-choice"],
  ])("says what is missing in %o", (item, form, problem) => {
    expect(readAnswer(item, "seed", form)).toEqual({ ok: false, problem });
  });
});
