import { type Place, START } from "../problem";

/** A node of a parsed lesson: the parts of mdast and its MDX extension that we read. */
export interface MdxNode {
  type: string;
  name?: string | null | undefined;
  value?: string | undefined;
  url?: string | undefined;
  /** What a link says beside its address. */
  title?: string | null | undefined;
  depth?: number | undefined;
  checked?: boolean | null | undefined;
  ordered?: boolean | null | undefined;
  /** The first number of a list. */
  start?: number | null | undefined;
  /** Is there an empty line between the entries of a list, or the pieces of an entry? */
  spread?: boolean | null | undefined;
  /** The language of a block of code, and what stands after it. */
  lang?: string | null | undefined;
  meta?: string | null | undefined;
  align?: ("left" | "right" | "center" | null)[] | null | undefined;
  /** What rendering adds: another element name, or attributes. */
  data?: object | undefined;
  attributes?: MdxAttribute[] | undefined;
  children?: MdxNode[] | undefined;
  position?: { start: TextPlace; end: TextPlace } | undefined;
}

/** A place in a file, and how many UTF-16 units stand before it. */
type TextPlace = Place & { offset?: number | undefined };

/** An attribute of a part: only `mdxJsxAttribute` with a string value is ever accepted. */
export interface MdxAttribute {
  type: string;
  name?: string | undefined;
  value?: unknown | undefined;
  position?: { start: TextPlace; end: TextPlace } | undefined;
}

/** Where a node starts in its file. */
export function placeOf(node: MdxNode): Place {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : START;
}

/** Whether a node is written as a part, like `<Callout …>`. */
export function isPart(node: MdxNode): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Where an attribute of a part starts, and how it is written when it is written plainly. */
export function attributeIn(node: MdxNode, name: string): { at: Place; was: string } | null {
  const found = node.attributes?.find((attribute) => attribute.name === name);
  const start = found?.position?.start;
  if (!start || typeof found.value !== "string") return null;
  return { at: { line: start.line, column: start.column }, was: `${name}="${found.value}"` };
}

/** The literal attributes of a part, by name. */
export function attributesOf(node: MdxNode): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, value } of node.attributes ?? []) {
    if (name !== undefined && typeof value === "string") values[name] = value;
  }
  return values;
}

/** Each node below a node, in reading order, parents first. */
export function* descendants(node: MdxNode): Generator<MdxNode> {
  for (const child of node.children ?? []) {
    yield child;
    yield* descendants(child);
  }
}

/** The words of a node, without its marks. */
export function wordsOf(node: MdxNode): string {
  let words = node.value ?? "";
  for (const child of node.children ?? []) words += wordsOf(child);
  return words;
}
