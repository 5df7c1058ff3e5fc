import { type Place, type ProblemList, quoted } from "../problem";
import type { PlacedEdit } from "../problem-edit";
import { placesIn } from "../text";

/** Bounds that keep every later reader fast and shallow, far above what a lesson needs. */
const LIMITS = {
  lines: 4_000,
  lineCharacters: 5_000,
  paragraphCharacters: 20_000,
  paragraphMarks: 800,
  lessonMarks: 20_000,
  containers: 12,
  indent: 60,
  openParts: 40,
  openBrackets: 20,
};

const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;
const CONTAINERS = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/;
/** What underlines a heading; under a table or a part it leads parsers astray. */
const UNDERLINE = /^[\s>]*(?:-+|=+)\s*$/;
const NEST = "Write it flatter: a few levels are enough.";

/**
 * Looks at the raw text of a lesson before any parser does. Outside code it refuses braces, lines that
 * start with import or export, and HTML comments and declarations, and underlined headings; and it refuses what would make a
 * parser slow or deep: long lines, crowded paragraphs, and deep nesting of quotes, lists, brackets and
 * parts. One pass, whatever the text.
 *
 * @param lines the lines of the file
 * @param from index of the first line of the lesson's text
 */
export function lookFirst(lines: readonly string[], from: number, problems: ProblemList): void {
  if (lines.length > LIMITS.lines) {
    problems.error(
      { line: LIMITS.lines + 1, column: 1 },
      `This lesson has more than ${LIMITS.lines} lines.`,
      "Split it into shorter lessons.",
    );
    return;
  }
  const openParts = { count: 0 };
  let fence: string | null = null;
  let index = from;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (closes(line, fence)) fence = null;
      index++;
    } else if (mark !== undefined) {
      fence = mark;
      index++;
    } else if (line.trim() === "") {
      index++;
    } else {
      let end = index + 1;
      while (
        end < lines.length &&
        (lines[end] ?? "").trim() !== "" &&
        !FENCE.test(lines[end] ?? "")
      )
        end++;
      lookAtParagraph(lines, index, end, openParts, problems);
      index = end;
    }
    if (problems.problems.length > 20) return;
  }
  const marks = lines.reduce((sum, line) => sum + (line.match(/[[\]*_~`<&@|\\]/g)?.length ?? 0), 0);
  if (marks > LIMITS.lessonMarks) {
    problems.error(
      { line: from + 1, column: 1 },
      `This lesson holds more than ${LIMITS.lessonMarks} marks (* _ [ ] ~ \` < & @ | and backslashes).`,
      "Split it into shorter lessons.",
    );
  }
}

function closes(line: string, fence: string): boolean {
  const text = line.replace(/^[\s>]*/, "").trimEnd();
  return text.length >= fence.length && text === (fence[0] ?? "").repeat(text.length);
}

/** Looks at the lines from `start` up to `end`, a stretch with neither empty lines nor fences. */
function lookAtParagraph(
  lines: readonly string[],
  start: number,
  end: number,
  openParts: { count: number },
  problems: ProblemList,
): void {
  let characters = 0;
  let marks = 0;
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? "";
    const at = { line: index + 1, column: 1 };
    characters += line.length;
    if (line.length > LIMITS.lineCharacters) {
      problems.error(
        at,
        `This line is longer than ${LIMITS.lineCharacters} characters.`,
        "Break it into shorter paragraphs.",
      );
      return;
    }
    marks += line.match(/[[\]*_~`<]/g)?.length ?? 0;
    const indent = line.search(/\S/);
    const containers = CONTAINERS.exec(line)?.[0].match(/[>*+-]|\d+/g)?.length ?? 0;
    if (indent > LIMITS.indent || containers > LIMITS.containers) {
      problems.error(at, "Quotes and lists are nested too deep here.", NEST);
      return;
    }
    if (index > start && UNDERLINE.test(line)) {
      problems.error(
        at,
        "A line of dashes or equals signs right under other words turns them into a heading.",
        "Put an empty line before it, or write the heading with ## in front.",
      );
      return;
    }
    const code = /^\s*(import|export)\b/.exec(line)?.[1];
    if (code !== undefined) {
      problems.error(
        { line: index + 1, column: indent + 1 },
        `A line that starts with "${code}" would run as code.`,
        `Delete it if it is code. If it is prose, start the line with another word.`,
      );
    }
  }
  if (characters > LIMITS.paragraphCharacters || marks > LIMITS.paragraphMarks) {
    problems.error(
      { line: start + 1, column: 1 },
      "This paragraph is too long or holds too many marks (* _ [ ] ~ ` <).",
      "Break it into several paragraphs with empty lines between them.",
    );
    return;
  }
  lookAtCharacters(lines.slice(start, end).join("\n"), start + 1, openParts, problems);
}

function lookAtCharacters(
  text: string,
  firstLine: number,
  openParts: { count: number },
  problems: ProblemList,
): void {
  const placeOf = placesIn(text, firstLine);
  let brackets = 0;
  let braceLine = 0;
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1] ?? "";
    switch (text[at]) {
      case "\\":
        at++;
        break;
      case "`":
        at += codeSpanLength(text, at) - 1;
        break;
      case "{":
      case "}":
        if (placeOf(at).line !== braceLine) {
          problems.error(
            placeOf(at),
            "Braces run code here.",
            "Write the text without { and }.",
            escapedBraces(text, at, placeOf),
          );
        }
        braceLine = placeOf(at).line;
        break;
      case "[":
        if (++brackets > LIMITS.openBrackets) {
          problems.error(placeOf(at), "Square brackets are nested too deep here.", NEST);
          return;
        }
        break;
      case "]":
        brackets = Math.max(0, brackets - 1);
        break;
      case "/":
        if (next === ">") openParts.count = Math.max(0, openParts.count - 1);
        break;
      case "<":
        if (next === "!" || next === "?") {
          problems.error(
            placeOf(at),
            `"${quoted(text.slice(at, at + 4))}" starts an HTML comment or declaration.`,
            "Delete it: a lesson holds only what learners read.",
            withoutComment(text, at, placeOf),
          );
          return;
        }
        if (next === "/") openParts.count = Math.max(0, openParts.count - 1);
        else if (/[\p{L}_$>]/u.test(next) && ++openParts.count > LIMITS.openParts) {
          problems.error(placeOf(at), "Parts are nested too deep here, or never closed.", NEST);
          return;
        }
        break;
    }
  }
}

