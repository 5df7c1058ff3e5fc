import { describe, expect, test } from "vitest";
import { type Begun, courseToOpen, inOrder } from "./course-order";

/** "REL-1 < SAFE-1": a course after what comes before it; "*" under way, "+" shown. */
function course(said: string): Begun {
  const [name = "", before = ""] = said.split(" < ");
  return {
    code: name.replace(/[*+]/, ""),
    prerequisites: before === "" ? [] : before.split(" "),
    isUnderWay: name.endsWith("*"),
    isShown: name.endsWith("+"),
  };
}
const order = (said: string[]) => inOrder(said.map(course), (one) => one).map(({ code }) => code);

describe("the order for a newcomer", () => {
  test.each([
    ["nothing", [], []],
    ["by code where nothing comes before", ["SEL-1", "PRIV-1"], ["PRIV-1", "SEL-1"]],
    ["what is built on first", ["REL-1 < SAFE-1", "SAFE-1"], ["SAFE-1", "REL-1"]],
    [
      "less before it first",
      ["PRIV-1 < SAFE-1", "TUT-2 < TUT-1", "TUT-1 < REL-1", "REL-1 < SAFE-1", "SAFE-1"],
      ["SAFE-1", "PRIV-1", "REL-1", "TUT-1", "TUT-2"],
    ],
    ["what is not in the list does not count", ["TUT-4 < TUT-9"], ["TUT-4"]],
    ["a circle last", ["A-1 < B-1", "B-1 < A-1", "C-1"], ["C-1", "A-1", "B-1"]],
  ])("%s", (_, said, expected) => {
    expect(order(said)).toEqual(expected);
  });
});

describe("the course to open next", () => {
  test.each([
    ["none of none", [], undefined],
    ["the first that waits on nothing", ["SAFE-1", "REL-1 < SAFE-1"], "SAFE-1"],
    ["the next when the first is shown", ["SAFE-1+", "REL-1 < SAFE-1"], "REL-1"],
    ["the one under way", ["SAFE-1", "PRIV-1*", "REL-1 < SAFE-1"], "PRIV-1"],
    ["none when all are shown", ["SAFE-1+", "PRIV-1+"], undefined],
    ["one of a circle all the same", ["A-1 < B-1", "B-1 < A-1"], "A-1"],
  ])("is %s", (_, said, expected) => {
    expect(courseToOpen(said.map(course), (one) => one)?.code).toBe(expected);
  });
});
