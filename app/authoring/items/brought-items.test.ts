import fc from "fast-check";
import { expect, it } from "vitest";
import { anySeenItem } from "../../../tests/any-item";
import { itemSchema, itemTypes } from "../../assessment/items/index";
import { carriedItems, carryItems, withBrought } from "./brought-items";
import { readEntries } from "./entries";

const anyOf = fc.constantFrom(...itemTypes).chain((type) => anySeenItem(type));

it("carries items as they are, and nothing that is none", () => {
  fc.assert(
    fc.property(fc.array(anyOf, { maxLength: 3 }), (items) => {
      expect(carriedItems(carryItems(items))).toEqual(items);
    }),
    { numRuns: 30 },
  );
  for (const odd of ["", "{", "{}", "[1]", '[{"type":"single"}]', "null"])
    expect(carriedItems(odd)).toBeNull();
});

it("adds each under an id of its own, and leaves what was there to the byte", () => {
  const bank = "course: X-1\nitems:\n  # one\n  - id: X.1.1-P01\n    objective: X.1.1\n";
  fc.assert(
    fc.property(fc.array(anyOf, { minLength: 1, maxLength: 4 }), (items) => {
      const chosen = items.map((item) => ({ item, objective: "X.1.1" }));
      const added = withBrought(bank, "X-1", chosen);
      if (typeof added === "string") throw new Error(added);
      expect(added.text.startsWith(bank)).toBe(true);
      const read = readEntries(added.text);
      if (typeof read === "string") throw new Error(read);
      const ids = read.entries.map(({ id }) => id);
      expect(new Set(ids).size).toBe(items.length + 1);
      for (const [at, { value }] of read.entries.slice(1).entries()) {
        const { id: _, ...item } = itemSchema.parse(value);
        const { id: __, ...was } = items[at] ?? {};
        expect(item).toEqual({ ...was, objective: "X.1.1" });
      }
    }),
    { numRuns: 40 },
  );
});
