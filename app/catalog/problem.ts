/** One thing to fix in a course's files: where it is, what is wrong, and what to do about it. */
export interface CourseProblem {
  /** The file, relative to the course's folder. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column in the line, from 1. */
  column: number;
  /** What is wrong: a finished sentence. */
  message: string;
  /** What to do: a finished sentence. */
  fix: string;
  /** An error keeps a course from being published; a notice does not. */
  level: "error" | "notice";
}

/** A place in a text: line and column, both from 1. */
export interface Place {
  line: number;
  column: number;
}

export const START: Place = { line: 1, column: 1 };

/**
 * Collects the problems of one file.
 * @param file the file's name as people should read it
 */
export class ProblemList {
  readonly problems: CourseProblem[] = [];

  constructor(readonly file: string) {}

  /** Adds an error at a place: what is wrong, then what to do. */
  error(at: Place, message: string, fix: string): void {
    this.#add("error", at, message, fix);
  }

  /** Adds a notice at a place: worth knowing, stops nothing. */
  notice(at: Place, message: string, fix: string): void {
    this.#add("notice", at, message, fix);
  }

  get failed(): boolean {
    return this.problems.some((problem) => problem.level === "error");
  }

  #add(level: CourseProblem["level"], at: Place, message: string, fix: string): void {
    this.problems.push({ file: this.file, line: at.line, column: at.column, message, fix, level });
  }
}

/** One line for a terminal: `lessons/01.mdx:4:7 Braces run code here. Write …`. */
export function problemLine(problem: CourseProblem): string {
  const { file, line, column, message, fix } = problem;
  return `${file}:${line}:${column} ${message} ${fix}`;
}

/** Orders problems by file, then by place in it, and drops exact repeats. */
export function sortProblems(problems: readonly CourseProblem[]): CourseProblem[] {
  const seen = new Map(problems.map((problem) => [problemLine(problem), problem]));
  return [...seen.values()].sort(
    (a, b) =>
      Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column,
  );
}

/** A text as it will be quoted inside a message: one line, no hidden characters, not long. */
export function quoted(text: string, most = 40): string {
  const plain = text.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