/** The length of the code span that starts at a run of backticks, or of the run when nothing closes it. */
function codeSpanLength(text: string, start: number): number {
  const runs = text.slice(start).matchAll(/`+/g);
  const open = runs.next().value?.[0].length ?? 1;
  for (const { 0: run, index } of runs) {
    if (run.length === open) return index + open;
  }
  return open;
}

type PlaceOf = (offset: number) => Place;

/** Braces in plain words: each of the line gets a backslash, so that learners read it as it stands. */
function escapedBraces(text: string, at: number, placeOf: PlaceOf): PlacedEdit | undefined {
  const end = text.indexOf("\n", at);
  const rest = text.slice(at, end < 0 ? undefined : end);
  // In a tag it is an attribute, and in code the backslash would be read.
  if (text.slice(0, at).includes("<") || /[<`\\]/.test(rest)) return undefined;
  const escaped = rest.replace(/[{}]/g, "\\$&");
  return { at: placeOf(at), was: [rest], text: escaped, label: "escape" };
}

/** An HTML comment that ends in the same paragraph is nothing that a learner would read. */
function withoutComment(text: string, at: number, placeOf: PlaceOf): PlacedEdit | undefined {
  if (!text.startsWith("<!--", at)) return undefined;
  const end = text.indexOf("-->", at + 4);
  if (end < 0) return undefined;
  return { at: placeOf(at), was: [text.slice(at, end + 3)], text: "", label: "delete-comment" };
}
