import { z } from "zod";
import { type Item, itemSchema } from "../../assessment/items/index";
import { isPlaceholder } from "../../catalog/new-course";
import type { Imported } from "../formats/item-format";
import { namesIn } from "./change-list";
import type { Unformed, Written } from "./edit-entry";
import { type Entry, entryOf, readEntries, withNewEntries, withoutEntry } from "./entries";
import { plainItem } from "./item-value";
import { nextId } from "./next-id";

/** The most that the questions of one report may be together, in bytes as a form sends them. */
export const MOST_BROUGHT = 1_700_000;

/** What a file held, before anything of it is kept. */
export interface ImportReport {
  outcomes: readonly Imported[];
  left: readonly string[];
  /** The questions that can be added, as the page carries them to its button. */
  carried: string;
  /** For each outcome that can be added, its place among them. */
  places: Readonly<Record<number, number>>;
}

/** Items as a page carries them from its report to the button that adds them. */
export function carryItems(items: readonly Item[]): string {
  return JSON.stringify(items);
}

/** Reads what a page carried; null for anything that is no list of items any more. */
export function carriedItems(text: string): Item[] | null {
  if (text.length > MOST_BROUGHT) return null;
  try {
    const read = z.array(itemSchema).max(1000).safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** One of the questions of a report, and for which objective it is to be added. */
export interface Chosen {
  item: Item;
  objective: string;
}

/**
 * Adds questions at the end of a bank. One whose id is taken, or that stands for another objective than its
 * file said, gets the next free id.
 */
export function withBrought(
  text: string,
  course: string,
  chosen: readonly Chosen[],
): Written | Unformed {
  const read = readEntries(text);
  if (read === "unreadable" || read === "one-line") return read;
  const named = typeof read === "string" ? [] : namesIn(read);
  const values = chosen.map(({ item, objective }) => {
    const { pool, type } = item;
    const keeps = item.objective === objective && named.every(({ id }) => id !== item.id);
    const id = keeps ? item.id : nextId(named, { course, objective, pool, type });
    named.push({ id, objective, pool, type });
    return plainItem({ ...item, id, objective });
  });
  const added = withNewEntries(text, values);
  return typeof added === "string" ? added : { text: added.text };
}

const withReasons = z.object({ options: z.array(z.object({ feedback: z.string() })) });

/** The entries of a bank that its template holds for its author to write, by their keys. */
export function placeholdersIn(text: string): string[] {
  const read = readEntries(text);
  return typeof read === "string" ? [] : read.entries.filter(isToWrite).map(({ key }) => key);
}

function isToWrite({ value }: Entry): boolean {
  const read = withReasons.safeParse(value);
  return read.success && isPlaceholder(read.data.options.map(({ feedback }) => feedback));
}

/** A bank without the questions that its template holds for its author to write. */
export function withoutPlaceholders(text: string): string {
  return placeholdersIn(text).reduceRight((left, key) => {
    const read = readEntries(left);
    const entry = typeof read === "string" ? undefined : entryOf(read, key);
    return typeof read === "string" || !entry ? left : withoutEntry(read, entry);
  }, text);
}
