import { isPart, type MdxNode, wordsOf } from "./tree";
import { typesetTree } from "./typeset";

/**
 * Makes a checked lesson's tree ready to be rendered with the class names of our stylesheet:
 * sets quotes, closes the gap before a citation, lifts each `Why` out of the paragraph that the parser put
 * it in, and marks tables, lists and quotations. It adds only names and words that stand here.
 */
export function arrange(tree: MdxNode): void {
  typesetTree(tree);
  arrangeBelow(tree);
}

function arrangeBelow(node: MdxNode): void {
  if (node.type === "table") arrangeTable(node);
  if (node.type === "list") node.data = classes(node.ordered ? "count" : "dots");
  if (node.type === "blockquote") node.data = classes("say");
  if (node.name === "Choice") node.children = liftWhy(node.children ?? []);
  closeGapBeforeCite(node.children ?? []);
  for (const child of node.children ?? []) arrangeBelow(child);
}

const classes = (...className: string[]) => ({ hProperties: { className } });

/** The first cell of a row names it; the others carry their column's name, which a phone prints. */
function arrangeTable(table: MdxNode): void {
  table.align = (table.align ?? []).map(() => null);
  table.data = classes("flow");
  const [head, ...rows] = table.children ?? [];
  const names = (head?.children ?? []).map(wordsOf);
  for (const cell of head?.children ?? []) cell.data = { hProperties: { scope: "col" } };
  for (const row of rows) {
    for (const [column, cell] of (row.children ?? []).entries()) {
      if (column === 0) {
        cell.data = { hName: "th", hProperties: { scope: "row" } };
      } else {
        cell.data = { hProperties: { dataL: names[column] ?? "" } };
        cell.children = [
          { type: "emphasis", data: { hName: "div" }, children: cell.children ?? [] },
        ];
      }
    }
  }
}

/** `words <Why>…</Why>` in one paragraph becomes the paragraph, then the Why beside it. */
function liftWhy(children: MdxNode[]): MdxNode[] {
  return children.flatMap((child) => {
    if (child.type !== "paragraph") return [child];
    const isWhy = (inner: MdxNode) => isPart(inner) && inner.name === "Why";
    const whys = (child.children ?? []).filter(isWhy);
    const words = (child.children ?? []).filter((inner) => !isWhy(inner));
    const lifted = whys.map((why) => ({ ...why, type: "mdxJsxFlowElement" }));
    return wordsOf({ type: "paragraph", children: words }).trim() === ""
      ? lifted
      : [{ ...child, children: withoutEndSpace(words) }, ...lifted];
  });
}

function closeGapBeforeCite(children: MdxNode[]): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (child.name === "Cite" && before?.type === "text") before.value = before.value?.trimEnd();
  }
}

function withoutEndSpace(children: MdxNode[]): MdxNode[] {
  const last = children.at(-1);
  if (last?.type !== "text") return children;
  return [...children.slice(0, -1), { ...last, value: last.value?.trimEnd() }];
}
