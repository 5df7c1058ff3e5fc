import type { CourseProblem } from "../../catalog/problem";
import type { ProblemEdit } from "../../catalog/problem-edit";

/** Something to know about one file: what keeps it from being released, or could be better. */
export interface Note {
  file: string;
  /** Tells it from the other notes of its file, as long as it stands where it stands. */
  key: string;
  level: "must" | "should";
  /** From 1. */
  line: number;
  column: number;
  /** What is wrong, and what to do: finished sentences. */
  message: string;
  fix: string;
  /** Puts it right with one press; null where a person has to decide. */
  edit: ProblemEdit | null;
}

/** The problems of one file as notes: what must be fixed comes first, each kind from the top down. */
export function notesOn(path: string, problems: readonly CourseProblem[]): Note[] {
  return notesOfAll(problems.filter(({ file }) => file === path));
}

/** The problems of a course as notes: what must be fixed comes first, each kind in the order of the check. */
export function notesOfAll(problems: readonly CourseProblem[]): Note[] {
  const notes = problems.map(({ edit, level, ...problem }): Note => {
    const { file, line, column, message, fix } = problem;
    return {
      ...{ key: noteKey(problem), file, line, column, message, fix },
      level: level === "error" ? "must" : "should",
      edit: edit ?? null,
    };
  });
  return [
    ...notes.filter(({ level }) => level === "must"),
    ...notes.filter(({ level }) => level === "should"),
  ];
}

/** What a button sends of the problem that it puts right: its place, and its words as a number. */
export function noteKey(
  problem: Pick<CourseProblem, "line" | "column" | "message" | "fix">,
): string {
  const { line, column, message, fix } = problem;
  let words = 0;
  for (const letter of `${message} ${fix}`)
    words = (words * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291;
  return `${line}-${column}-${words.toString(36)}`;
}
