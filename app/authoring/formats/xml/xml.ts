import { SaxesParser } from "saxes";

/** What one file may hold; more is refused, so that no file can hold up the server. */
export const xmlLimits = {
  characters: 5_000_000,
  depth: 64,
  elements: 200_000,
  attributes: 64,
} as const;

export const messages = {
  tooLong: "The file has more than {most} characters. Split it into smaller files.",
  doctype:
    "The file declares a document type (<!DOCTYPE …>). Remove that declaration, then try again.",
  tooDeep: "The file is nested more than {most} elements deep, so it is not read.",
  tooMany: "The file has more than {most} elements. Split it into smaller files.",
  tooManyAttributes: "An element of the file has more than {most} attributes, so it is not read.",
  notXml:
    "The file is not well-formed XML: {why}. Export it again from the program that it comes from.",
  halfCharacter:
    "The file holds half of a character, so it was not saved as UTF-8. Save it again as UTF-8.",
  empty: "The file is empty.",
} as const;

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** As written; declarations of namespaces are left out. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}
export interface XmlComment {
  comment: string;
}
export type XmlNode = XmlElement | XmlComment | string;

export type XmlRead = { ok: true; root: XmlElement } | { ok: false; reason: string };

class UnreadableXmlError extends Error {}

/**
 * Reads a text as XML into a tree. No document type, no entities but XML's own five, nothing is
 * loaded; what is broken, too large or nested too deep is refused with a sentence. Never throws.
 */
export function readXml(text: string): XmlRead {
  try {
    return { ok: true, root: treeOf(text) };
  } catch (error) {
    if (error instanceof UnreadableXmlError) return { ok: false, reason: error.message };
    throw error;
  }
}

function treeOf(text: string): XmlElement {
  if (text.length > xmlLimits.characters) refuse("tooLong", { most: xmlLimits.characters });
  if (text.trim() === "") refuse("empty");
  // The parser throws an error of its own on half of a surrogate pair at the end.
  if (/\p{Surrogate}/u.test(text)) refuse("halfCharacter");
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  const roots: XmlElement[] = [];
  let count = 0;
  const add = (node: XmlNode) => open.at(-1)?.children.push(node);
  parser.on("error", (error) => refuse("notXml", { why: why(error) }));
  parser.on("doctype", () => refuse("doctype"));
  parser.on("opentagstart", () => {
    count += 1;
    if (count > xmlLimits.elements) refuse("tooMany", { most: xmlLimits.elements });
    if (open.length >= xmlLimits.depth) refuse("tooDeep", { most: xmlLimits.depth });
  });
  let attributes = 0;
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > xmlLimits.attributes)
      refuse("tooManyAttributes", { most: xmlLimits.attributes });
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    const element: XmlElement = {
      name: local(tag.name),
      attributes: new Map(Object.entries(tag.attributes).filter(([name]) => !isNamespace(name))),
      children: [],
    };
    if (open.length === 0) roots.push(element);
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("comment", (comment) => add({ comment }));
  parser.write(text.trimStart()).close();
  return roots[0] ?? refuse("empty");
}

function why(error: Error): string {
  return error.message
    .replace(/^\d+:\d+: /, (place) => `line ${place.split(":")[0]}, `)
    .replace(/\.$/, "");
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function isNamespace(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function refuse(key: keyof typeof messages, places: Record<string, string | number> = {}): never {
  throw new UnreadableXmlError(fillIn(messages[key], places));
}

/** A sentence with its `{places}` filled in. */
export function fillIn(sentence: string, places: Record<string, string | number> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => `${places[name] ?? place}`);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node === "object" && "name" in node;
}

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter(isElement) ?? [];
}

/** The children with one of these names. */
export function childrenNamed(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsOf(element).filter(({ name }) => names.includes(name));
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

/** Everything under an element with one of these names, in the order of the file. */
export function allNamed(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...allNamed(child, ...names),
  ]);
}

/** How many elements are in an element. */
export function sizeOf(element: XmlElement): number {
  return elementsOf(element).reduce((sum, child) => sum + 1 + sizeOf(child), 0);
}

/** The characters of an element and all that is in it, trimmed. */
export function rawText(element: XmlElement | undefined): string {
  const within = (node: XmlNode): string =>
    typeof node === "string" ? node : isElement(node) ? node.children.map(within).join("") : "";
  return element ? within(element).trim() : "";
}

export function attributeOf(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? "";
}

type Child = XmlNode | readonly XmlNode[] | undefined;

/** An element to write; attributes and children that are undefined are left out. */
export function el(
  name: string,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: Child[]
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, `${value}`]],
  );
  return {
    name,
    attributes: new Map(given),
    children: children.flatMap((child) => (child === undefined ? [] : child)) as XmlNode[],
  };
}

/** A whole file. Characters that XML cannot hold are left out. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;
}

function written(node: XmlNode, indent: string): string {
  if (typeof node === "string") return escaped(node);
  if (!isElement(node)) return `<!--${allowed(node.comment).replace(/-(?=-|$)/g, "- ")}-->`;
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const start = `<${node.name}${attributes.join("")}`;
  if (node.children.length === 0) return `${start}/>`;
  // Space between words would be text of its own: only what holds no text is broken into lines.
  if (node.children.some((child) => typeof child === "string"))
    return `${start}>${node.children.map((child) => written(child, "")).join("")}</${node.name}>`;
  const deeper = `${indent}  `;
  const lines = node.children.map((child) => `\n${deeper}${written(child, deeper)}`);
  return `${start}>${lines.join("")}\n${indent}</${node.name}>`;
}

function escaped(text: string): string {
  return allowed(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");
}

function quoted(text: string): string {
  return escaped(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}

function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
