import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTimely, newestOf, readSigned, vendorNews, WINDOW_MS } from "./vendor";

const NEWS = { id: "n1", order: "o1", stage: "ready", at: "2026-11-02T17:00:00Z", sequence: 2 };

describe("news from a vendor", () => {
  test("keeps what is named and drops the rest unread", () => {
    const read = vendorNews.parse({ ...NEWS, result: "clear", report: "…", name: "Ana" });
    expect(Object.keys(read).sort()).toEqual(["at", "id", "order", "sequence", "stage"]);
  });

  test.each([
    ["a result for a stage", { stage: "clear" }],
    ["a day for an instant", { at: "2026-11-02" }],
    ["no zone", { at: "2026-11-02T17:00:00" }],
    ["half a sequence", { sequence: 1.5 }],
    ["a sequence below zero", { sequence: -1 }],
    ["no id", { id: "" }],
    ["an order in a list", { order: ["o1"] }],
  ])("refuses %s", (_what, change) => {
    expect(vendorNews.safeParse({ ...NEWS, ...change }).success).toBe(false);
  });

  test("stands where the latest says, in whatever order it came", () => {
    const one = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      at: fc.integer({ min: 0, max: 3 }),
      sequence: fc.integer({ min: 0, max: 2 }),
    });
    const some = fc.uniqueArray(one, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });
    const shuffled = some.chain((news) =>
      fc.tuple(
        fc.constant(news),
        fc.shuffledSubarray(news, { minLength: news.length, maxLength: news.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([news, again]) => {
        const newest = newestOf(news);
        expect(newestOf(again)).toEqual(newest);
        for (const { at, sequence } of news) {
          expect(at).toBeLessThanOrEqual(newest?.at ?? -1);
          if (at === newest?.at) expect(sequence).toBeLessThanOrEqual(newest.sequence);
        }
      }),
    );
  });

  test("nothing has come of an order without news", () => expect(newestOf([])).toBeNull());
});

describe("the signature", () => {
  test.each([
    ["t=1764000000,v1=abc", { at: "1764000000", macs: ["abc"] }],
    ["v1=abc, t=1764000000, v1=def", { at: "1764000000", macs: ["abc", "def"] }],
    ["t=1764000000,v0=abc,v1=def", { at: "1764000000", macs: ["def"] }],
    ["t=1764000000", null],
    ["v1=abc", null],
    ["t=1,t=2,v1=abc", null],
    ["t=soon,v1=abc", null],
    ["t=-5,v1=abc", null],
    ["", null],
    [null, null],
  ])("%s reads as %o", (header, signed) => expect(readSigned(header)).toEqual(signed));

  test.each([
    [0, true],
    [WINDOW_MS, true],
    [-WINDOW_MS, true],
    [WINDOW_MS + 1000, false],
    [-WINDOW_MS - 1000, false],
  ])("%i ms from now counts: %s", (away, timely) => {
    const now = 1_764_000_000_000;
    expect(isTimely({ at: String((now + away) / 1000), macs: [] }, now)).toBe(timely);
  });
});
