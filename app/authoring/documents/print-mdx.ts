import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { readLesson } from "../../catalog/mdx/lesson";
import { type MdxNode, wordsOf } from "../../catalog/mdx/tree";
import { ProblemList } from "../../catalog/problem";
import { unlinked } from "./address";

const printer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "*",
    fences: true,
    incrementListMarker: true,
    listItemIndent: "one",
    resourceLink: true,
    rule: "*",
    unsafe: [
      // Braces run code, and so does a line that starts with one of two words.
      { character: "}", inConstruct: "phrasing" },
      { atBreak: true, character: "i", after: "mport" },
      { atBreak: true, character: "e", after: "xport" },
    ],
  })
  .freeze();

type Root = Parameters<typeof printer.stringify>[0];

/** A block as it was written, and whether it had to be made plainer to be read again. */
export interface PrintedBlock {
  mdx: string;
  isPlainer: boolean;
}

const HEAD = `---
course: NEW-1
lesson: a
title: "A"
minutes: 5
objectives: [NEW.1.1]
---

`;

/** Is this text read as a lesson's without any problem, but those that only a whole lesson can have? */
export function isReadable(mdx: string): boolean {
  return readLesson(`${HEAD}${mdx}\n`, new ProblemList("a.mdx")) !== undefined;
}

/** The words of what a text is read as, its marks and spaces left out; null when it is not read. */
export function wordsRead(mdx: string): string | null {
  const lesson = readLesson(`${HEAD}${mdx}\n`, new ProblemList("a.mdx"));
  if (!lesson) return null;
  const blocks = (lesson.tree.children ?? []).filter(({ type }) => type !== "yaml");
  return bare(blocks.map(wordsOf).join(""));
}

/**
 * Writes one block of a lesson so that our reader reads the same words again, whatever they are. What
 * Markdown cannot hold as it is (too long, too crowded, too deep) is written looser, then plainer.
 */
export function printBlock(block: MdxNode): PrintedBlock {
  const words = bare(wordsOf(block));
  if (words === "" && block.type !== "thematicBreak") return { mdx: "", isPlainer: false };
  const simple = isSimple(block) ? printed([block]) : null;
  if (simple !== null) return { mdx: simple, isPlainer: false };
  for (const [index, form] of forms(block).entries()) {
    const mdx = form();
    if (mdx !== null && (words === "" ? isReadable(mdx) : wordsRead(mdx) === words))
      return { mdx, isPlainer: index > 1 };
  }
  return { mdx: plainBlocks(block).join("\n\n"), isPlainer: true };
}

