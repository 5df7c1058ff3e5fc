import { describe, expect, test } from "vitest";
import { checkCourse } from "./check/course";
import { TEMPLATES, templateFiles } from "./course-template";
import { readCatalogAround } from "./read-catalog.server";

const { around } = await readCatalogAround("courses");

describe.each(TEMPLATES)("the template %s", (template) => {
  test("passes its check as a draft", () => {
    const { problems, course } = checkCourse(templateFiles("TUT-9", template), around);
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(course?.file.id).toBe("TUT-9");
  });

  test("is no finished version while its questions and its words are the examples", () => {
    const files = templateFiles("TUT-9", template);
    for (const path of ["course.yaml", "items.yaml"])
      files.set(path, files.get(path)?.replace("version: 0.1.0", "version: 1.0.0") ?? "");
    const errors = checkCourse(files, around).problems.filter(({ level }) => level === "error");
    const words = errors.map(({ message }) => message);
    expect(words.filter((one) => !one.startsWith("These are the template’s words:"))).toEqual(
      [1, 2, 3, 4, 5].map((nth) => `TUT.9.1-Q0${nth} is an example of the template.`),
    );
  });

  test("says in each lesson what to write there, with every part of a lesson", () => {
    for (const [path, text] of templateFiles("TUT-9R", template)) {
      if (!path.endsWith(".mdx")) continue;
      for (const part of ["WorkedExample", "Scenario", "Reflect", 'Callout kind="key"', "Sources"])
        expect(text, path).toContain(`<${part}`);
    }
  });
});

test("the companion of a session has its task, with a rubric and steps", () => {
  const { course } = checkCourse(templateFiles("TUT-9", "in-person"), around);
  expect(course?.practiceTask?.rubric).toHaveLength(3);
  expect(course?.practiceTask?.steps).toHaveLength(3);
  expect(course?.file.modality).toBe("blended");
});
