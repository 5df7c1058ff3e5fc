import { expect, test } from "vitest";
import { newCourseFiles } from "../catalog/new-course";
import { mendPlaces } from "./mend-place";

const files = newCourseFiles("TUT-9");
const placeOf = mendPlaces(files);

/** The place of a problem that stands on the first line with these words. */
function at(file: string, words: string) {
  const lines = (files.get(file) ?? "").split("\n");
  const line = 1 + lines.findIndex((one) => one.includes(words));
  expect(line).toBeGreaterThan(0);
  return placeOf({ file, line, column: 1 });
}

const LESSON = "lessons/01-first-lesson.mdx";

test("a line of a lesson leads to its block, and its head to the lesson's settings", () => {
  const { href, kind } = at(LESSON, "<Reflect");
  expect(kind).toBe("block");
  expect(href).toMatch(/^\/lessons\/01-first-lesson\/blocks\?line=\d+$/);
  expect(at(LESSON, "minutes:")).toEqual({
    href: "/lessons/01-first-lesson/settings",
    kind: "lesson",
  });
  expect(placeOf({ file: LESSON, line: 1, column: 1 }).kind).toBe("block");
});

test("a line of an entry leads to its question, and any other to the questions", () => {
  expect(at("items.yaml", "stem:")).toEqual({ href: "/items/TUT.9.1-Q01", kind: "question" });
  expect(at("items.yaml", "course:").kind).toBe("questions");
  const broken = mendPlaces(new Map([["items.yaml", "items: &a"]]));
  expect(broken({ file: "items.yaml", line: 1, column: 1 }).href).toBe("/items");
});

test("a line of course.yaml leads to the form that writes it", () => {
  expect(at("course.yaml", "- id: TUT.9.1").kind).toBe("objectives");
  expect(at("course.yaml", "slug:")).toEqual({
    href: "/lessons/01-first-lesson/settings",
    kind: "lesson",
  });
  expect(at("course.yaml", "lessons:").kind).toBe("settings");
  expect(at("course.yaml", "title:").kind).toBe("settings");
});

test.each([
  ["sources.yaml", "/sources"],
  ["practice-task.md", "/task"],
  ["figures/page.svg", "/figures"],
  ["tally.yaml", "/people"],
])("%s leads to %s", (file, href) => {
  expect(placeOf({ file, line: 3, column: 1 }).href).toBe(href);
});

test("a line of films and recordings leads to the one that it is about", () => {
  const list = "media:\n  - id: hello\n    kind: film\n  - id: bye\n    kind: film\n";
  const media = mendPlaces(new Map([["media.yaml", list]]));
  const hrefAt = (file: string, line: number) => media({ file, line, column: 1 }).href;
  expect([1, 3, 4, 5].map((line) => hrefAt("media.yaml", line))).toEqual([
    ...["/media", "/media#hello", "/media#bye", "/media#bye"],
  ]);
  expect(hrefAt("media/hello.vtt", 7)).toBe("/media#hello");
  expect(media({ file: "media/hello.txt", line: 1, column: 1 }).kind).toBe("media");
});
