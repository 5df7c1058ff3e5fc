import { SaxesParser } from "saxes";

/** An element of a file: `text` is its own text, in order; what stands in its children is theirs. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
}

/**
 * What was read. When reading stopped early, `refused` says why and where, and `root` holds the
 * elements that were whole by then; it is null when there was none.
 */
export interface XmlTree {
  root: XmlNode | null;
  refused: string | null;
}

export const xmlLimits = { characters: 20_000_000, depth: 64, elements: 200_000 } as const;

export const messages = {
  broken: "The file stops being XML here: {why} Mend the file, or export it again.",
  doctype:
    "The file declares a document type, which Muster does not read. Delete the line that starts with <!DOCTYPE.",
  deep: "The file is nested more than {most} deep, which no file of questions is.",
  long: "The file is longer than {most} characters. Export fewer questions at a time.",
  many: "The file has more than {most} elements. Export fewer questions at a time.",
} as const;

class Stop extends Error {}

/** A sentence with its places filled. */
export function say(
  message: string,
  places: Readonly<Record<string, string | number>> = {},
): string {
  return message.replace(/\{([a-z]+)\}/g, (place, name: string) =>
    Object.hasOwn(places, name) ? `${places[name]}` : place,
  );
}

/**
 * Reads XML into elements by their names as written. No document type, no entities but XML's own five,
 * nothing is loaded. Never throws for what the text holds. The text of `file` elements is not kept.
 */
export function readXmlTree(text: string): XmlTree {
  if (text.length > xmlLimits.characters)
    return { root: null, refused: say(messages.long, { most: xmlLimits.characters }) };
  const parser = new SaxesParser();
  const open: XmlNode[] = [];
  const tree: XmlTree = { root: null, refused: null };
  let elements = 0;
  const stop = (message: string, places: Readonly<Record<string, string | number>>): never => {
    throw new Stop(say(message, places));
  };
  const hear = (heard: string) => {
    const inside = open.at(-1);
    if (inside && inside.name !== "file") inside.text += heard;
  };
  parser.on("error", ({ message }) => stop(messages.broken, { why: inWords(message) }));
  parser.on("doctype", () => stop(messages.doctype, {}));
  parser.on("opentag", ({ name, attributes }) => {
    elements += 1;
    if (elements > xmlLimits.elements) stop(messages.many, { most: xmlLimits.elements });
    if (open.length >= xmlLimits.depth) stop(messages.deep, { most: xmlLimits.depth });
    const node: XmlNode = { name, attributes: { ...attributes }, children: [], text: "" };
    tree.root ??= node;
    open.push(node);
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) open.at(-1)?.children.push(closed);
  });
  parser.on("text", hear);
  parser.on("cdata", hear);
  try {
    parser.write(text.replace(/^\uFEFF/, "")).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    tree.refused = error.message;
  }
  return tree;
}

/** saxes says “3:14: unexpected close tag.” */
function inWords(message: string): string {
  const [, line, , why = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const short = why
    .slice(0, 120)
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "");
  return line === undefined ? `${short}.` : `line ${line}, ${short}.`;
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
