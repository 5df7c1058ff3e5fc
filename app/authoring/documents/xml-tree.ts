import { SaxesParser } from "saxes";

/** An element of an XML file, its names written with the prefixes that Office uses, whatever its file used. */
export interface XmlNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlNode | string)[];
}

/** Why an XML file was not read. */
export type XmlRefusal = "doctype" | "deep" | "many" | "broken";

const LIMITS = { depth: 220, nodes: 400_000 };
const NONE: ReadonlyMap<string, string> = new Map();

const OFFICE = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";
const both = (path: string, strict: string, prefix: string): [string, string][] => [
  [`${OFFICE}${path}`, prefix],
  [`${STRICT}${strict}`, prefix],
];
/** The prefix of each namespace that we know; names of others are kept as `?:name`. */
const PREFIXES = new Map<string, string>([
  ...both("wordprocessingml/2006/main", "wordprocessingml/main", "w"),
  ...both("officeDocument/2006/relationships", "officeDocument/relationships", "r"),
  ...both("officeDocument/2006/math", "officeDocument/math", "m"),
  ...both("drawingml/2006/main", "drawingml/main", "a"),
  ...both("drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing", "wp"),
  ...both("drawingml/2006/picture", "drawingml/picture", "pic"),
  ...both("drawingml/2006/chart", "drawingml/chart", "c"),
  ...both("drawingml/2006/diagram", "drawingml/diagram", "dgm"),
  [`${OFFICE}package/2006/relationships`, "rel"],
  [`${OFFICE}package/2006/content-types`, "ct"],
  [`${OFFICE}markup-compatibility/2006`, "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/drawing/2017/decorative", "adec"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

class Refused extends Error {
  constructor(readonly reason: XmlRefusal) {
    super(reason);
  }
}

/**
 * Reads an XML file as a tree of bounded depth and size. A document type is refused where it starts, so
 * no entity beyond XML's own five is ever known.
 */
export function readXml(
  bytes: Uint8Array,
): { ok: true; root: XmlNode } | { ok: false; reason: XmlRefusal } {
  const top: XmlNode = { name: "", attributes: NONE, children: [] };
  const open = [top];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("doctype", () => refuse("doctype"));
  parser.on("error", () => refuse("broken"));
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (open.length > LIMITS.depth) refuse("deep");
    if (++nodes > LIMITS.nodes) refuse("many");
    const known = new Map<string, string>();
    for (const attribute of Object.values(attributes)) {
      if (typeof attribute === "string" || attribute.prefix === "xmlns") continue;
      known.set(nameIn(attribute.uri, attribute.local), attribute.value);
    }
    const node = { name: nameIn(uri, local), attributes: known.size ? known : NONE, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const addText = (text: string) => {
    if (++nodes > LIMITS.nodes) refuse("many");
    open.at(-1)?.children.push(text);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    throw error;
  }
  const root = top.children.find((child) => typeof child !== "string");
  return root ? { ok: true, root } : { ok: false, reason: "broken" };
}

function refuse(reason: XmlRefusal): never {
  throw new Refused(reason);
}

function nameIn(uri: string, local: string): string {
  if (uri === "") return local;
  return `${PREFIXES.get(uri) ?? "?"}:${local}`;
}

/** XML is UTF-8 unless it starts with the mark of UTF-16; another encoding is no Office file's. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff && "utf-16be";
  try {
    return new TextDecoder(wide || "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("broken");
  }
}

/** The children of a node that are elements, all or those of a name. */
export function elementsOf(node: XmlNode, name?: string): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node && elementsOf(node, name)[0];
}

/** The value of an attribute of the first child of a name: `w:val` of `w:pStyle`. */
export function settingOf(node: XmlNode | undefined, name: string, attribute = "w:val") {
  return childOf(node, name)?.attributes.get(attribute);
}

/** Is a setting on? `<w:b/>` and `<w:b w:val="1"/>` are, `<w:b w:val="0"/>` is not. */
export function isOn(node: XmlNode | undefined, name: string): boolean {
  const setting = childOf(node, name);
  return (
    setting !== undefined && !["0", "false", "off"].includes(setting.attributes.get("w:val") ?? "1")
  );
}

/** Every element below a node, parents first. */
export function* elementsBelow(node: XmlNode): Generator<XmlNode> {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elementsBelow(child);
  }
}

/** The words of a node: its text, a space between paragraphs. */
export function wordsBelow(node: XmlNode): string {
  let words = "";
  for (const one of elementsBelow(node)) {
    if (["w:t", "m:t", "a:t"].includes(one.name))
      words += one.children.filter((child) => typeof child === "string").join("");
    else if (["w:p", "a:p", "w:tab", "w:br", "w:cr"].includes(one.name)) words += " ";
  }
  return words.replace(/\s+/g, " ").trim();
}

/** A new element. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: (XmlNode | string)[] = [],
): XmlNode {
  const known = Object.entries(attributes).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return { name, attributes: new Map(known), children };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");

/** A tree as XML; `declarations` are the namespaces of its top element. */
export function writeXml(root: XmlNode, declarations: string): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'];
  const write = (node: XmlNode, extra: string): void => {
    parts.push(`<${node.name}${extra}`);
    for (const [name, value] of node.attributes) parts.push(` ${name}="${escaped(value)}"`);
    if (node.children.length === 0) {
      parts.push("/>");
      return;
    }
    parts.push(">");
    for (const child of node.children) {
      if (typeof child === "string") parts.push(escaped(child));
      else write(child, "");
    }
    parts.push(`</${node.name}>`);
  };
  write(root, declarations === "" ? "" : ` ${declarations}`);
  return parts.join("");
}
