import type { MdxNode } from "../../catalog/mdx/tree";
import { readAddress } from "./address";
import { excerpt, type Found, type FoundList, plainCharacters } from "./found";
import { inlineTable } from "./html-table";
import { attributeOf, classLooks, type HtmlNode, htmlWords } from "./html-tree";
import {
  type Around,
  addLinked,
  addText,
  PLAIN_LOOK,
  raisedOf,
  type Sink,
  styleOf,
  wholeLook,
} from "./html-words";
import { nodesOf } from "./runs";
import { isNumbered, nested } from "./word-lists";

/** What has no words for a lesson, with everything in it. */
const DROPPED = new Set(
  [
    "script style iframe frame frameset object embed applet svg canvas template noscript head title meta link",
    "base select textarea button datalist audio video source track map area xml math noframes dialog portal",
  ].flatMap((line) => line.split(" ")),
);
/** Of these, the ones that could run or fetch something, so that their author is told. */
const RUNS = new Set(
  "script iframe frame object embed applet svg canvas audio video math portal".split(" "),
);
const BLOCKS = new Set(
  [
    "p div section article main header footer aside nav address figure figcaption form fieldset legend center",
    "body html dl dt dd details summary hgroup caption tbody thead tfoot tr td th li",
  ].flatMap((line) => line.split(" ")),
);

/**
 * The blocks of a page as Markdown's: headings, paragraphs, lists, tables, quotations and code, with bold,
 * italic, struck and linked words. Nothing else of it exists in the result; what was there and is not
 * leaves a mark of `found` at its place.
 *
 * @param isMarked whether the page's words hold marks of `found` already
 */
export function blocksOf(root: HtmlNode, found: FoundList, isMarked: boolean): MdxNode[] {
  const around = { found, looks: classLooks(root), style: PLAIN_LOOK, isMarked };
  return blocksIn(root.children ?? [], around).map((block) => ({
    ...block,
    ...(block.children && { children: block.children.map(inner) }),
  }));
}

/** Only at the top of a page is a title its title, and a callout a part of its own. */
function inner(node: MdxNode): MdxNode {
  const children = node.children?.map(inner);
  const type = INNER[node.type] ?? node.type;
  return { ...node, type, ...(children && { children }) };
}

const INNER: Readonly<Record<string, string>> = { title: "paragraph", callout: "blockquote" };

function blocksIn(nodes: readonly HtmlNode[], around: Around): MdxNode[] {
  const sink: Sink = { blocks: [], runs: [] };
  for (const node of nodes) walk(node, around, sink);
  flush(sink);
  return nested(sink.blocks);
}

function flush(sink: Sink): void {
  const children = nodesOf(sink.runs);
  sink.runs = [];
  if (children.length > 0) sink.blocks.push({ type: "paragraph", children });
}

