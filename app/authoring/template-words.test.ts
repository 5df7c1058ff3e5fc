import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CourseFiles } from "../catalog/check/course";
import { lintTemplateWords, TEMPLATE_WORDS } from "../catalog/check/template-words";
import { TEMPLATES, templateFiles } from "../catalog/course-template";
import { ProblemList } from "../catalog/problem";
import { addLesson } from "./course-lessons";
import { firstTask, writeTask } from "./task/task-form";

function leftIn(files: CourseFiles) {
  const lists: ProblemList[] = [];
  lintTemplateWords(files, (file) => {
    const list = new ProblemList(file);
    lists.push(list);
    return list;
  });
  return lists.flatMap(({ problems }) => problems);
}
const task = writeTask(firstTask("TUT-5", "TUT.5.1"));
const inTask = (text: string) => leftIn(new Map([["practice-task.md", text]]));
const inLesson = (text: string) => leftIn(new Map([["lessons/01-a.mdx", text]]));

describe("the words of a template", () => {
  it.each(TEMPLATES)("are found in every file of %s that an author writes", (template) => {
    const files = templateFiles("TUT-5", template);
    const left = leftIn(files);
    for (const path of files.keys())
      if (path !== "items.yaml")
        expect(left.filter(({ file }) => file === path).length, path).toBeGreaterThan(1);
    for (const { file, line, column, message, level } of left) {
      expect(level).toBe("error");
      const at =
        files
          .get(file)
          ?.split("\n")
          [line - 1]?.slice(column - 1) ?? "";
      const words = /“(.+)”$/.exec(message)?.[1] ?? "";
      expect(at.replace(/^\| /, "").startsWith(words), `${message} at ${at}`).toBe(true);
    }
  });

  it("are each somewhere in a template, a first task or a first lesson", () => {
    const files = templateFiles("TUT-5", "micro-lesson");
    const lesson = addLesson(files, { title: "Two", minutes: 5, objectives: ["TUT.5.1"] });
    const said = [
      ...TEMPLATES.flatMap((template) => [...templateFiles("TUT-5", template).values()]),
      ...lesson.values(),
      task,
    ].join("\n");
    expect(TEMPLATE_WORDS.filter((words) => !said.includes(words))).toEqual([]);
  });

  it("are in no course that we publish", () => {
    for (const folder of readdirSync("courses", { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      const root = `courses/${folder.name}`;
      const paths = ["course.yaml", "practice-task.md"].concat(
        readdirSync(`${root}/lessons`).map((name) => `lessons/${name}`),
      );
      expect(
        leftIn(new Map(paths.map((at) => [at, readFileSync(`${root}/${at}`, "utf8")]))),
      ).toEqual([]);
    }
  });

  it("are found in a first task, each where it stands, until it is filled in", () => {
    expect(inTask(task).map(({ line }) => line)).toEqual([1, 5, 10, 10, 10, 10]);
    const filled = task
      .replace("A working title", "Ask first")
      .replace("Say what the member does, and with whom.", "Ask a partner.")
      .replace(/What you see when [^|]*\./g, "Asks before helping.");
    expect(inTask(filled)).toEqual([]);
  });

  it("are found with other line ends, and where a step or a row was added and left", () => {
    expect(inTask(task.replaceAll("\n", "\r\n"))).toHaveLength(6);
    const added = "1. **… (3 min).** …\n\n| B. … (safety) | … | … | Asks. | … |\n";
    expect(inTask(added).map(({ line, column }) => `${line}:${column}`)).toEqual([
      "1:6",
      "1:19",
      "3:6",
      "3:19",
    ]);
    expect(inTask("1. **Wait (3 min).** Wait … then ask.\n")).toEqual([]);
  });

  it.each([
    ['<Callout kind="caution" title="Picture to draw 2">', 1],
    ['<Callout kind="caution" title="Chart to draw">', 1],
    ["Say here in words what the picture showed.", 1],
    ['<Callout kind="caution" title="Pictures to draw upon">', 0],
    ['title: "The first lesson"', 1],
    ["title: The first lesson", 1],
    ['title: "The first lesson of the year"', 0],
    ["She names the strongest move.", 0],
  ])("%s", (line, count) => {
    expect(inLesson(`Words.\n${line}\n`)).toHaveLength(count);
  });
});
