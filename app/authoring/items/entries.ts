import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLSeq,
} from "yaml";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml, type YamlText } from "../../catalog/yaml";
import { entryNode, type PlainValue } from "./entry-node";

/** One entry of items.yaml: where it stands in the text, whole lines of it. */
export interface Entry {
  /** As it is written; null where an entry has none that can be read. */
  id: string | null;
  /** What addresses it on pages: its id, or its place where the id is missing or stands earlier. */
  key: string;
  /** What it says, as plain values. */
  value: unknown;
  start: number;
  end: number;
}

/** items.yaml parted into its entries. */
export interface Entries {
  text: string;
  /** The place in the text of what stands at a path of the file. */
  at: YamlText["at"];
  entries: Entry[];
  /** Where a new entry at the end goes. */
  tail: number;
  /** Spaces before the hyphen of an entry. */
  indent: number;
}

/**
 * Why a text cannot be parted: it is no YAML, it holds no list of items, or the list is written in
 * braces and brackets, several entries to a line.
 */
export type Unparted = "unreadable" | "no-items" | "one-line";

/**
 * Parts items.yaml into entries by its lines; what stands between them belongs to none. Only YAML as
 * courses write it is read: no aliases, no tags, no name twice, nothing hidden. Lines may end as any system
 * ends them: in the text that is returned they end in LF.
 */
export function readEntries(written: string): Entries | Unparted {
  const text = plainLineEnds(written);
  if (text.trim() === "") return "no-items";
  const yaml = readYaml(text, new ProblemList("items.yaml"));
  if (!yaml) return "unreadable";
  const { document, at } = yaml;
  const items = isMap(document.contents) ? document.contents.get("items", true) : undefined;
  if (!isSeq(items)) return "no-items";
  if (items.items.length === 0) return { text, at, entries: [], tail: text.length, indent: 2 };
  if (items.flow || items.srcToken?.type !== "block-seq") return "one-line";
  const dashes = dashesOf(items);
  const entries: Entry[] = [];
  for (const [index, node] of items.items.entries()) {
    const dash = dashes[index];
    if (dash === undefined) return "one-line";
    const start = text.lastIndexOf("\n", dash - 1) + 1;
    if (text.slice(start, dash).trim() !== "") return "one-line";
    const id = idOf(node);
    const known = id !== null && id !== "" && entries.every((one) => one.id !== id);
    entries.push({
      id,
      key: known ? id : `@${index + 1}`,
      value: isMap(node) || isSeq(node) ? node.toJS(document) : null,
      start,
      end: lineAfter(text, Math.max(dash + 1, endOf(node))),
    });
  }
  const first = dashes[0] ?? 0;
  return {
    text,
    at,
    entries,
    tail: entries.at(-1)?.end ?? text.length,
    indent: first - (text.lastIndexOf("\n", first - 1) + 1),
  };
}

function dashesOf(items: YAMLSeq): number[] {
  const token = items.srcToken;
  if (token?.type !== "block-seq") return [];
  return token.items.flatMap(({ start }) => {
    const dash = start.find(({ type }) => type === "seq-item-ind");
    return dash ? [dash.offset] : [];
  });
}

function idOf(node: unknown): string | null {
  const id = isMap(node) ? node.get("id") : null;
  return typeof id === "string" ? id : null;
}

/** Where the last character that a node writes stands; comments after it are not its own. */
function endOf(node: unknown): number {
  if (isScalar(node) || isAlias(node)) return node.range?.[1] ?? 0;
  if (isCollection(node) && node.flow) return node.range?.[1] ?? 0;
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if (isMap(node) || isSeq(node)) return Math.max(0, ...node.items.map(endOf));
  return 0;
}

function lineAfter(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const next = text.indexOf("\n", end);
  return next < 0 ? text.length : next + 1;
}

/** The entry with this key. */
export function entryOf({ entries }: Entries, key: string): Entry | undefined {
  return entries.find((one) => one.key === key);
}

/** An entry on its own, as a document whose root is the entry. */
export function documentOf({ text }: Entries, { start, end }: Entry): Document {
  const own = text.slice(start, end);
  return parseDocument(own.replace("-", " "), { keepSourceTokens: true, version: "1.2" });
}

