import { type MdxNode, placeOf, wordsOf } from "../mdx/tree";
import { paragraphsOf } from "./lesson-craft";
import { readingGrade } from "./reading-grade";

/** How hard one paragraph reads. */
export interface ParagraphGrade {
  /** Where it begins, both from 1. */
  line: number;
  column: number;
  /** A US school grade, to one decimal. */
  grade: number;
}

/** With fewer words, one long name decides the grade. */
const LEAST_WORDS = 8;

/** The reading grade of every paragraph of an English lesson that is long enough to have one, in order. */
export function paragraphGrades(tree: MdxNode): ParagraphGrade[] {
  return [...paragraphsOf(tree)].flatMap(({ node }) => {
    const { grade, words } = readingGrade(wordsOf(node).replace(/\s+/g, " ").trim());
    if (words < LEAST_WORDS) return [];
    return [{ ...placeOf(node), grade: Math.max(0, Math.round(grade * 10) / 10) }];
  });
}

/** The grade that paragraphs aim for where a course says nothing else. */
const USUAL_TARGET = 8;

/** The grade that a course aims for, as its file says it in words: "at or below grade 9; …". */
export function targetGrade(said: string | undefined): number {
  const [, grade] = /\bgrade (\d{1,2})\b/i.exec(said ?? "") ?? [];
  return grade === undefined ? USUAL_TARGET : Number(grade);
}

/** The words for a target: those that stand there as long as they name the same grade. */
export function targetWords(said: string | undefined, grade: number): string | undefined {
  if (targetGrade(said) === grade) return said;
  const named = said?.replace(/\bgrade \d{1,2}\b/i, `grade ${grade}`);
  return named !== undefined && named !== said ? named : `at or below grade ${grade}`;
}
