import type { MdxNode } from "../../catalog/mdx/tree";
import { linkedWords } from "./address";
import type { FoundList } from "./found";
import { attributeOf, type HtmlNode, type Look, lookOf } from "./html-tree";
import type { Run } from "./runs";

/** How words look where the walk is, and what is known of the page. */
export interface Around {
  found: FoundList;
  looks: ReadonlyMap<string, Look>;
  style: Omit<Run, "text">;
  isRaised?: "sup" | "sub" | undefined;
  /** Are there marks of `found` in the page's own words? Else they are no marks of ours. */
  isMarked: boolean;
}

/** Where blocks are written: finished ones, and the words of the one at hand. */
export interface Sink {
  blocks: MdxNode[];
  runs: Run[];
}

/** Words as they stand where nothing says otherwise. */
export const PLAIN_LOOK: Around["style"] = {
  bold: false,
  italic: false,
  struck: false,
  code: false,
  href: null,
};

/** How an element says that it looks, by its classes and itself. */
export function wholeLook(node: HtmlNode, { looks }: Around): Look {
  const classes = attributeOf(node, "className").split(" ");
  const given = classes.map((name) => looks.get(name) ?? {});
  return Object.assign({}, ...given, lookOf(attributeOf(node, "style")));
}

/** How the words in an element look. */
export function styleOf(node: HtmlNode, look: Look, around: Around): Around["style"] {
  const name = node.tagName ?? "";
  const style = { ...around.style };
  if (["b", "strong"].includes(name)) style.bold = true;
  if (["i", "em", "cite", "dfn", "var"].includes(name)) style.italic = true;
  if (["s", "del", "strike"].includes(name)) style.struck = true;
  if (["code", "tt", "kbd", "samp"].includes(name)) style.code = true;
  if (look.bold !== undefined) style.bold = look.bold;
  if (look.italic !== undefined) style.italic = look.italic;
  if (look.struck) style.struck = true;
  return style;
}

/** Are the words in an element raised or lowered? */
export function raisedOf(node: HtmlNode, look: Look, around: Around): "sup" | "sub" | undefined {
  if (node.tagName === "sup" || node.tagName === "sub") return node.tagName;
  return look.raised ?? around.isRaised;
}

/** Adds words as they look here. */
export function addText(raw: string, around: Around, sink: Sink): void {
  const text = around.isRaised ? raised(raw, around.isRaised) : raw;
  if (text !== "") sink.runs.push({ ...around.style, text });
}

/** Adds words, the addresses in them as links. */
export function addLinked(text: string, around: Around, sink: Sink): void {
  const isPlain = around.style.href !== null || around.style.code;
  for (const part of isPlain ? [{ text, address: null }] : linkedWords(text)) {
    const href = part.address?.href ?? around.style.href;
    addText(part.text, { ...around, style: { ...around.style, href } }, sink);
    if (part.address?.found) addText(around.found.mark(part.address.found), around, sink);
  }
}

const RAISED = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", sub: "₀₁₂₃₄₅₆₇₈₉₊₋" };

/** Raised digits exist as characters; other raised words stand on the line as they are. */
function raised(text: string, how: "sup" | "sub"): string {
  if (!/^[\d+\-−]+$/.test(text)) return text;
  const set = [...RAISED[how]];
  return [...text]
    .map((digit) => set["0123456789+-".indexOf(digit === "−" ? "-" : digit)] ?? digit)
    .join("");
}
