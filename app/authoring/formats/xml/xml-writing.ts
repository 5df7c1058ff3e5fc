import { isElement, type XmlElement, type XmlNode } from "./xml";

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
