import { expect, test, vi } from "vitest";
import { ProblemList, START } from "../problem";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";
import { remembering } from "./remember";

function counted(most: { answers: number; letters: number }) {
  const read: string[] = [];
  const reader = remembering(most, (problems, text: string, other: object) => {
    read.push(text);
    if (text.includes("!")) problems.error(START, `${problems.file} shouts.`, "Whisper.");
    return { text, other };
  });
  return { read, reader };
}
const list = (file = "a.mdx") => new ProblemList(file);

test("the same text with the same neighbor is read once, and says the same problems each time", () => {
  const { read, reader } = counted({ answers: 4, letters: 1000 });
  const other = {};
  const [first, second, third] = [list(), list(), list()];
  const answer = reader(first, "hey!", other);
  expect(reader(second, ["he", "y!"].join(""), other)).toBe(answer);
  expect(second.problems).toEqual(first.problems);
  expect(first.problems).toHaveLength(1);
  expect(read).toHaveLength(1);
  reader(third, "hey!", {});
  expect(read).toHaveLength(2);
});

test("another file says its own name", () => {
  const { reader } = counted({ answers: 4, letters: 1000 });
  const other = {};
  reader(list(), "hey!", other);
  const b = list("b.mdx");
  reader(b, "hey!", other);
  expect(b.problems[0]?.message).toBe("b.mdx shouts.");
});

test("keeps no more than its bounds, the newest first", () => {
  const { read, reader } = counted({ answers: 2, letters: 40 });
  const other = {};
  for (const text of ["a", "b", "a", "c", "a", "b"]) reader(list(), text, other);
  expect(read).toEqual(["a", "b", "c", "b"]);
  const long = "x".repeat(50);
  for (const text of [long, long]) reader(list(), text, other);
  expect(read.filter((text) => text === long)).toHaveLength(2);
});

test("a course that was edited to and fro is read as if for the first time", async () => {
  const rel1 = await readCourseFolder("courses/rel-1");
  if (!rel1) throw new Error("there is no course rel-1");
  const states = editsOf(rel1);
  const said = states.map((files) => checkCourse(files, rel1.around));
  const again = states.map((files) => checkCourse(files, rel1.around));
  for (const [index, files] of states.entries()) {
    vi.resetModules();
    const { checkCourse: fresh } = await import("./course");
    const { problems, course } = fresh(files, rel1.around);
    for (const one of [said[index], again[index]])
      expect(JSON.stringify([one?.problems, one?.course])).toBe(JSON.stringify([problems, course]));
  }
  expect(new Set(said.map(({ problems }) => JSON.stringify(problems))).size).toBeGreaterThan(4);
});

function editsOf({ files }: CourseFolder): Map<string, string>[] {
  const [first = "", second = ""] = [...files.keys()].filter((name) => name.startsWith("lessons/"));
  const edit = (file: string, from: string | RegExp, to: string) =>
    new Map(files).set(file, (files.get(file) ?? "").replace(from, to));
  return [
    new Map(files),
    edit(first, /\n\n(?=<Sources )/, "\n\nIt is 47 percent.\n\n"),
    edit("course.yaml", /minutes_total: \d+/, "minutes_total: 99"),
    edit(first, "---\n", "---js\n"),
    edit("items.yaml", "objective: REL.1.1", "objective: REL.1.9"),
    new Map(files).set(second, files.get(first) ?? ""),
    edit("practice-task.md", "# ", "## "),
    new Map(files),
  ];
}
