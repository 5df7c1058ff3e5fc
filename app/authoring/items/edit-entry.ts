import { type Document, isMap, isScalar, isSeq, type Node, Pair, Scalar, type YAMLMap } from "yaml";
import { type ItemType, itemTypes } from "../../assessment/items/index";
import {
  documentOf,
  type Entries,
  type Entry,
  entryOf,
  readEntries,
  type Unparted,
  withEntry,
} from "./entries";
import { entryNode, type PlainValue } from "./entry-node";
import { type FieldPart, type Part, partsOf, type RowsPart } from "./item-parts";
import { plainOf, type Typed, type TypedRow, typedFrom, valueOfField } from "./typed-item";

/** An entry as its form shows it. */
export interface FormedEntry {
  type: ItemType;
  typed: Typed;
}

/** items.yaml after a change. */
export interface Written {
  text: string;
}

/** Why an entry has no form: there is none, its type is none, or it is written as no form can show. */
export type Unformed = Unparted | "no-entry" | "no-type" | "no-form";

/** Reads one entry of items.yaml into its form. */
export function formOf(text: string, key: string): FormedEntry | Unformed {
  const read = readEntries(text);
  if (typeof read === "string") return read;
  const entry = entryOf(read, key);
  return entry ? formOfEntry(entry) : "no-entry";
}

/** The same of an entry that was found. */
export function formOfEntry({ value }: Entry): FormedEntry | Unformed {
  const type = typeOf(value);
  if (!type) return "no-type";
  const typed = typedFrom(partsOf(type), value);
  return typed ? { type, typed } : "no-form";
}

/** The type that an entry names; null when it names none that there is. */
export function typeOf(value: unknown): ItemType | null {
  if (typeof value !== "object" || value === null) return null;
  const type: unknown = Reflect.get(value, "type");
  return itemTypes.find((one) => one === type) ?? null;
}

/**
 * items.yaml with one entry as its form has it now. What the form did not change stays as it was written,
 * its comments and its order too; names that the form does not know stay; every other entry stays to the
 * byte.
 */
export function withTyped(text: string, key: string, typed: Typed): Written | Unformed {
  const read = readEntries(text);
  if (typeof read === "string") return read;
  const entry = entryOf(read, key);
  if (!entry) return "no-entry";
  const written = withTypedEntry(read, entry, typed);
  return typeof written !== "string" && written.text === read.text ? { text } : written;
}

/** The same of an entry that was found. */
export function withTypedEntry(read: Entries, entry: Entry, typed: Typed): Written | Unformed {
  const before = formOfEntry(entry);
  if (typeof before === "string") return before;
  const document = documentOf(read, entry);
  if (!isMap(document.contents)) return "no-form";
  const changed = applyParts(document, document.contents, partsOf(before.type), {
    before: before.typed,
    after: typed,
  });
  return { text: changed ? withEntry(read, entry, document) : read.text };
}

interface Change {
  before: Typed;
  after: Typed;
}

/** Writes what differs into a map; whether anything did. */
function applyParts(
  document: Document,
  map: YAMLMap,
  parts: readonly Part[],
  change: Change,
): boolean {
  let changed = false;
  for (const part of parts)
    changed =
      (part.kind === "rows"
        ? applyRows(document, map, part, parts, change)
        : applyField(document, map, part, parts, change)) || changed;
  return changed;
}

function applyField(
  document: Document,
  map: YAMLMap,
  part: FieldPart,
  parts: readonly Part[],
  { before, after }: Change,
): boolean {
  const [was, typed] = [before.fields[part.name] ?? "", after.fields[part.name] ?? ""];
  if (was === typed) return false;
  const value = valueOfField(part, typed);
  const path = part.name.split(".");
  if (value === undefined) removeAt(map, path);
  else setAt(document, map, path, value, namesOf(parts));
  return true;
}

function removeAt(map: YAMLMap, path: string[]): void {
  // A name that was written without anything under it holds no part to take out.
  if (map.hasIn(path)) map.deleteIn(path);
  const [outer = "", ...rest] = path;
  const left = map.get(outer, true);
  if (rest.length > 0 && isMap(left) && left.items.length === 0) map.delete(outer);
}

