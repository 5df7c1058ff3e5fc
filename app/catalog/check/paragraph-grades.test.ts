import { expect, test } from "vitest";
import { parseMdx } from "../mdx/lesson";
import { ProblemList } from "../problem";
import { paragraphGrades, targetGrade, targetWords } from "./paragraph-grades";

test("every paragraph has its grade, but for those of a few words", () => {
  const tree = parseMdx(
    [
      "## A heading is no paragraph, however many words there are in it",
      "",
      "The cat sat on the mat. The dog ran to the door. We went out to play.",
      "",
      "Short words.",
      "",
      '<Callout kind="key" title="T">',
      "Institutional considerations necessitate comprehensive documentation of individual accommodations.",
      "</Callout>",
      "",
      "- A list of the things that you take to a school on the first day.",
    ].join("\n"),
    new ProblemList("lessons/01-a.mdx"),
  );
  const grades = paragraphGrades(tree ?? { type: "root" });
  expect(grades.map(({ line }) => line)).toEqual([3, 8, 11]);
  expect(grades[0]?.grade).toBeLessThan(3);
  expect(grades[1]?.grade).toBeGreaterThan(15);
});

test.each([
  [undefined, 8],
  ["", 8],
  ["plain words", 8],
  ["at or below grade 9; expository paragraphs aim for grade 5-7 (Flesch-Kincaid)", 9],
  ["Grade 6", 6],
])("“%s” aims for grade %s", (said, grade) => {
  expect(targetGrade(said)).toBe(grade);
});

test("another target changes the grade in the words, and the same one nothing", () => {
  const said = "at or below grade 9; aim for grade 5-7";
  expect(targetWords(said, 9)).toBe(said);
  expect(targetWords(said, 7)).toBe("at or below grade 7; aim for grade 5-7");
  expect(targetWords(undefined, 8)).toBeUndefined();
  expect(targetWords("plain words", 6)).toBe("at or below grade 6");
  for (const grade of [3, 8, 12]) expect(targetGrade(targetWords(said, grade))).toBe(grade);
});