function walk(node: HtmlNode, around: Around, sink: Sink): void {
  if (node.type === "text") {
    const text = node.value ?? "";
    addLinked(around.isMarked ? text : plainCharacters(text), around, sink);
    return;
  }
  if (node.type !== "element" || node.tagName === undefined) return;
  const name = node.tagName;
  const mark = (one: Found) => addText(around.found.mark(one), around, sink);
  if (DROPPED.has(name)) {
    if (RUNS.has(name)) mark({ kind: "script", words: name });
    return;
  }
  if (/mso-list:\s*ignore/i.test(attributeOf(node, "style"))) return;
  const look = wholeLook(node, around);
  if (look.hidden) {
    const words = excerpt(htmlWords(node));
    if (words !== "") mark({ kind: "hidden", words });
    return;
  }
  const styled = {
    ...around,
    style: styleOf(node, look, around),
    isRaised: raisedOf(node, look, around),
  };
  switch (name) {
    case "br":
      if (!/interchange/i.test(attributeOf(node, "className")))
        sink.runs.push({ ...PLAIN_LOOK, text: "", isBreak: true });
      return;
    case "hr":
      flush(sink);
      sink.blocks.push({ type: "thematicBreak" });
      return;
    case "img":
      mark(pictureOf(node));
      return;
    case "input":
      if (/^(checkbox|radio)$/i.test(attributeOf(node, "type")))
        addText(node.properties?.checked === true ? "☑ " : "☐ ", around, sink);
      return;
    case "ul":
    case "ol":
    case "menu":
    case "dir":
      flush(sink);
      sink.blocks.push(listOf(node, name === "ol", around));
      return;
    case "table":
      flush(sink);
      sink.blocks.push(...inlineTable(node, around.found, (nodes) => blocksIn(nodes, around)));
      return;
    case "blockquote": {
      flush(sink);
      const children = blocksIn(node.children ?? [], around);
      if (children.length > 0) sink.blocks.push({ type: "blockquote", children });
      return;
    }
    case "pre":
      flush(sink);
      sink.blocks.push({
        type: "code",
        value: plainCharacters(htmlWords(node)).replace(/\n$/, ""),
      });
      return;
  }
  if (name === "a" && attributeOf(node, "href") !== "") {
    const address = readAddress(attributeOf(node, "href"), htmlWords(node));
    const linked = { ...styled, style: { ...styled.style, href: address.href } };
    for (const child of node.children ?? []) walk(child, linked, sink);
    if (address.found) mark(address.found);
    return;
  }
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  if (level !== undefined) {
    flush(sink);
    pushHeading(node, Number(level), styled, sink);
    return;
  }
  if (!BLOCKS.has(name)) {
    for (const child of node.children ?? []) walk(child, styled, sink);
    return;
  }
  flush(sink);
  const start = sink.blocks.length;
  for (const child of node.children ?? []) walk(child, styled, sink);
  flush(sink);
  labelBlocks(node, sink, start);
}

/** What a paragraph is by its class: an item of a list of Word, a title, a callout. */
function labelBlocks(node: HtmlNode, sink: Sink, start: number): void {
  const className = attributeOf(node, "className");
  const list = /\bmso-list:\s*\w+\s+level([1-9])/i.exec(attributeOf(node, "style"));
  const made = sink.blocks.slice(start);
  if (made.length === 0) return;
  const [, callout] = /\bcallout-(key|evidence|caution|safety)\b/.exec(className) ?? [];
  if (list) {
    const data = { wordLevel: Number(list[1]), isNumbered: isNumbered(node) };
    sink.blocks.splice(start, made.length, { type: "wordListItem", data, children: made });
  } else if (callout !== undefined) {
    sink.blocks.splice(start, made.length, { type: "callout", name: callout, children: made });
  } else if (/\b(document-title|MsoTitle)\b|^title$/.test(className)) {
    sink.blocks.splice(start, made.length, {
      type: "title",
      children: made.flatMap(({ children }) => children ?? []),
    });
  } else if (/\bMso(Intense)?Quote\b/.test(className)) {
    sink.blocks.splice(start, made.length, { type: "blockquote", children: made });
  }
}

function pushHeading(node: HtmlNode, depth: number, around: Around, sink: Sink): void {
  const held = blocksIn(node.children ?? [], {
    ...around,
    style: { ...around.style, bold: false },
  });
  const inner = held
    .filter(({ type }) => type === "paragraph")
    .flatMap(({ children }) => children ?? []);
  if (inner.length > 0) sink.blocks.push({ type: "heading", depth, children: inner });
  sink.blocks.push(...held.filter(({ type }) => type !== "paragraph"));
}

function pictureOf(node: HtmlNode): Found {
  const alt = plainCharacters(attributeOf(node, "alt") || attributeOf(node, "title")).trim();
  return { kind: "picture", what: "picture", alt, words: [] };
}

/** A list; a list that stands in a list, as Google writes it, belongs to the item before it. */
function listOf(node: HtmlNode, ordered: boolean, around: Around): MdxNode {
  const items: MdxNode[] = [];
  for (const child of node.children ?? []) {
    if (child.type === "text" && (child.value ?? "").trim() === "") continue;
    const isInner = child.tagName === "ul" || child.tagName === "ol";
    const children = blocksIn(child.tagName === "li" ? (child.children ?? []) : [child], around);
    const last = items.at(-1);
    if (isInner && last) last.children?.push(...children);
    else if (children.length > 0) items.push({ type: "listItem", children });
  }
  return { type: "list", ordered, children: items };
}
