import type { MdxNode } from "../../catalog/mdx/tree";
import { attributeOf, type HtmlNode, htmlWords } from "./html-tree";

/** Items that Word's clipboard wrote as paragraphs with a level become nested lists. */
export function nested(blocks: readonly MdxNode[]): MdxNode[] {
  const result: MdxNode[] = [];
  const open: MdxNode[] = [];
  for (const block of blocks) {
    if (block.type !== "wordListItem") {
      open.length = 0;
      if (block.type !== "list" || (block.children ?? []).length > 0) result.push(block);
      continue;
    }
    const { wordLevel = 1, isNumbered: ordered = false } = (block.data ?? {}) as {
      wordLevel?: number;
      isNumbered?: boolean;
    };
    const isOther = open[wordLevel - 1]?.ordered !== ordered;
    open.length = Math.min(open.length, isOther ? wordLevel - 1 : wordLevel);
    while (open.length < wordLevel) {
      const list: MdxNode = { type: "list", ordered, children: [] };
      const holder = open.at(-1)?.children?.at(-1);
      if (open.length > 0 && !holder) break;
      if (holder) holder.children?.push(list);
      else result.push(list);
      open.push(list);
    }
    open.at(-1)?.children?.push({ type: "listItem", children: block.children ?? [] });
  }
  return result;
}

/** Word's clipboard writes the number or bullet of an item before it, as words to be ignored. */
export function isNumbered(node: HtmlNode): boolean {
  const label = labelOf(node);
  return label !== null && /^\s*\(?[\da-z]{1,4}[.)]/i.test(label);
}

function labelOf(node: HtmlNode): string | null {
  for (const child of node.children ?? []) {
    if (/mso-list:\s*ignore/i.test(attributeOf(child, "style"))) return htmlWords(child);
    const inner = labelOf(child);
    if (inner !== null) return inner;
  }
  return null;
}
