import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { achievementDefinition, achievementFile } from "./achievement";
import { readAchievementFile } from "./achievement-file";

const text = readFileSync("courses/achievements.yaml", "utf8");

test("courses/achievements.yaml is in order", () => {
  const read = readAchievementFile(text, "courses/achievements.yaml");
  if (!("definitions" in read)) throw new Error("it cannot be read");
  expect(read.definitions[0]).toMatchObject({ id: "rel-1", course: "rel-1" });
  const ids = new Set(read.definitions.map(({ id }) => id));
  for (const folder of readdirSync("courses").filter((name) =>
    existsSync(`courses/${name}/course.yaml`),
  ))
    expect([...ids], `the badge of ${folder}`).toContain(folder);
});

const [rel1] = parse(text);
test.each<[string, object]>([
  ["an unknown rule", { rules: ["seat-time"] }],
  ["no rule", { rules: [] }],
  ["an unknown field", { pass_rule: "80%" }],
  ["a version that is a number", { version: 1 }],
  ["a control character", { title: "Start\u0000" }],
  ["an empty title", { title: " " }],
  ["a validity of no time", { valid_months: 0 }],
])("%s is refused", (_, change) => {
  expect(achievementDefinition.safeParse({ ...rel1, ...change }).success).toBe(false);
});

test("the same version twice is refused", () => {
  expect(achievementFile.safeParse([rel1, rel1]).success).toBe(false);
  expect(achievementFile.safeParse([rel1, { ...rel1, version: "2" }]).success).toBe(true);
});

test("a problem has its line and what to do", () => {
  const wrong = text.replace('version: "1"', "version: 1").replace("level: badge", "level: medal");
  const read = readAchievementFile(wrong, "a.yaml");
  const problems = "problems" in read ? read.problems : [];
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(["a.yaml:4", "a.yaml:5"]);
  expect(problems.every(({ message, fix }) => message !== "" && fix !== "")).toBe(true);
  expect(readAchievementFile("- &a {}\n- *a", "a.yaml")).toHaveProperty("problems");
});
