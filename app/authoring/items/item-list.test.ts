import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { CourseProblem } from "../../catalog/problem";
import { readEntries } from "./entries";
import { filteredItems, type ItemFilter, listedItems, needsOf, notesOf } from "./item-list";

const ALL: ItemFilter = { words: "", objective: "", type: "", pool: "", only: [] };

function listed(text: string) {
  const read = readEntries(text);
  if (typeof read === "string") throw new Error(read);
  return listedItems(read);
}

const kinds = listed(readFileSync("tests/courses/kind-1/items.yaml", "utf8"));
const none = notesOf(kinds, []);

it("counts a scenario for the objective of each of its scenes", () => {
  const scenario = kinds.find(({ type }) => type === "branch");
  expect(scenario?.objectives.length).toBeGreaterThan(2);
  const [objective = ""] = scenario?.objectives ?? [];
  const [need] = needsOf(scenario ? [scenario] : [], [{ id: objective, text: "" }]);
  expect(need).toMatchObject({ check: 0, practice: 1, stillCheck: 18, stillPractice: 5 });
});

it.each<[string, Partial<ItemFilter>, (item: (typeof kinds)[number]) => boolean]>([
  ["nothing", {}, () => true],
  ["words", { words: "  ANA kind " }, ({ id, stem }) => /ana/i.test(id + stem)],
  ["an objective", { objective: "KIND.1.2" }, ({ objectives }) => objectives.includes("KIND.1.2")],
  ["a type", { type: "cloze" }, ({ type }) => type === "cloze"],
  ["a pool", { pool: "practice" }, ({ pool }) => pool === "practice"],
  ["what is critical", { only: ["critical"] }, ({ critical }) => critical],
  ["what has a figure", { only: ["figure"] }, ({ hasFigure }) => hasFigure],
  ["what is to be mended", { only: ["problems"] }, () => false],
])("is narrowed by %s", (_, filter, kept) => {
  expect(filteredItems(kinds, { ...ALL, ...filter }, none)).toEqual(kinds.filter(kept));
});

it("gives each problem to the question in whose lines it stands", () => {
  const items = listed("course: X\nitems:\n  # a\n  - id: A\n    stem: s\n\n  # b\n  - id: B\n");
  const at = (line: number, file = "items.yaml", column = 5): CourseProblem => ({
    file,
    line,
    column,
    message: `line ${line}`,
    fix: "",
    level: "error",
  });
  const { own, whole } = notesOf(items, [
    at(2),
    at(4),
    at(5),
    at(8),
    at(4, "course.yaml"),
    at(4, "items.yaml", 3),
  ]);
  expect(whole.map(({ line }) => line)).toEqual([2, 4]);
  expect([...own].map(([key, notes]) => [key, notes.map(({ line }) => line)])).toEqual([
    ["A", [4, 5]],
    ["B", [8]],
  ]);
});
