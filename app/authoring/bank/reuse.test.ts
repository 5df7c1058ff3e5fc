import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { anySeenItem } from "../../../tests/any-item";
import { itemSchema, itemTypes } from "../../assessment/items/index";
import { LICENCES, licencesAfter } from "../../catalog/licence";
import { withNewEntries } from "../items/entries";
import { entryFor, mayReuse, pinsIn } from "./reuse";

const from = {
  ...{ course: "REL-1", item: "REL.1.1-Q01", version: "1.0.0" },
  ...{ college: "Juniper Flat", licence: "CC-BY-4.0" },
};
const own = { id: "TUT.1.1-C09", objective: "TUT.1.1", from };

test.each(itemTypes)(
  "%s: used elsewhere it has the same words, another name and its pin",
  (type) => {
    fc.assert(
      fc.property(anySeenItem(type), (item) => {
        const entry = entryFor(item, own);
        const read = itemSchema.safeParse(entry);
        expect(read.error?.issues).toBeUndefined();
        const { id, objective, from: pin, ...words } = read.data ?? item;
        expect({ id, objective, pin }).toEqual({ id: own.id, objective: own.objective, pin: from });
        const { id: _, objective: __, from: ___, ...was } = structuredClone(item);
        if ("nodes" in was) for (const node of was.nodes) node.objective = own.objective;
        expect(words).toEqual(was);
        if (entry === null) throw new Error("no entry");
        const written = withNewEntries("course: TUT-1\nversion: 1.0.0\nitems: []\n", [entry]);
        if (typeof written === "string") throw new Error(written);
        expect(pinsIn(written.text)).toEqual([{ key: own.id, id: own.id, from }]);
      }),
      { numRuns: 40 },
    );
  },
);

test("what takes the place of an entry keeps its family and what its scenes are about", () => {
  const node = (id: string, objective: string) => ({ id, objective, text: "…" });
  const source = { id: "A-1", family: "theirs", nodes: [node("one", "A.1"), node("two", "A.2")] };
  const instead = { family: "ours", nodes: [node("two", "TUT.1.4")] };
  expect(entryFor(source, { ...own, instead })).toMatchObject({
    family: "ours",
    nodes: [{ objective: "TUT.1.1" }, { objective: "TUT.1.4" }],
  });
  expect(entryFor(source, { ...own, instead: {} })).not.toHaveProperty("family");
  expect(entryFor("a word", own)).toBeNull();
});

describe("licences", () => {
  test("a question stands only under terms that its licence leaves open", () => {
    for (const source of LICENCES)
      for (const target of LICENCES)
        for (const sameCollege of [true, false])
          expect(mayReuse(source, target, { sameCollege })).toBe(
            source === "all-rights-reserved" ? sameCollege : licencesAfter(source).includes(target),
          );
  });
});

test("what is no pin is passed over", () => {
  const bank = (entry: object) => stringify({ items: [{ id: "A-1", ...entry }] });
  expect(pinsIn(bank({ from }))).toHaveLength(1);
  for (const bad of [{}, { from: "REL-1" }, { from: { ...from, more: 1 } }, { from: null }])
    expect(pinsIn(bank(bad))).toEqual([]);
  expect(pinsIn("items: [from: {")).toEqual([]);
});
