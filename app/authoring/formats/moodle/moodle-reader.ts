import type { Said } from "../said";
import { isElement, readXml, type XmlElement } from "../xml/xml";

/** An element of a file of Moodle's: `text` is its own text, in order; what its children hold is theirs. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
}

/** The tree of a file, as far as it is whole, and why reading stopped when it did. */
export function readMoodle(text: string): { root: XmlNode | null; refused: Said | null } {
  const { root, refused } = readXml(text);
  return { root: root && nodeOf(root), refused };
}

/** Pictures that stand within the text itself, whose bytes nobody reads. */
const BYTES = /data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=\s]{100,}/g;

/** The text of `file` elements is not kept: nobody reads it. */
function nodeOf({ name, attributes, children }: XmlElement): XmlNode {
  const words = children.filter((child) => typeof child === "string");
  return {
    name,
    attributes: Object.fromEntries(attributes),
    children: children
      .filter((child) => typeof child !== "string")
      .filter(isElement)
      .map(nodeOf),
    text: name === "file" ? "" : words.join("").replace(BYTES, "data:,"),
  };
}

/** How much text a question holds, wherever in it. */
export function lengthOf({ text, children }: XmlNode): number {
  return children.reduce((sum, child) => sum + lengthOf(child), text.length);
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The trimmed text of a child, or of the `text` in it; empty when there is none. */
export function valueIn(node: XmlNode | undefined, name: string): string {
  const child = childOf(node, name);
  return (childOf(child, "text")?.text ?? child?.text ?? "").trim();
}
