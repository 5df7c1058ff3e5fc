import type { FoundList } from "./found";
import { attributeOf, type HtmlNode } from "./html-tree";

/** A document's body, its references to notes as marks, and the words of each note by its name. */
export interface NotedPage {
  root: HtmlNode;
  notes: ReadonlyMap<string, HtmlNode>;
}

const REFERENCE = /^(footnote|endnote)-ref-\d{1,6}$/;
const NOTE = /^(footnote|endnote)-\d{1,6}$/;

/** Takes the notes out of a page that was made of a Word file, where they are links and a last list. */
export function takeNotes(root: HtmlNode, found: FoundList): NotedPage {
  const notes = new Map<string, HtmlNode>();
  const clean = (node: HtmlNode): HtmlNode[] => {
    const id = attributeOf(node, "id");
    if (node.tagName === "a" && REFERENCE.test(id)) {
      const mark = found.mark({ kind: "note", id: id.replace("-ref-", "-") });
      return [{ type: "text", value: mark }];
    }
    if (node.tagName === "a" && /^#(footnote|endnote)-ref-/.test(attributeOf(node, "href")))
      return [];
    const children = (node.children ?? []).flatMap(clean);
    // A raised reference is no raised word.
    const isReference = (node.children ?? []).some((child) =>
      REFERENCE.test(attributeOf(child, "id")),
    );
    if (node.tagName === "sup" && isReference) return children;
    if (node.tagName === "li" && NOTE.test(id)) {
      notes.set(id, { type: "root", children });
      return [];
    }
    if (node.tagName === "ol" && children.length === 0) return [];
    return [{ ...node, ...(node.children && { children }) }];
  };
  const children = (root.children ?? []).flatMap(clean);
  return { root: { ...root, children }, notes };
}
