import fc from "fast-check";
import { expect, test } from "vitest";
import { addAt, membersOf, moveAt, partAt, regroupAt, removeAt, replaceAt } from "./edit-rule";
import { outlineOf } from "./rule-outline";

const { rule } = fc.letrec<{ rule: unknown }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    fc.record({ req: fc.string({ minLength: 1 }), kind: fc.constant("no_hold") }),
    fc.array(tie("rule"), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 4 }).map((of) => ({ at_least: { n: 1, of } })),
  ),
}));

type Drawn = ReturnType<typeof outlineOf>;
const placesIn = (part: Drawn): string[] =>
  part.op === "leaf" ? [part.at] : [part.at, ...part.of.flatMap(placesIn)];
const withPlace = rule.chain((one) =>
  fc.constantFrom(...placesIn(outlineOf(one))).map((at) => ({ one, at })),
);
const NEW = { req: "new", kind: "no_hold" };

test("what is added can be found and taken away again", () => {
  fc.assert(
    fc.property(withPlace, ({ one, at }) => {
      const of = membersOf(partAt(one, at));
      const added = addAt(one, at, NEW);
      const there = `${at === "" ? "" : `${at}.`}${of?.length}`;
      expect(partAt(added, there)).toEqual(of ? NEW : undefined);
      expect(of ? removeAt(added, there) : added).toEqual(one);
    }),
  );
});

test("a move up is taken back by a move down, and a move off the edge changes nothing", () => {
  fc.assert(
    fc.property(withPlace, ({ one, at }) => {
      const moved = moveAt(one, at, 1);
      const [, parent = "", last = ""] = /^(?:(.*)\.)?(\d+)$/.exec(at) ?? [];
      const next = `${parent === "" ? "" : `${parent}.`}${Number(last) + 1}`;
      const stays = last === "" || partAt(one, next) === undefined;
      expect(stays ? moved : moveAt(moved, next, -1)).toEqual(one);
    }),
  );
});

test("a change at a place leaves everything else as it is, and never the given rule", () => {
  fc.assert(
    fc.property(withPlace, ({ one, at }) => {
      const before = JSON.stringify(one);
      const was = partAt(one, at);
      expect(replaceAt(replaceAt(one, at, NEW), at, was)).toEqual(one);
      expect(membersOf(partAt(regroupAt(one, at, { op: "any" }), at))).toEqual(membersOf(was));
      expect(JSON.stringify(one)).toBe(before);
    }),
  );
});

test("without the whole an empty group is left", () => {
  expect(removeAt(NEW, "")).toEqual({ all: [] });
});
