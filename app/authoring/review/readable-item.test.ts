import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyItem } from "../../../tests/any-item";
import { feedbacksOf, itemTypes } from "../../assessment/items/index";
import { itemsIn, readableItem } from "./readable-item";

describe("a question to be read", () => {
  it("says with keys what is right, and every feedback", () => {
    const [first] = itemsIn(
      new Map([["items.yaml", readFileSync("courses/rel-1/items.yaml", "utf8")]]),
    );
    if (!first) throw new Error("no question could be read");
    const { lines } = readableItem(first, { keys: true });
    expect(lines.map(({ text, key }) => [text, key])).toEqual([
      ["Express care", { is: "not" }],
      ["Challenge growth", { is: "right" }],
      ["Expand possibilities", { is: "not" }],
    ]);
    expect(lines.map(({ why }) => why)).toEqual(feedbacksOf(first).map(({ text }) => text));
  });

  it("tells nothing of its key without it", () => {
    fc.assert(
      fc.property(fc.oneof(...itemTypes.map((type) => anyItem(type))), (item) => {
        const { lines } = readableItem(item, { keys: false });
        expect(lines.every(({ key, why }) => key === null && why === null)).toBe(true);
        if (item.type === "order") {
          const texts = lines.map(({ text }) => text);
          expect(texts).toEqual([...texts].sort());
        }
        if (item.type === "numeric" || item.type === "text") expect(lines).toEqual([]);
      }),
    );
  });
});
