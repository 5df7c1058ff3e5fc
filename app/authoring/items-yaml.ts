import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from "yaml";
import { type Item, itemSchema } from "../assessment/items/index";
import { problemsOf } from "./formats/problems";
import type { Said } from "./formats/said";
import { withNewEntries } from "./items/entries";
import { entryNode } from "./items/entry-node";
import { plainItem } from "./items/item-value";

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
 * the list has no line of its own to go on from, or the text is written as no course is, the file is
 * written anew with its comments.
 */
export function withItems(text: string, items: readonly Item[]): string {
  if (text.includes("\r\n"))
    return withItems(text.replaceAll("\r\n", "\n"), items).replaceAll("\n", "\r\n");
  const values = items.map(plainItem);
  const added = withNewEntries(text, values);
  if (typeof added !== "string") return added.text;
  const document = parseDocument(text);
  const list = listOf(document);
  const entries = values.map((value) => entryNode(document, value));
  if (list) {
    list.flow = false;
    list.items.push(...entries);
  } else document.set("items", entries);
  return document.toString({ lineWidth: 0 });
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
