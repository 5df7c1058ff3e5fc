import { type MdxNode, wordsOf } from "../../catalog/mdx/tree";
import type { Found, FoundList } from "./found";

/** The words of a node on one line, without the marks in them. */
export function said(node: MdxNode | undefined, found: FoundList): string {
  return node ? found.read(wordsOf(node)).text.replace(/\s+/g, " ").trim() : "";
}

/** A node without its marks, what they stood for in order, and `say` in the place of some of them. */
export function unmarked(
  node: MdxNode,
  found: FoundList,
  say?: (one: Found) => string,
): { node: MdxNode; found: Found[] } {
  const all: Found[] = [];
  const clean = (one: MdxNode): MdxNode => {
    const read = one.value === undefined ? null : found.read(one.value, say);
    if (read) all.push(...read.found);
    return {
      ...one,
      ...(read && { value: read.text }),
      ...(one.children && { children: one.children.map(clean).filter(hasContent) }),
    };
  };
  return { node: clean(node), found: all };
}

const NEEDS_CHILDREN = new Set(
  "paragraph strong emphasis delete link listItem list blockquote heading".split(" "),
);

function hasContent(node: MdxNode): boolean {
  if (node.type === "text") return node.value !== "";
  return !NEEDS_CHILDREN.has(node.type) || (node.children ?? []).length > 0;
}
