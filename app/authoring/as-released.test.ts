import { expect, it } from "vitest";
import { newCourseFiles } from "../catalog/new-course";
import { asReleased } from "./as-released";

const files = newCourseFiles("TUT-5");

it("judges a draft before 1.0.0 as the finished version that it becomes, letter by letter", () => {
  const raised = asReleased(files);
  for (const path of ["course.yaml", "items.yaml"])
    expect(raised.get(path)).toBe(files.get(path)?.replace("version: 0.1.0", "version: 1.1.0"));
  expect(raised.get("lessons/01-first-lesson.mdx")).toBe(files.get("lessons/01-first-lesson.mdx"));
});

it.each([
  ["a later version", "version: 2.0.1"],
  ["one that cannot be read", "version: soon"],
  ["one that its questions do not name", "version: 0.2.0"],
])("leaves %s as it is", (_, line) => {
  const course = files.get("course.yaml")?.replace("version: 0.1.0", line) ?? "";
  const given = new Map(files).set("course.yaml", course);
  expect(asReleased(given)).toEqual(given);
});

it("needs no questions to judge the rest", () => {
  const given = new Map(files);
  given.delete("items.yaml");
  expect(asReleased(given).get("course.yaml")).toContain("version: 1.1.0");
});
