import type { MdxNode } from "../../catalog/mdx/tree";
import { excerpt, type FoundList } from "./found";
import { isObjectives, isPartHeading } from "./labels";
import { said } from "./said";

/** A lesson as its document has it: blocks with marks, headings of depth 2 and 3. */
export interface OutlinedLesson {
  title: string;
  blocks: MdxNode[];
  objectives: string[];
}

/** A course as its document has it. */
export interface Outline {
  title: string;
  summary: string;
  /** Of the whole course. */
  objectives: string[];
  lessons: OutlinedLesson[];
  /** What decided where lessons start. */
  by: "headings" | "bold" | "nothing";
}

const MOST = { title: 120, summary: 600, guessed: 80 };

/**
 * Finds a course in the blocks of a document. Its title is the paragraph of style Title, else the only
 * highest heading when it stands before all others; each highest heading that is left starts a lesson.
 *
 * @param name what the course is called when its document does not say
 */
export function outlineOf(blocks: readonly MdxNode[], name: string, found: FoundList): Outline {
  const { all, by } = withHeadings(blocks, found);
  const titled = all.find(({ type }) => type === "title") ?? soleHeading(all, found);
  const rest = all
    .filter((block) => block !== titled)
    .map((block) => (block.type === "title" ? { ...block, type: "paragraph" } : block));
  const starts = rest
    .filter((block) => isLessonHeading(block, found))
    .map(({ depth }) => depth ?? 1);
  const top = Math.min(...starts);
  const front: MdxNode[] = [];
  const lessons: { title: string; blocks: MdxNode[] }[] = [];
  for (const block of rest) {
    const isStart =
      block.type === "heading" && block.depth === top && isLessonHeading(block, found);
    if (isStart)
      lessons.push({
        title: excerpt(said(block, found), MOST.title),
        blocks: marksOf(block, found),
      });
    else (lessons.at(-1)?.blocks ?? front).push(block);
  }
  const title = excerpt(said(titled, found), MOST.title) || name;
  const begun = takeObjectives(front, found);
  const summary = begun.blocks.find(({ type }) => type === "paragraph");
  const isOnlySummary = begun.blocks.length === 1 && summary !== undefined && lessons.length > 0;
  const [first] = lessons;
  if (!first) lessons.push({ title, blocks: begun.blocks });
  else if (!isOnlySummary) first.blocks.unshift(...begun.blocks);
  const kept = titled ? marksOf(titled, found) : [];
  lessons[0]?.blocks.unshift(...kept, ...(isOnlySummary ? marksOf(summary, found) : []));
  return {
    title,
    summary: excerpt(said(summary, found), MOST.summary),
    objectives: begun.objectives,
    by: lessons.length > 0 && first ? by : "nothing",
    lessons: lessons.map((lesson) => {
      const taken = takeObjectives(lesson.blocks, found);
      return {
        title: lesson.title || title,
        objectives: taken.objectives,
        blocks: levelled(taken.blocks, top, found),
      };
    }),
  };
}

/** What was marked in a heading is named in the lesson that it starts. */
function marksOf(block: MdxNode, found: FoundList): MdxNode[] {
  const marks = (block.children ?? []).flatMap(function marksIn(node): string[] {
    const own = node.value === undefined ? [] : (node.value.match(/\ue000\d+\ue001/g) ?? []);
    return [...own, ...(node.children ?? []).flatMap(marksIn)];
  });
  const kept = marks.filter((mark) => found.read(mark).found.length > 0);
  return kept.length === 0
    ? []
    : [{ type: "paragraph", children: [{ type: "text", value: kept.join("") }] }];
}

function isLessonHeading(block: MdxNode, found: FoundList): boolean {
  if (block.type !== "heading") return false;
  const words = said(block, found);
  return words !== "" && !isPartHeading(words) && !isObjectives(words);
}

/** The only heading of the highest level, if it is the first heading and several lessons stand under it. */
function soleHeading(blocks: readonly MdxNode[], found: FoundList): MdxNode | undefined {
  const headings = blocks.filter((block) => isLessonHeading(block, found));
  const [first, ...others] = headings;
  const next = Math.min(...others.map(({ depth }) => depth ?? 1));
  const isAlone =
    next > (first?.depth ?? 1) && others.filter(({ depth }) => (depth ?? 1) === next).length > 1;
  return isAlone ? first : undefined;
}

/** In a document without headings, a short line that is wholly bold is one. */
function withHeadings(
  blocks: readonly MdxNode[],
  found: FoundList,
): { all: MdxNode[]; by: "headings" | "bold" } {
  if (blocks.some(({ type }) => type === "heading")) return { all: [...blocks], by: "headings" };
  const isHeading = (block: MdxNode) => {
    const words = said(block, found);
    const bold = (block.children ?? []).filter(
      (child) => child.type !== "text" || said(child, found) !== "",
    );
    return (
      block.type === "paragraph" &&
      bold.length > 0 &&
      bold.every(({ type }) => type === "strong") &&
      words.length <= MOST.guessed &&
      !/[.:;,]$/.test(words)
    );
  };
  const guessed = blocks.filter(isHeading);
  if (guessed.length < 2) return { all: [...blocks], by: "headings" };
  const all = blocks.map((block) => {
    if (!guessed.includes(block)) return block;
    const mark = found.mark({ kind: "heading-guessed", words: excerpt(said(block, found)) });
    const children = (block.children ?? []).flatMap(({ children }) => children ?? []);
    return { type: "heading", depth: 1, children: [...children, { type: "text", value: mark }] };
  });
  return { all, by: "bold" };
}

/** The list under a heading or a line that announces objectives, and the blocks without both. */
function takeObjectives(
  blocks: readonly MdxNode[],
  found: FoundList,
): { objectives: string[]; blocks: MdxNode[] } {
  const at = blocks.findIndex(
    (block, index) =>
      (block.type === "heading" || block.type === "paragraph") &&
      isObjectives(said(block, found)) &&
      blocks.slice(index + 1, index + 3).some(({ type }) => type === "list"),
  );
  if (at < 0) return { objectives: [], blocks: [...blocks] };
  const list = blocks.findIndex((block, index) => index > at && block.type === "list");
  const items = blocks[list]?.children ?? [];
  const objectives = items.map((item) => said(item, found)).filter((words) => words !== "");
  const marks = [...blocks.slice(at, list + 1)].flatMap((block) => marksOf(block, found));
  return { objectives, blocks: [...blocks.slice(0, at), ...marks, ...blocks.slice(list + 1)] };
}

/** Headings of a lesson start at ## and skip no level; those below ### become bold lines. */
function levelled(blocks: readonly MdxNode[], top: number, found: FoundList): MdxNode[] {
  let before = 1;
  return blocks.map((block) => {
    if (block.type !== "heading") return block;
    const wanted = Math.max(2, (block.depth ?? 2) - (Number.isFinite(top) ? top : 0) + 1);
    if (wanted > 3 && before >= 3) {
      const mark = found.mark({ kind: "heading-deep", words: excerpt(said(block, found)) });
      const bold = { type: "strong", children: block.children ?? [] };
      return { type: "paragraph", children: [bold, { type: "text", value: mark }] };
    }
    before = Math.min(3, wanted, before + 1);
    return { ...block, depth: before };
  });
}
