import { describe, expect, test } from "vitest";
import { evidenceOf } from "./evidence";
import type { CitedSource } from "./source";

const source = (id: string, more: Partial<CitedSource>): CitedSource => ({
  id,
  checked: "V",
  basis: "research",
  who: `Who of ${id}`,
  work: "Work",
  note: "Note.",
  ...more,
});

const law = source("F-LAW-01", { basis: "law" });
const review = source("F-TUT-01", { study: "reviews" });
const small = source("F-REL-04", { study: "small" });
const plain = source("F-TUT-09", {});

describe("how sure a course can be", () => {
  test.each<[string, CitedSource[], string, number, number]>([
    ["nothing", [], "", 0, 0],
    ["each kind, firm first", [law, small, review], "reviews 1, small 1, law 1", 3, 0],
    ["research of no said kind", [plain, review], "reviews 1, research 1", 2, 0],
    ["one work behind two facts", [review, { ...review, id: "F-TUT-02" }], "reviews 1", 1, 0],
    [
      "two works of one kind",
      [review, source("F-REL-03", { study: "reviews" })],
      "reviews 2",
      2,
      0,
    ],
    ["a work read in part", [law, { ...small, checked: "P" }], "small 1, law 1", 2, 1],
  ])("from %s", (_, sources, kinds, works, partlyRead) => {
    const evidence = evidenceOf(sources);
    expect(evidence.kinds.map((one) => `${one.kind} ${one.works.length}`).join(", ")).toBe(kinds);
    expect(evidence).toMatchObject({ works, partlyRead });
  });
});
