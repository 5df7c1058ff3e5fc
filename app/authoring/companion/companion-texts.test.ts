import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCourse } from "../../catalog/check/course";
import { newCourseFiles } from "../../catalog/new-course";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import { companionOf, withCompanion } from "./companion-texts";

const { around } = await readCatalogAround();
const FIRST = newCourseFiles("TUT-9");
const course = FIRST.get("course.yaml") ?? "";
const NONE = { before: "", bring: "", notes: "" };

test("a course says nothing of a room until its author does", () => {
  expect(companionOf(course)).toEqual(NONE);
  expect(companionOf("in_person: 3")).toEqual(NONE);
  expect(companionOf("in_person: { bring: chairs }").bring).toBe("chairs");
  expect(withCompanion(course, NONE)).toBe(course);
});

test("what is written is read again, and the rest of the file stays", () => {
  const texts = fc.record({
    before: fc.string({ maxLength: 60 }),
    bring: fc.stringMatching(/^[- #:'"a-z\n|>&*!%@]{0,40}$/),
    notes: fc.constantFrom("", "Sit in a ring.", "One: two\n- three\n# four"),
  });
  const plain = (text: string) =>
    text
      .replace(/\r\n?/g, "\n")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .join("\n");
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const clean = (one: string) => one.replace(/[^\x20-\x7e\n\u00e0-\u00ff]/g, "");
      const said = (of: typeof first) => ({
        ...{ before: clean(of.before), bring: clean(of.bring), notes: of.notes },
      });
      const once = withCompanion(course, said(first));
      const twice = withCompanion(once, said(second));
      const expected = Object.fromEntries(
        Object.entries(said(second)).map(([name, text]) => [name, plain(text)]),
      );
      expect(companionOf(twice)).toEqual(expected);
      expect(withCompanion(twice, NONE)).toBe(course);
    }),
  );
});

test("the check takes it, and refuses what is too long", () => {
  const checked = (texts: typeof NONE) =>
    checkCourse(new Map(FIRST).set("course.yaml", withCompanion(course, texts)), around);
  const { course: read } = checked({ ...NONE, bring: "A ball\nChalk" });
  expect(read?.file.in_person).toEqual({ bring: "A ball\nChalk" });
  expect(checked({ ...NONE, notes: "x".repeat(1201) }).course).toBeNull();
});