/** The names that a map may hold, in the order in which the house writes them. */
function namesOf(parts: readonly Part[]): string[] {
  return parts.map(({ name }) => name.split(".")[0] ?? name);
}

function setAt(
  document: Document,
  map: YAMLMap,
  path: string[],
  value: PlainValue,
  order: readonly string[],
): void {
  const [name = "", ...rest] = path;
  const standing = map.get(name, true);
  if (rest.length > 0 && isMap(standing)) {
    setAt(document, standing, rest, value, rest);
    return;
  }
  const whole = rest.reduceRight<PlainValue>((inner, step) => ({ [step]: inner }), value);
  if (isScalar(standing) && isSingle(whole)) {
    write(standing, whole);
    return;
  }
  place(document, map, name, nodeOf(document, name, whole), order);
}

function isSingle(value: PlainValue): value is string | number | boolean {
  return typeof value !== "object";
}

/** A new value where another stood, in the quotes that it had when it was words too. */
function write(scalar: Scalar, value: string | number | boolean): void {
  const wasWords = typeof scalar.value === "string";
  scalar.value = value;
  if (typeof value !== "string") delete scalar.type;
  else if (!wasWords || isFolded(scalar)) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** A text of many lines that folds or keeps its line ends cannot hold every other text as it is. */
function isFolded({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
}

function nodeOf(document: Document, name: string, value: PlainValue): Node {
  const holder = entryNode(document, { [name]: value });
  const [pair] = isMap(holder) ? holder.items : [];
  const node = pair?.value;
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) throw new Error("a name without a value");
  return node;
}

/** Puts a name where the house writes it: after the last of those before it that the map has. */
function place(
  document: Document,
  map: YAMLMap,
  name: string,
  node: Node,
  order: readonly string[],
): void {
  if (map.has(name)) {
    map.set(name, node);
    return;
  }
  const before = order.slice(0, order.indexOf(name));
  const at = map.items.findLastIndex(({ key }) => before.includes(nameOf(key)));
  map.items.splice(at + 1, 0, new Pair(document.createNode(name), node));
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function applyRows(
  document: Document,
  map: YAMLMap,
  part: RowsPart,
  parts: readonly Part[],
  { before, after }: Change,
): boolean {
  const [was, typed] = [before.rows[part.name] ?? [], after.rows[part.name] ?? []];
  const standing = map.get(part.name, true);
  if (!isSeq(standing)) {
    if (typed.length === 0) return false;
    const value = typed.map((row) => plainOf(part.parts, row));
    place(document, map, part.name, nodeOf(document, part.name, value), namesOf(parts));
    return true;
  }
  if (typed.length === 0 && part.optional) {
    map.delete(part.name);
    return true;
  }
  const nodes = [...standing.items];
  let changed = typed.length !== was.length;
  standing.items = typed.map((row, place) => {
    const from = placeOf(row, nodes.length);
    const [node, earlier] = from === null ? [] : [nodes[from], was[from]];
    if (from !== place) changed = true;
    if (from === null || !isMap(node) || !earlier) {
      changed = true;
      return rowNode(document, part, row);
    }
    nodes[from] = undefined;
    const differs = applyParts(document, node, part.parts, { before: earlier, after: row });
    changed = differs || changed;
    return node;
  });
  standing.flow = standing.flow === true && standing.items.length === 0;
  return changed;
}

/** The place of a row in the entry; null for one that is new. */
function placeOf({ at }: TypedRow, count: number): number | null {
  return /^\d{1,4}$/.test(at) && Number(at) < count ? Number(at) : null;
}

function rowNode(document: Document, part: RowsPart, row: TypedRow): Node {
  const list = nodeOf(document, part.name, [plainOf(part.parts, row)]);
  const [node] = isSeq(list) ? list.items : [];
  if (!isMap(node)) throw new Error("a row that is no map");
  return node;
}
