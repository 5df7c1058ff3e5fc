import { type Place, type ProblemList, START } from "../problem";
import type { PlacedEdit } from "../problem-edit";
import { readYaml, type YamlText } from "../yaml";

const EXAMPLE =
  "Start the file with a line of exactly ---, then course, lesson, title, minutes and objectives, then --- again.";

/** Where a lesson's front matter ends, and the YAML in it. */
export interface FrontMatter {
  yaml: YamlText;
  /** The line that the lesson's text starts on, from 1. */
  bodyLine: number;
}

/**
 * Reads the front matter of a lesson, looking first: the file must start with a line of exactly `---`
 * (not `---js`, `--- ` or a byte order mark, by which other readers choose a language to run), and the
 * next line that starts with `---` must be exactly that again.
 *
 * @param source the whole file, with `\n` line ends
 * @returns undefined when there was any problem
 */
export function readFrontMatter(source: string, problems: ProblemList): FrontMatter | undefined {
  const lines = source.split("\n");
  const refuse = (at: Place, message: string, fix: string, edit?: PlacedEdit) => {
    problems.error(at, message, fix, edit);
    return undefined;
  };
  const first = lines[0] ?? "";
  if (first !== "---") {
    return /^[\p{C}\p{Z}\s]*-{3}/u.test(first)
      ? refuse(
          START,
          "The first line must be exactly ---, with nothing before or after it.",
          "Write --- alone on the first line. Front matter is always YAML.",
          onlyDashes(START, first),
        )
      : refuse(START, "The lesson has no front matter.", EXAMPLE);
  }
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  if (end < 0)
    return refuse(START, "The front matter never ends.", "Add a line of exactly --- after it.");
  if (lines[end] !== "---") {
    return refuse(
      { line: end + 1, column: 1 },
      "The line that ends the front matter must be exactly ---.",
      "Write --- alone on this line.",
      onlyDashes({ line: end + 1, column: 1 }, lines[end] ?? ""),
    );
  }
  const yaml = readYaml(lines.slice(1, end).join("\n"), problems, 2);
  return yaml && { yaml, bodyLine: end + 2 };
}

/** A line that says nothing but three dashes and what people put beside them; a language is nobody's to drop. */
function onlyDashes(at: Place, line: string): PlacedEdit | undefined {
  if (!/^[\p{C}\p{Z}\s]*-{3}[\p{C}\p{Z}\s]*(ya?ml)?[\p{C}\p{Z}\s]*$/iu.test(line)) return undefined;
  return { at, was: [line], text: "---", label: "first-line" };
}
