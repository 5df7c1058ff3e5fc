import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type YAMLSeq,
} from "yaml";
import { type Item, itemSchema } from "../assessment/items/index";
import { problemsOf } from "./formats/problems";
import type { Said } from "./formats/said";

/** An entry of items.yaml: an item, or what it calls itself and why it is none. */
export type BankEntry =
  | { ok: true; item: Item }
  | { ok: false; id: string | null; problems: Said[] };

export type BankRead =
  | { ok: true; entries: BankEntry[]; ids: string[] }
  | { ok: false; reason: "not-yaml" | "not-a-bank"; line: number };

/** The entries of an items.yaml, each by itself: one that is broken does not hide the others. */
export function readBankText(text: string): BankRead {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { ok: false, reason: "not-yaml", line: error.linePos?.[0].line ?? 1 };
  const list = listOf(document);
  if (!list && !isEmpty(document)) return { ok: false, reason: "not-a-bank", line: 1 };
  const values = list ? valuesOf(list, document) : [];
  if (!values) return { ok: false, reason: "not-yaml", line: 1 };
  const entries = values.map((value): BankEntry => {
    const parsed = itemSchema.safeParse(value);
    if (parsed.success) return { ok: true, item: parsed.data };
    return { ok: false, id: idIn(value), problems: problemsOf(parsed.error) };
  });
  const ids = values.flatMap((value) => idIn(value) ?? []);
  return { ok: true, entries, ids };
}

/**
 * The text with these items at the end of its list: every other character of it stays as it was. Where
 * the list has no line of its own to go on from, the file is written anew with its comments.
 */
export function withItems(text: string, items: readonly Item[]): string {
  if (text.trim() === "") return `items:\n${entriesOf(items, "  ")}`;
  const document = parseDocument(text);
  const list = listOf(document);
  const grown = list ? grownAt(text, list, items) : null;
  if (grown !== null) return grown;
  const entries = items.map((item) => document.createNode(plain(item)));
  if (list) {
    list.flow = false;
    list.items.push(...entries);
  } else document.set("items", document.createNode(items.map(plain)));
  return document.toString({ lineWidth: 0 });
}

/** The list grown where it ends, if it is one of lines and the result reads as it should. */
function grownAt(text: string, list: YAMLSeq, items: readonly Item[]): string | null {
  const [first] = list.items;
  const [, end] = list.range ?? [];
  const start = isMap(first) || isScalar(first) ? first.range?.[0] : undefined;
  if (list.flow || start === undefined || end === undefined) return null;
  const line = text.lastIndexOf("\n", start) + 1;
  const [, indent] = /^( *)-\s/.exec(text.slice(line, start)) ?? [];
  if (indent === undefined) return null;
  const before = text.slice(0, end).replace(/\s+$/, "");
  const after = text.slice(before.length).replace(/^[ \t]*\r?\n/, "");
  const breaks = text.includes("\r\n") ? "\r\n" : "\n";
  const grown = `${before}\n${entriesOf(items, indent)}`.replace(/\r?\n/g, breaks) + after;
  const again = parseDocument(grown);
  const count = listOf(again)?.items.length;
  return again.errors.length === 0 && count === list.items.length + items.length ? grown : null;
}

function entriesOf(items: readonly Item[], indent: string): string {
  const text = stringify(items.map(plain), { lineWidth: 0 });
  return text.replace(/^(?=.)/gm, indent);
}

/** As an author would write it: what is the default is left out. */
function plain(item: Item): Record<string, unknown> {
  const { id, objective, type, level, pool, stem, ...rest } = item;
  const entries = Object.entries(rest).filter(
    ([name, value]) =>
      value !== undefined &&
      !(name === "critical" && value === false) &&
      !(Array.isArray(value) && value.length === 0),
  );
  return { id, objective, type, level, pool, stem, ...Object.fromEntries(entries) };
}

function listOf(document: Document.Parsed): YAMLSeq | null {
  const items = isMap(document.contents) ? document.contents.get("items", true) : null;
  return isSeq(items) ? items : null;
}

/** Nothing but comments, or a bank whose list is still to be written. */
function isEmpty({ contents }: Document.Parsed): boolean {
  if (contents === null) return true;
  if (!isMap(contents) || !contents.has("items"))
    return isScalar(contents) && contents.value === null;
  const items = contents.get("items", true);
  return isScalar(items) && items.value === null;
}

/** The values of the list; null where aliases make more of them than anybody wrote. */
function valuesOf(list: YAMLSeq, document: Document.Parsed): unknown[] | null {
  try {
    const values: unknown = list.toJS(document, { maxAliasCount: 100 });
    return Array.isArray(values) ? values : null;
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function idIn(value: unknown): string | null {
  const isEntry = typeof value === "object" && value !== null && "id" in value;
  return isEntry && typeof value.id === "string" ? value.id : null;
}
