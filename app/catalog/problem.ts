import { type PlacedEdit, type ProblemEdit, settleEdit } from "./problem-edit";

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
  /** Puts it right with one press; only where no person has to decide. */
  edit?: ProblemEdit | undefined;
}

/**
 * A problem as a check finds it: `craft` is how something is written. It stops a finished version
 * (1.0.0 and later) and only tells the author of a draft (0.x).
 */
type FoundProblem = Omit<CourseProblem, "level" | "edit"> & {
  level: CourseProblem["level"] | "craft";
  edit?: PlacedEdit | undefined;
};

/** How many problems of one file are told; a page of thousands helps nobody. */
const MOST_SAID = 600;

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
  readonly found: FoundProblem[] = [];

  constructor(readonly file: string) {}

  /** What was found, for a finished version. */
  get problems(): CourseProblem[] {
    return this.judged(false);
  }

  /**
   * What was found, for a draft or for a finished version.
   *
   * @param text the file's text with `\n` line ends, to say each edit by its place in it; without it there are none
   */
  judged(isDraft: boolean, text?: string): CourseProblem[] {
    const craft = isDraft ? "notice" : "error";
    return this.#told().map(({ edit: placed, level, ...one }) => {
      const edit = text !== undefined && placed && settleEdit(text, placed);
      return { ...one, level: level === "craft" ? craft : level, ...(edit && { edit }) };
    });
  }

  /** The first of them, and one line for all the others, as grave as the gravest of those. */
  #told(): FoundProblem[] {
    const others = this.found.slice(MOST_SAID);
    const [next] = others;
    if (!next) return this.found;
    const gravest = (["error", "craft"] as const).find((one) =>
      others.some((other) => other.level === one),
    );
    const rest: FoundProblem = {
      ...next,
      message: `This file has ${others.length} more problems from here on.`,
      fix: "Mend the others first.",
      level: gravest ?? "notice",
      edit: undefined,
    };
    return [...this.found.slice(0, MOST_SAID), rest];
  }

  /** Adds an error at a place: what is wrong, what to do, and the change that does it, where it is certain. */
  error(at: Place, message: string, fix: string, edit?: PlacedEdit): void {
    this.#add("error", at, message, fix, edit);
  }

  /** Adds a notice at a place: worth knowing, stops nothing. */
  notice(at: Place, message: string, fix: string, edit?: PlacedEdit): void {
    this.#add("notice", at, message, fix, edit);
  }

  /** Adds a fault of craft at a place: an error in a finished version, a notice in a draft. */
  craft(at: Place, message: string, fix: string, edit?: PlacedEdit): void {
    this.#add("craft", at, message, fix, edit);
  }

  /** Can what was read not be used? A fault of craft leaves it readable. */
  get failed(): boolean {
    return this.found.some((problem) => problem.level === "error");
  }

  #add(
    level: FoundProblem["level"],
    { line, column }: Place,
    message: string,
    fix: string,
    edit?: PlacedEdit,
  ): void {
    this.found.push({ file: this.file, line, column, message, fix, level, edit });
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