/** Most paragraphs are plain prose, in which no reader can find more than words: they need no second look. */
const PROSE = /^(?!import|export)\p{L}[\p{L}\p{M}\p{N} ,.'’“”"?!();%$–—-]{0,2000}$/iu;
const LINK = /www|http/i;

function isSimple(block: MdxNode): boolean {
  if (block.type !== "paragraph") return false;
  const words = wordsOf(block);
  return (
    (block.children ?? []).every(({ type }) => type === "text") &&
    PROSE.test(words) &&
    !LINK.test(words)
  );
}

function bare(words: string): string {
  return words.replace(/\s+/g, "");
}

/** How a block can be written, the best first: as it is, with lines apart, in several blocks. */
function forms(block: MdxNode): (() => string | null)[] {
  return [
    () => printed([tight(block)]),
    () => printed([spread(block)]),
    () => inPieces(block, 3_500),
    () => inPieces(block, 800),
  ];
}

function printed(children: MdxNode[]): string | null {
  try {
    const root = { type: "root", children } as unknown as Root;
    return printer.stringify(root).trim();
  } catch (error) {
    // The printer calls itself for each level.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A list whose items stand close, where each is one paragraph, with lists under it or not. */
function tight(node: MdxNode): MdxNode {
  const children = node.children?.map(tight);
  const isClose = (item: MdxNode) =>
    (item.children ?? []).filter(({ type }) => type !== "list").length < 2;
  const items = node.type === "list" ? (children ?? []) : [node];
  const isList = node.type === "list" || node.type === "listItem";
  return {
    ...node,
    ...(isList && { spread: !items.every(isClose) }),
    ...(children && { children }),
  } as MdxNode;
}

/** A list whose items stand apart, so that no reader takes it for one paragraph. */
function spread(node: MdxNode): MdxNode {
  const children = node.children?.map(spread);
  if (node.type !== "list" && node.type !== "listItem")
    return { ...node, ...(children && { children }) };
  return { ...node, spread: true, ...(children && { children }) } as MdxNode;
}

/** Of a piece: rows of a table, items of a list, and characters of a paragraph each of which is written as a number. */
const PIECE = { rows: 40, items: 60, plain: 450 };

/** A long paragraph as several, a long table as several with its head, a long list as several. */
function inPieces(block: MdxNode, characters: number): string | null {
  const children = block.children ?? [];
  if (block.type === "paragraph") {
    const parts = split(
      children.flatMap((child) => shortened(child, characters)),
      (held) => held.map(wordsOf).join("").length < characters,
    );
    return printed(parts.map((part) => ({ ...block, children: part })));
  }
  if (block.type === "list") {
    const parts = split(children, (held) => held.length <= PIECE.items);
    const texts = parts.map((part) => printed([spread({ ...block, children: part })]));
    return texts.includes(null) ? null : texts.join("\n\n***\n\n");
  }
  const [head, ...rows] = children;
  if (block.type !== "table" || !head) return null;
  const parts = split(rows, (held) => held.length <= PIECE.rows);
  return printed(parts.map((part) => ({ ...block, children: [head, ...part] })));
}

/** A text that is too long for one paragraph, cut where a sentence or at least a word ends. */
function shortened(node: MdxNode, most: number): MdxNode[] {
  const text = node.value ?? "";
  if (node.type !== "text" || text.length < most) return [node];
  return cut(text, most).map((value) => ({ ...node, value }));
}

function cut(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const whole = rest.slice(0, most);
    const end = Math.max(whole.lastIndexOf(". ") + 1, whole.lastIndexOf("? ") + 1);
    const at = end > most / 3 ? end : Math.max(whole.lastIndexOf(" "), 0);
    const safe = at > 0 ? at : most - (/[\ud800-\udbff]$/.test(whole) ? 1 : 0);
    parts.push(rest.slice(0, safe));
    rest = rest.slice(safe);
  }
  return [...parts, rest].filter((part) => part.trim() !== "");
}

function split<T>(all: readonly T[], fits: (held: T[]) => boolean): T[][] {
  const parts: T[][] = [];
  for (const one of all) {
    const last = parts.at(-1);
    if (last && fits([...last, one])) last.push(one);
    else parts.push([one]);
  }
  return parts;
}

/** The words of a block and nothing else, each of its pieces a paragraph in which no character means anything. */
export function plainBlocks(block: MdxNode): string[] {
  const isLeaf = !(block.children ?? []).some(({ type }) => HOLDERS.has(type));
  if (!isLeaf) return (block.children ?? []).flatMap(plainBlocks);
  return cut(wordsOf(block).replace(/\s+/g, " ").trim(), PIECE.plain)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map(referenced);
}

const HOLDERS = new Set(
  "paragraph heading list listItem table tableRow tableCell blockquote code".split(" "),
);

/** Characters as numbers, but for those that never mean anything to a reader of Markdown. */
function referenced(text: string): string {
  return unlinked(text)
    .replace(/[^\p{L}\p{M}\p{N} ,.'’“”;?()]/gu, reference)
    .replace(/^(?:import|export|\d)/i, (start) => `${reference(start)}${start.slice(1)}`);
}

function reference(text: string): string {
  return `&#x${(text.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
