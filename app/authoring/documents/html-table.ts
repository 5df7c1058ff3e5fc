import { type MdxNode, wordsOf } from "../../catalog/mdx/tree";
import type { FoundList } from "./found";
import { attributeOf, type HtmlNode } from "./html-tree";

interface Cell {
  node: HtmlNode;
  span: number;
  down: number;
  isHead: boolean;
}

/** Longer words of a merged cell stand once. */
const MOST = { columns: 40, rows: 2_000, repeated: 120 };

/**
 * A table as Markdown can hold it: one row of headings, the first one when none is named, and one line of
 * words in each cell. Cells that were merged are repeated. A table of one column or one cell was only
 * made for its frame: its blocks are given instead.
 *
 * @param read the blocks of a cell
 */
export function inlineTable(
  table: HtmlNode,
  found: FoundList,
  read: (nodes: readonly HtmlNode[]) => MdxNode[],
): MdxNode[] {
  const rows = rowsOf(table);
  const marks: string[] = [];
  const note = (
    kind: "table-header" | "table-merged" | "table-nested" | "table-unfolded" | "cell-lines",
  ) => {
    if (!marks.some((mark) => found.read(mark).found.some((one) => one.kind === kind)))
      marks.push(found.mark({ kind }));
  };
  const widest = Math.max(
    0,
    ...rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)),
  );
  if (widest <= 1 || widest > MOST.columns || rows.length > MOST.rows) {
    if (rows.length === 0) return [];
    note("table-unfolded");
    const blocks = rows.flatMap(({ cells }) =>
      cells.flatMap(({ node }) => read(node.children ?? [])),
    );
    return [{ type: "paragraph", children: [{ type: "text", value: marks.join("") }] }, ...blocks];
  }
  const isMerged = rows.some(({ cells }) => cells.some(({ span, down }) => span > 1 || down > 1));
  if (isMerged) note("table-merged");
  const isHeaded =
    rows[0]?.isHead === true || rows[0]?.cells.every(({ isHead }) => isHead) === true;
  if (!isHeaded) note("table-header");

  const seen = new Map<HtmlNode, string>();
  const written = filledRows(rows, widest).map((cells) => ({
    type: "tableRow",
    children: cells.map((cell) => {
      const again = cell ? seen.get(cell) : undefined;
      if (again !== undefined)
        return { type: "tableCell", children: [{ type: "text", value: again }] };
      const once = cellOf(cell, read, note);
      const words = found.read(wordsOf(once)).text;
      if (cell) seen.set(cell, words.length <= MOST.repeated ? words : "");
      return once;
    }),
  }));
  const first = written[0]?.children[0];
  const result: MdxNode = {
    type: "table",
    align: Array.from({ length: widest }, () => null),
    children: written,
  };
  if (marks.length > 0) first?.children?.unshift({ type: "text", value: marks.join("") });
  return [result];
}

function rowsOf(table: HtmlNode): { cells: Cell[]; isHead: boolean }[] {
  const rows: { cells: Cell[]; isHead: boolean }[] = [];
  const visit = (node: HtmlNode, isHead: boolean): void => {
    for (const child of node.children ?? []) {
      if (child.tagName === "tr") rows.push({ cells: cellsOf(child), isHead });
      else if (["thead", "tbody", "tfoot"].includes(child.tagName ?? ""))
        visit(child, child.tagName === "thead");
    }
  };
  visit(table, false);
  return rows.filter(({ cells }) => cells.length > 0);
}

function cellsOf(row: HtmlNode): Cell[] {
  const count = (node: HtmlNode, name: string) =>
    Math.min(MOST.columns, Math.max(1, Number.parseInt(attributeOf(node, name), 10) || 1));
  return (row.children ?? [])
    .filter(({ tagName }) => tagName === "td" || tagName === "th")
    .map((node) => ({
      node,
      span: count(node, "colSpan"),
      down: count(node, "rowSpan"),
      isHead: node.tagName === "th",
    }));
}

/** Each row with as many cells as the widest, those that were merged standing wherever they reached. */
function filledRows(rows: readonly { cells: Cell[] }[], widest: number): (HtmlNode | null)[][] {
  const held: { node: HtmlNode; left: number }[] = [];
  return rows.map(({ cells }) => {
    const filled: (HtmlNode | null)[] = [];
    const waiting = [...cells];
    while (filled.length < widest) {
      const column = filled.length;
      const above = held[column];
      if (above && above.left > 0) {
        above.left--;
        filled.push(above.node);
        continue;
      }
      const cell = waiting.shift();
      if (!cell) {
        filled.push(null);
        continue;
      }
      for (let across = 0; across < cell.span && filled.length < widest; across++) {
        held[filled.length] = { node: cell.node, left: cell.down - 1 };
        filled.push(cell.node);
      }
    }
    return filled;
  });
}

function cellOf(
  cell: HtmlNode | null,
  read: (nodes: readonly HtmlNode[]) => MdxNode[],
  note: (kind: "table-nested" | "cell-lines") => void,
): MdxNode {
  const blocks = cell ? read(cell.children ?? []) : [];
  if (blocks.some(({ type }) => type === "table")) note("table-nested");
  if (blocks.length > 1 || blocks.some(({ type }) => type !== "paragraph")) note("cell-lines");
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0);
  const children = lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: "text", value: " · " }, ...line],
  );
  return { type: "tableCell", children };
}

/** The words of a block, line by line, as they can stand in a cell. */
function linesOf(block: MdxNode): MdxNode[][] {
  if (["paragraph", "heading", "title", "tableCell"].includes(block.type)) {
    const lines: MdxNode[][] = [[]];
    for (const child of block.children ?? []) {
      if (child.type === "break") lines.push([]);
      else lines.at(-1)?.push(child);
    }
    return lines;
  }
  if (block.type === "code")
    return [[{ type: "inlineCode", value: (block.value ?? "").replace(/\s+/g, " ") }]];
  return (block.children ?? []).flatMap(linesOf);
}
