import fc from "fast-check";
import { expect, test } from "vitest";
import { isPaper, type PaperFact, standing } from "./paper";

const fact = (id: string, supersedes: string | null = null, withdrawn = false): PaperFact => ({
  id,
  personId: "p",
  what: "diploma",
  on: "2020-06-01",
  custody: "person",
  programId: "program",
  recordedBy: "a",
  recordedAt: 0,
  supersedes,
  withdrawn,
});

test.each([
  ["one entry", [fact("a")], ["a"]],
  ["a correction takes its place", [fact("a"), fact("b", "a")], ["b"]],
  ["a withdrawal leaves nothing", [fact("a"), fact("b", "a", true)], []],
  ["a correction of a correction", [fact("a"), fact("b", "a"), fact("c", "b")], ["c"]],
  [
    "a withdrawn correction does not bring the first one back",
    [fact("a"), fact("b", "a"), fact("c", "b", true)],
    [],
  ],
  ["another paper stands beside", [fact("a"), fact("b", "a", true), fact("c")], ["c"]],
])("%s", (_, facts, ids) => {
  expect(standing(facts).map(({ id }) => id)).toEqual(ids);
});

test("of a line of corrections the last alone stands, in whatever order they are read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.boolean(), fc.gen(), (n, withdrawn, gen) => {
      const line = Array.from({ length: n }, (_, at) =>
        fact(`f${at}`, at === 0 ? null : `f${at - 1}`, withdrawn && at === n - 1 && at > 0),
      );
      const shuffled = gen(fc.shuffledSubarray, line, { minLength: n, maxLength: n });
      const last = line.at(-1);
      expect(standing(shuffled)).toEqual(last?.withdrawn ? [] : [last]);
    }),
  );
});

test("what people sign is not a paper", () => {
  expect(isPaper("diploma")).toBe(true);
  expect(isPaper("mandated-reporter")).toBe(false);
});
