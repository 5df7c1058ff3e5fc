import { isMap } from "yaml";
import type { Item, ItemType } from "../../assessment/items/index";
import type { Unformed, Written } from "./edit-entry";
import {
  documentOf,
  type Entries,
  entryOf,
  readEntries,
  withCopy,
  withEntry,
  withMoved,
  withNewEntries,
  withoutEntry,
} from "./entries";
import { partsOf } from "./item-parts";
import { type Named, nextId } from "./next-id";
import { blankOf, plainOf } from "./typed-item";

/** What a new question is before anything of it is written. */
export interface NewItem {
  objective: string;
  type: ItemType;
  pool: Item["pool"];
}

/** Adds a question with nothing in it but the rows that its type begins with. */
export function withNewItem(
  text: string,
  course: string,
  { objective, type, pool }: NewItem,
): (Written & { id: string }) | Unformed {
  const read = readEntries(text);
  if (read === "unreadable" || read === "one-line") return read;
  const id = nextId(typeof read === "string" ? [] : namesIn(read), {
    course,
    objective,
    pool,
    type,
  });
  const parts = partsOf(type);
  const blank = blankOf(parts);
  const fields = { ...blank.fields, id, objective, type, pool, level: "apply" };
  const added = withNewEntries(text, [plainOf(parts, { ...blank, fields })]);
  return typeof added === "string" ? added : { ...added, id };
}

/** What the entries say of their names. */
export function namesIn({ entries }: Pick<Entries, "entries">): Named[] {
  return entries.flatMap(({ id, value }) =>
    id === null
      ? []
      : [
          {
            id,
            objective: wordIn(value, "objective"),
            pool: wordIn(value, "pool"),
            type: wordIn(value, "type"),
          },
        ],
  );
}

/** A word of an entry by its name; empty when it has none. */
export function wordIn(value: unknown, name: string): string {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return "";
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : "";
}

/** Takes a question out. */
export function withoutItem(text: string, key: string): Written | Unformed {
  const read = readEntries(text);
  if (typeof read === "string") return read;
  const entry = entryOf(read, key);
  return entry ? { text: withoutEntry(read, entry) } : "no-entry";
}

/** Moves a question past its neighbour; at the end of the list it stays. */
export function withMovedItem(text: string, key: string, by: -1 | 1): Written | Unformed {
  const read = readEntries(text);
  if (typeof read === "string") return read;
  const entry = entryOf(read, key);
  return entry ? { text: withMoved(read, entry, by) ?? text } : "no-entry";
}

/**
 * Adds a copy of a question under it, to be put into another situation: the next free id, and one family
 * for both, so that having seen one spends the other.
 */
export function withIsomorph(
  text: string,
  course: string,
  key: string,
): (Written & { id: string }) | Unformed {
  const read = readEntries(text);
  if (typeof read === "string") return read;
  const entry = entryOf(read, key);
  if (!entry) return "no-entry";
  const { value } = entry;
  const pool = wordIn(value, "pool") === "practice" ? "practice" : "check";
  const type = wordIn(value, "type") === "branch" ? "branch" : "single";
  const id = nextId(namesIn(read), { course, objective: wordIn(value, "objective"), pool, type });
  const family = wordIn(value, "family") || wordIn(value, "id") || id;
  const document = documentOf(read, entry);
  if (!isMap(document.contents)) return "no-form";
  document.contents.set("id", id);
  setFamily(document, family);
  const copied = withCopy(read, entry, document);
  if (wordIn(value, "family") !== "") return { text: copied, id };
  const again = readEntries(copied);
  if (typeof again === "string") return again;
  const first = again.entries[read.entries.indexOf(entry)];
  if (!first) return "no-entry";
  const original = documentOf(again, first);
  setFamily(original, family);
  return { text: withEntry(again, first, original), id };
}

function setFamily(document: ReturnType<typeof documentOf>, family: string): void {
  const map = document.contents;
  if (!isMap(map)) return;
  if (map.has("family")) {
    map.set("family", family);
    return;
  }
  const pair = document.createPair("family", family);
  const names = ["id", "objective", "type", "level", "pool", "critical"];
  const at = map.items.findLastIndex(({ key }) => names.includes(String(key)));
  map.items.splice(at + 1, 0, pair);
}
