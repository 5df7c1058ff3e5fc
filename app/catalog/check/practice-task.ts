import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { CourseFile, Manifest, RubricRow } from "../manifest";
import { lookFirst } from "../mdx/look-first";
import { type MdxNode, placeOf, wordsOf } from "../mdx/tree";
import { curlQuotes } from "../mdx/typeset";
import { type ProblemList, START } from "../problem";
import { plainLineEnds, refuseHiddenCharacters } from "../text";

const LEVELS = 4;
const ROW_NAME = /^([A-Z])\. (.+?) \((.+)\)$/;

/**
 * Reads practice-task.md: its title, and the rubric table whose first column names a row and its
 * objectives, `A. Open (REL.1.2)`, and whose other four say what each level looks like.
 */
export function readPracticeTask(
  file: string,
  course: CourseFile,
  problems: ProblemList,
): Manifest["practiceTask"] {
  const source = plainLineEnds(file);
  refuseHiddenCharacters(source, problems);
  lookFirst(source.split("\n"), 0, problems);
  if (problems.failed) return null;
  const tree: MdxNode = unified().use(remarkParse).use(remarkGfm).parse(source);
  const heading = tree.children?.find((node) => node.type === "heading" && node.depth === 1);
  const table = tree.children?.find((node) => node.type === "table");
  if (!heading)
    problems.error(START, "The task has no title.", "Start the file with # and its title.");
  if (!table) {
    problems.error(START, "The task has no rubric.", "Add a table: a row name, then four levels.");
    return null;
  }
  const rows = table.children?.slice(1) ?? [];
  const rubric = rows.flatMap((row) => readRow(row, course, problems));
  if (rows.length === 0)
    problems.error(placeOf(table), "The rubric has no rows.", "Add at least one.");
  if (problems.failed || !heading) return null;
  return { title: titleOf(wordsOf(heading), course), rubric };
}

/** `REL-1 practice task: “The first five minutes”` is called by what stands in its quotes. */
function titleOf(heading: string, course: CourseFile): string {
  const title = heading.replace(`${course.id} practice task:`, "").trim();
  return curlQuotes(title.replace(/^"(.*)"$/, "$1"));
}

function readRow(row: MdxNode, course: CourseFile, problems: ProblemList): RubricRow[] {
  const [name = "", ...levels] = (row.children ?? []).map((cell) => wordsOf(cell).trim());
  const [, id, title, about] = ROW_NAME.exec(name) ?? [];
  if (!id || !title || !about || levels.length !== LEVELS || levels.includes("")) {
    problems.error(
      placeOf(row),
      "This row of the rubric cannot be read.",
      `Write "A. Name (REL.1.1)" and then ${LEVELS} levels, none of them empty.`,
    );
    return [];
  }
  const objectives = about.match(/[A-Z]{2,6}\.\d+[A-Z]?\.\d+/g) ?? [];
  for (const objective of objectives) {
    if (!course.objectives.some((known) => known.id === objective)) {
      problems.error(
        placeOf(row),
        `There is no objective ${objective} in course.yaml.`,
        "Check its id.",
      );
    }
  }
  return [{ id, title, objectives, levels: levels.map((level) => curlQuotes(level)) }];
}