/** The text with one entry as this document writes it; every other character stays. */
export function withEntry(entries: Entries, entry: Entry, document: Document): string {
  const { text, indent } = entries;
  return text.slice(0, entry.start) + written(document, indent) + text.slice(entry.end);
}

/** The text with one entry written anew; every other character stays. */
export function withValue({ text, indent }: Entries, entry: Entry, value: PlainValue): string {
  return text.slice(0, entry.start) + writtenValue(value, indent) + text.slice(entry.end);
}

/** The text with entries after its last one. Makes the list where there is none yet. */
export function withNewEntries(
  before: string,
  values: readonly PlainValue[],
): { text: string } | Unparted {
  const text = plainLineEnds(before);
  const read = readEntries(text);
  if (typeof read !== "string" && read.entries.length > 0)
    return { text: added(text, read.tail, read.indent, values) };
  if (read === "unreadable") return read;
  const opened = openedList(text);
  return opened ? { text: added(opened.text, opened.at, 2, values) } : "one-line";
}

/** The text with an empty list whose entries may follow on lines of their own; null when it is not empty. */
function openedList(text: string): { text: string; at: number } | null {
  const { contents } = parseDocument(text, { version: "1.2" });
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === "items")
    : undefined;
  if (!pair) {
    const whole = `${ended(text)}items:\n`;
    return contents === null || isMap(contents) ? { text: whole, at: whole.length } : null;
  }
  const isEmpty = isSeq(pair.value)
    ? pair.value.items.length === 0
    : isScalar(pair.value) && pair.value.value === null;
  if (!isEmpty || !isScalar(pair.key)) return null;
  const [start, end] = [pair.key.range?.[1] ?? 0, Math.max(endOf(pair.key), endOf(pair.value))];
  const after = text.slice(end).replace(/^[ \t]*:/, "");
  const open = `${text.slice(0, start)}:${after}`;
  return { text: ended(open), at: lineAfter(ended(open), start + 1) };
}

function added(text: string, place: number, indent: number, values: readonly PlainValue[]): string {
  const before = ended(text.slice(0, place));
  const lines = values.map((value) => writtenValue(value, indent));
  return before + lines.join("") + text.slice(place);
}

function writtenValue(value: PlainValue, indent: number): string {
  const document = new Document(null, { version: "1.2" });
  document.contents = entryNode(document, value);
  return written(document, indent);
}

function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** The text with a copy of an entry under it, with other values for some of its names. */
export function withCopy(read: Entries, entry: Entry, document: Document): string {
  const { text, indent } = read;
  return ended(text.slice(0, entry.end)) + written(document, indent) + text.slice(entry.end);
}

/** The text without one entry; comments around it stay. */
export function withoutEntry({ text, entries }: Entries, entry: Entry): string {
  const rest = text.slice(0, entry.start) + text.slice(entry.end);
  return entries.length > 1 ? rest : rest.replace(/^items:[ \t]*$/m, "items: []");
}

/** The text with an entry one place further up or down; null at the end of the list. */
export function withMoved(read: Entries, entry: Entry, by: -1 | 1): string | null {
  const at = read.entries.indexOf(entry);
  const [upper, lower] = [
    read.entries[at + (by < 0 ? -1 : 0)],
    read.entries[at + (by < 0 ? 0 : 1)],
  ];
  if (at < 0 || !upper || !lower) return null;
  const { text } = read;
  return (
    text.slice(0, upper.start) +
    ended(text.slice(lower.start, lower.end)) +
    text.slice(upper.end, lower.start) +
    text.slice(upper.start, upper.end) +
    text.slice(lower.end)
  );
}

/** An entry's lines as its document writes them. */
function written(document: Document, indent: number): string {
  const lines = document.toString(WRITING).split("\n");
  if (lines.at(-1) === "") lines.pop();
  const [margin, inner] = [" ".repeat(indent), " ".repeat(indent + 2)];
  return lines
    .map((line, at) => (at === 0 ? `${margin}- ${line}` : line === "" ? "" : inner + line))
    .map((line) => `${line}\n`)
    .join("");
}

const WRITING = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: 1_000_000,
  flowCollectionPadding: true,
} as const;
