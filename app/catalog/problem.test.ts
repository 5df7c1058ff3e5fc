import { expect, test } from "vitest";
import { ProblemList, START } from "./problem";

test.each([
  [[], "notice"],
  [["craft"], "error"],
  [["craft"], "notice"],
  [["craft", "error"], "error"],
] as const)("of thousands, the first are told, and the others in one line: %s", (others, level) => {
  const list = new ProblemList("course.yaml");
  for (let one = 0; one < 5000; one++) list.notice(START, `Notice ${one}.`, "Read it.");
  for (const other of others) list[other](START, `A ${other}.`, "Mend it.");
  const isDraft = level === "notice";
  const told = list.judged(isDraft);
  expect(told).toHaveLength(601);
  expect(told.at(-1)).toEqual({
    file: "course.yaml",
    ...START,
    message: `This file has ${4400 + others.length} more problems from here on.`,
    fix: "Mend the others first.",
    level,
  });
});

test("six hundred are told one by one", () => {
  const list = new ProblemList("course.yaml");
  for (let one = 0; one < 600; one++) list.error(START, `Error ${one}.`, "Mend it.");
  expect(list.problems.map(({ message }) => message)).toEqual(
    Array.from({ length: 600 }, (_, one) => `Error ${one}.`),
  );
});
