import { SaxesParser } from "saxes";
import { type Said, said } from "../said";
import { type Defaults, readDocumentType } from "./document-type";

/** What one file may hold; more is refused, so that no file can hold up the server. */
export const xmlLimits = {
  characters: 5_000_000,
  depth: 64,
  elements: 200_000,
  attributes: 64,
  /** Attributes that the document type gives to elements that do not write them. */
  defaults: 200_000,
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

/**
 * What was read. When reading stopped early, `refused` says why and where, and `root` holds the elements
 * that were whole by then; it is null when none had begun.
 */
export interface XmlRead {
  root: XmlElement | null;
  refused: Said | null;
}

class UnreadableXmlError extends Error {
  constructor(readonly reason: Said) {
    super(reason.key);
  }
}

/**
 * Reads a text as XML into a tree. No entities but XML's own five. Of a document type only the values
 * count that attributes have unsaid; what it points to is never loaded, and one that defines entities, or
 * that is not understood, is refused.
 * What is broken, too large or nested too deep is refused with a sentence. Never throws.
 */
export function readXml(text: string): XmlRead {
  const read: XmlRead = { root: null, refused: null };
  try {
    readInto(read, text);
  } catch (error) {
    if (!(error instanceof UnreadableXmlError)) throw error;
    read.refused = error.reason;
  }
  return read;
}

function readInto(read: XmlRead, text: string): void {
  const {
    characters,
    depth,
    elements,
    attributes: mostAttributes,
    defaults: mostGiven,
  } = xmlLimits;
  if (text.length > characters) refuse(said("formats.file.too-large", { most: 5 }));
  if (text.trim() === "") refuse(said("formats.file.empty"));
  // The parser throws an error of its own on half of a surrogate pair at the end.
  if (/\p{Surrogate}/u.test(text)) refuse(said("formats.xml.half-character"));
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let count = 0;
  let attributes = 0;
  let defaults: Defaults = new Map();
  let given = 0;
  const add = (node: XmlNode) => open.at(-1)?.children.push(node);
  parser.on("error", (error) => refuse(said("formats.xml.broken", { why: why(error) })));
  parser.on("doctype", (type) => {
    const known = readDocumentType(type);
    if (!known) return refuse(said("formats.xml.doctype", { mark: "<!DOCTYPE …>" }));
    defaults = known;
  });
  parser.on("opentagstart", () => {
    count += 1;
    if (count > elements) refuse(said("formats.xml.many", { most: elements }));
    if (open.length >= depth) refuse(said("formats.xml.deep", { most: depth }));
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > mostAttributes)
      refuse(said("formats.xml.attributes", { most: mostAttributes }));
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    const own = Object.entries(tag.attributes).filter(([name]) => !isNamespace(name));
    const unsaid = [...(defaults.get(tag.name) ?? [])].filter(
      ([name]) => !isNamespace(name) && !Object.hasOwn(tag.attributes, name),
    );
    given += unsaid.length;
    if (given > mostGiven) refuse(said("formats.xml.defaults", { most: mostGiven }));
    if (own.length + unsaid.length > mostAttributes)
      refuse(said("formats.xml.attributes", { most: mostAttributes }));
    const element: XmlElement = {
      name: local(tag.name),
      attributes: new Map([...own, ...unsaid]),
      children: [],
    };
    read.root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    const whole = open.pop();
    if (whole) add(whole);
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("comment", (comment) => add({ comment }));
  // Its declaration, which some tools write amiss, told how to decode it, and that is done.
  const blank = (declaration: string) => declaration.replace(/[^\n]/g, " ");
  parser.write(text.trimStart().replace(/^<\?xml\s[^<>]{0,200}\?>/, blank)).close();
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

function refuse(reason: Said): never {
  throw new UnreadableXmlError(reason);
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
