import fc from "fast-check";
import { expect, test } from "vitest";
import { anyItem } from "../../../tests/any-item";
import {
  type Item,
  itemTypes,
  presentationOf,
  scoringOf,
  storedItems,
} from "../../assessment/items/index";
import { type StoredItem, storedChange } from "./stored-change";

function stored(item: Item): StoredItem[] {
  return storedItems(item).map((one) => ({
    itemId: one.id,
    objectiveId: one.objective,
    pool: one.pool,
    family: one.family ?? one.id,
    critical: one.critical,
    presentation: presentationOf(one),
    scoring: scoringOf(one),
  }));
}

const BOTH = [{ keyed: true }, { keyed: false }];

test.each(itemTypes)("%s: what is the same is no change, and other feedback is one", (type) => {
  fc.assert(
    fc.property(anyItem(type), (item) => {
      const [before] = stored(item);
      const [again] = stored(structuredClone(item));
      if (!before || !again) throw new Error("an item without a stored one");
      for (const how of BOTH) expect(storedChange(before, again, how)).toBeNull();
    }),
    { numRuns: 40 },
  );
});

const single = (right: string, feedback: string): StoredItem => {
  const option = (id: string, text: string) => ({
    id,
    text,
    correct: id === right,
    feedback: id === "a" ? feedback : "Read it again.",
  });
  const item: Item = {
    id: "A-1",
    objective: "A.1.1",
    type: "single",
    level: "apply",
    pool: "check",
    critical: false,
    stem: "Which one?",
    sources: [],
    options: [option("a", "One"), option("b", "Two"), option("c", "Three")],
  };
  const [one] = stored(item);
  if (!one) throw new Error("nothing stored");
  return one;
};

test("another key is named to whoever may see it, and to nobody else", () => {
  const [was, is] = [single("a", "Yes."), single("b", "Yes.")];
  expect(storedChange(was, is, { keyed: true })).toMatchObject({ key: true, words: [] });
  expect(storedChange(was, is, { keyed: false })).toBeNull();
});

test("feedback is compared for whoever may see it, and for nobody else", () => {
  const [was, is] = [single("a", "Yes."), single("a", "Yes, one.")];
  expect(storedChange(was, is, { keyed: true })).toMatchObject({
    key: false,
    words: [{ place: "options.a.feedback" }],
  });
  expect(storedChange(was, is, { keyed: false })).toBeNull();
});
