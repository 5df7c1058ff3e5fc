import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { CourseFile, Manifest, RubricRow, TaskStep } from "../manifest";
import { lookFirst } from "../mdx/look-first";
import { descendants, type MdxNode, placeOf, wordsOf } from "../mdx/tree";
import { curlQuotes } from "../mdx/typeset";
import { type ProblemList, START } from "../problem";
import { plainLineEnds, refuseHiddenCharacters, refuseHiddenMeant } from "../text";

const LEVELS = 4;
const ROW_NAME = /^([A-Z])\. (.+?) \((.+)\)$/;

/** `Open (3 min). Greet a partner …`: a step's name, its minutes, and what the member does. */
const STEP = /^(.+?) \((\d{1,3}) min\)\.\s+(.+)$/s;
/** A line that is about one row: "A 1 in row E … stops the task". */
const ABOUT_ROW = /\brow ([A-Z])\b/;

/**
 * Reads practice-task.md: its title; the rubric table whose first column names a row and its
 * objectives, `A. Open (REL.1.2)`, and whose other four say what each level looks like; the numbered
 * steps of the member; what the observer is told: the paragraphs, and the list after the rubric; and
 * of these the paragraphs before the steps, which everyone may read.
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
  for (const node of descendants(tree)) {
    if (node.type === "html")
      problems.error(placeOf(node), "HTML is not used.", "Write it in Markdown, and < as &lt;.");
    if (node.value !== undefined) refuseHiddenMeant(node.value, placeOf(node), problems);
  }
  if (problems.failed) return null;
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
  const steps = readSteps(tree.children ?? [], rubric, problems);
  const nodes = tree.children ?? [];
  const guidance = readGuidance(nodes);
  const setting = readGuidance(nodes.slice(0, nodes.findIndex(isSteps) + 1));
  if (problems.failed) return null;
  return {
    title: titleOf(wordsOf(heading), course),
    rubric,
    steps,
    guidance,
    setting: setting.map(({ text }) => text),
  };
}

function isSteps({ type, ordered }: MdxNode): boolean {
  return type === "list" && ordered === true;
}

/** The steps of the first numbered list; each belongs to the row whose title holds its name. */
function readSteps(
  nodes: readonly MdxNode[],
  rubric: readonly RubricRow[],
  problems: ProblemList,
): TaskStep[] {
  const list = nodes.find(isSteps);
  if (!list)
    problems.notice(
      START,
      "The task does not say what the member does.",
      "Add a numbered list of steps, each like **Open (3 min).** and what to do.",
    );
  return (list?.children ?? []).flatMap((node) => {
    const [, title, minutes, text] = STEP.exec(wordsOf(node).trim()) ?? [];
    if (!title || !text) {
      problems.error(
        placeOf(node),
        "This step cannot be read.",
        "Write its name, its minutes and what to do: **Open (3 min).** Greet a partner.",
      );
      return [];
    }
    const row = rubric.find((one) => holdsName(one.title, title))?.id ?? null;
    if (row === null)
      problems.notice(
        placeOf(node),
        `No row of the rubric is called after the step “${title}”.`,
        "Use the step’s name in the row that scores it.",
      );
    return [{ title: curlQuotes(title), minutes: Number(minutes), text: curlQuotes(text), row }];
  });
}

function holdsName(title: string, name: string): boolean {
  return title.toLowerCase().split(/\W+/).includes(name.toLowerCase());
}

/** Every paragraph of the file, and the points of its bulleted lists, in order. */
function readGuidance(nodes: readonly MdxNode[]): { text: string; row: string | null }[] {
  const lines = nodes.flatMap((node) => {
    if (node.type === "paragraph") return wordsOf(node).split("\n");
    return node.type === "list" && !node.ordered ? (node.children ?? []).map(wordsOf) : [];
  });
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ text: curlQuotes(line), row: ABOUT_ROW.exec(line)?.[1] ?? null }));
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
