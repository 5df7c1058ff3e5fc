import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySeenItem } from "../../../tests/any-item";
import { itemSchema } from "../../assessment/items/index";
import { placeholderItems } from "../../catalog/new-course";
import { placeholdersIn, withBrought, withoutPlaceholders } from "./brought-items";
import { chosenIn, saysNoUse, unknownGroups, usedFor } from "./choose-brought";
import { readEntries } from "./entries";

const question = (id: string, objective: string) =>
  itemSchema.parse({
    ...{ id, objective, type: "single", level: "recall", pool: "practice", stem: `What is ${id}?` },
    options: ["a", "b", "c"].map((one) => ({
      ...{ id: one, text: `Choice ${one}`, correct: one === "a" },
      feedback: `Why choice ${one} of ${id} is what it is, in some more words.`,
    })),
  });
const around = {
  objectives: [
    { id: "X.1.1", text: "Ask first" },
    { id: "X.1.2", text: "Hint small" },
  ],
  lessons: [
    {
      slug: "01-a",
      title: "Asking, first of all",
      minutes: 5,
      objectives: ["X.1.1"],
      isWritten: true,
    },
    { slug: "02-b", title: "Both", minutes: 5, objectives: ["X.1.1", "X.1.2"], isWritten: true },
  ],
};

it("finds the objective of a category that is called as a lesson or an objective is", () => {
  const items = ["asking first of all", "HINT SMALL", "Both", "unassigned", "X.1.2"].map(
    (name, at) => question(`Q${at}`, name),
  );
  expect(unknownGroups(items, around)).toEqual([
    { name: "asking first of all", likely: "X.1.1" },
    { name: "HINT SMALL", likely: "X.1.2" },
    { name: "Both", likely: "" },
    { name: "unassigned", likely: "" },
  ]);
  expect(saysNoUse(items)).toBe(true);
});

describe("questions of an objective", () => {
  const chosen = (n: number) =>
    Array.from({ length: n }, (_, at) => ({ item: question(`Q${at}`, "x"), objective: "X.1.1" }));
  const pools = (n: number, use: "shared" | "check" | "said") =>
    usedFor(chosen(n), use, null)
      .map(({ item }) => item.pool[0])
      .join("");

  it.each([
    [3, "ccc"],
    [4, "cccc"],
    [5, "ccccp"],
    [8, "ccccccpp"],
    [24, "cccccccccccccccccc" + "pppppp"],
  ])("%i are shared out as %s", (n, shared) => expect(pools(n, "shared")).toBe(shared));

  it("all judge, or stay what their file says", () => {
    expect([pools(5, "check"), pools(5, "said")]).toEqual(["ccccc", "ppppp"]);
    expect(usedFor(chosen(1), "said", "apply")[0]?.item.level).toBe("apply");
  });

  it("that can only be practiced stay so", () => {
    const [item] = fc.sample(anySeenItem("branch"), { numRuns: 1, seed: 1 });
    if (!item) throw new Error("no scenario");
    expect(usedFor([{ item, objective: "X.1.1" }], "check", null)[0]?.item.pool).toBe("practice");
  });
});

describe("the form of a report", () => {
  const items = [question("Q0", "one"), question("Q1", "two"), question("Q2", "X.1.2")];
  const objectives = (...sent: [string, string][]) => {
    const chosen = chosenIn(sent, items, around);
    return typeof chosen === "string" ? chosen : chosen.map(({ objective }) => objective);
  };
  const all: [string, string][] = [
    ["add", "0"],
    ["add", "1"],
    ["add", "2"],
  ];

  it("says objectives by group, and beside a question", () => {
    expect(objectives(...all, ["objective", "X.1.1"], ["objective-of.1", "X.1.2"])).toEqual([
      "X.1.1",
      "X.1.2",
      "X.1.2",
    ]);
    expect(objectives(...all, ["objective", "X.1.1"], ["objective.1", "X.1.1"])).toEqual([
      "X.1.1",
      "X.1.1",
      "X.1.2",
    ]);
  });

  it("adds what is ticked only, and nothing without an objective", () => {
    expect(objectives(["add", "2"])).toEqual(["X.1.2"]);
    expect(objectives(...all, ["objective", "X.1.1"])).toBe("objective");
    expect(objectives(...all, ["objective", "X.9.9"], ["objective-of.1", ""])).toBe("objective");
    expect(objectives(["objective", "X.1.1"])).toBe("none");
  });
});

it("takes the template's questions out, and no other", () => {
  const bank = placeholderItems("X-1", [
    { id: "X.1.1", text: "Ask" },
    { id: "X.1.2", text: "Hint" },
  ]);
  expect(placeholdersIn(bank)).toHaveLength(10);
  expect(withoutPlaceholders(bank)).toBe("course: X-1\nversion: 0.1.0\nitems: []\n");
  const own = withBrought(bank, "X-1", [{ item: question("Q0", "X.1.1"), objective: "X.1.1" }]);
  if (typeof own === "string") throw new Error(own);
  const left = readEntries(withoutPlaceholders(own.text));
  if (typeof left === "string") throw new Error(left);
  expect(left.entries.map(({ id }) => id)).toEqual(["Q0"]);
});
