import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPracticeTask } from "../../catalog/check/practice-task";
import { courseFileSchema } from "../../catalog/manifest";
import { newCourseFiles } from "../../catalog/new-course";
import { ProblemList } from "../../catalog/problem";
import { firstTask, taskFormOf, writeTask } from "./task-form";

describe("the form of a practice task", () => {
  it("reads every task that we have, and writes it in the very same characters", () => {
    for (const folder of readdirSync("courses", { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      const text = readFileSync(`courses/${folder.name}/practice-task.md`, "utf8");
      const form = taskFormOf(text);
      expect(form?.steps.length, folder.name).toBeGreaterThan(1);
      expect(form?.rows.length, folder.name).toBeGreaterThan(3);
      expect(form && writeTask(form)).toBe(text);
    }
  });

  it("gives a first task that passes its check", () => {
    const course = courseFileSchema.parse(parse(newCourseFiles("TUT-5").get("course.yaml") ?? ""));
    const problems = new ProblemList("practice-task.md");
    const task = readPracticeTask(writeTask(firstTask("TUT-5", "TUT.5.1")), course, problems);
    expect(problems.problems).toEqual([]);
    expect(task).toMatchObject({ rubric: [{ id: "A", objectives: ["TUT.5.1"] }] });
  });

  it.each(["", "# Only a title", "no title\n1. **Open (3 min).** x\n", `# T\n${"|".repeat(1000)}`])(
    "leaves what it cannot hold to the source: %#",
    (text) => expect(taskFormOf(text)).toBeNull(),
  );

  it("keeps whatever is typed into a step or a level", () => {
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 4, maxLength: 4 }), (text, levels) => {
        const form = firstTask("TUT-5", "TUT.5.1");
        const [row] = form.rows;
        if (!row) throw new Error("no row");
        const said = {
          ...form,
          steps: [{ title: "Open", minutes: "3", text }],
          rows: [{ ...row, levels }],
        };
        const again = taskFormOf(writeTask(said));
        const one = (typed: string) => typed.replace(/\s+/g, " ").trim();
        expect(again?.steps[0]?.text).toBe(one(text));
        expect(again?.rows[0]?.levels).toEqual(levels.map(one));
      }),
    );
  });
});
