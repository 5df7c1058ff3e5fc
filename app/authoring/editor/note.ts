import type { CourseProblem } from "../../catalog/problem";
import type { ProblemEdit } from "../../catalog/problem-edit";

/** Something to know about one file: what keeps it from being released, or could be better. */
export interface Note {
  /** Tells it from the other notes of the file, as long as the file stays as it is. */
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
  const notes = problems
    .filter(({ file }) => file === path)
    .map(
      (problem, at): Note => ({
        key: `${problem.line}-${problem.column}-${at}`,
        level: problem.level === "error" ? "must" : "should",
        line: problem.line,
        column: problem.column,
        message: problem.message,
        fix: problem.fix,
        edit: problem.edit ?? null,
      }),
    );
  return [
    ...notes.filter(({ level }) => level === "must"),
    ...notes.filter(({ level }) => level === "should"),
  ];
}
