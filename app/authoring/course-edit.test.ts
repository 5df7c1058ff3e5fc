import { expect, test } from "vitest";
import { ofCourseFile, whenReadable } from "./course-edit";

const named = (text: string) => new Map([["course.yaml", text]]);
const ended = ofCourseFile((text) => `${text}title: Two\n`);

test.each([
  ["a map", "course: X-1\n", named("course: X-1\ntitle: Two\n")],
  ["no YAML", "course: [\n", new Map()],
  ["a list", "- course\n", new Map()],
  ["an alias", "course: &a X-1\n", new Map()],
  ["nothing", "", new Map()],
])("course.yaml that holds %s", (_, text, changes) => {
  expect(ended(named(text))).toEqual(changes);
  const other = whenReadable(() => new Map([["figures/a.svg", null]]));
  expect(other(named(text)).size).toBe(changes.size);
});

test("a draft without course.yaml is changed by no form of it", () => {
  expect(ended(new Map()).size).toBe(0);
});
