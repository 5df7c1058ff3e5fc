import { feedbacksOf } from "../../assessment/items/index";
import type { CourseFile } from "../manifest";
import type { SafeLesson } from "../mdx/lesson";
import { placeOf, wordsOf } from "../mdx/tree";
import { type ProblemList, START } from "../problem";
import { plainLineEnds } from "../text";
import { readYaml, type YamlText } from "../yaml";
import { type BankEntry, shownTexts } from "./item-words";
import { paragraphsOf } from "./lesson-craft";
import { lintTally, type ReadText } from "./tally";

/** Holds everything that a course says against its sheet of people, or says that it has none. */
export function lintPeople(
  sheet: string | undefined,
  course: CourseFile,
  said: readonly ReadText[],
  listFor: (file: string) => ProblemList,
): void {
  if (sheet === undefined) {
    listFor("course.yaml").notice(
      START,
      "The course has no sheet of the people in it.",
      "Write tally.yaml, so that a reader sees that no group carries one kind of problem.",
    );
    return;
  }
  const problems = listFor("tally.yaml");
  const yaml = readYaml(plainLineEnds(sheet), problems);
  if (yaml) lintTally(yaml, course, said, problems);
}

/** Each paragraph of a lesson, with its place. */
export function lessonTexts(lesson: SafeLesson, problems: ProblemList): ReadText[] {
  return [...paragraphsOf(lesson.tree)].map(({ node }) => ({
    text: wordsOf(node),
    at: placeOf(node),
    problems,
  }));
}

/** Each text of each item, with the item's place. */
export function itemTexts(
  entries: readonly BankEntry[],
  yaml: YamlText,
  problems: ProblemList,
): ReadText[] {
  return entries.flatMap(({ item, index }) => {
    const at = yaml.at(["items", index]);
    const texts = [...shownTexts(item), ...feedbacksOf(item).map(({ text }) => text)];
    return texts.map((text) => ({ text, at, problems }));
  });
}
