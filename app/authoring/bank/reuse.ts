import { type Origin, originSchema } from "../../assessment/items/origin";
import { LICENCES, type Licence, licencesAfter } from "../../catalog/licence";
import { type Entry, readEntries } from "../items/entries";
import type { PlainValue } from "../items/entry-node";

/** May a question under one licence stand in a course under another? A college may keep its own rights. */
export function mayReuse(
  source: Licence,
  target: Licence,
  { sameCollege }: { sameCollege: boolean },
): boolean {
  if (source === "all-rights-reserved") return sameCollege;
  return licencesAfter(source).includes(target);
}

/** The licence that a course.yaml names; null when it names one that there is not. */
export function licenceNamed(name: unknown, otherwise: Licence): Licence | null {
  if (name === undefined || name === null) return otherwise;
  return LICENCES.find((one) => one === name) ?? null;
}

/** What of a question is the draft's own, wherever its words are from. */
export interface OwnPart {
  id: string;
  objective: string;
  from: Origin;
  /** Its picture's file in the draft, where that is not called as in the source. */
  figure?: string | undefined;
  /** The entry that it takes the place of: its family stays, and what its scenes are about. */
  instead?: unknown;
}

/**
 * An entry of items.yaml as another course would hold it: every word of the source, under the draft's own
 * id and objective, with its pin at the end. Null for what is no entry.
 */
export function entryFor(source: unknown, own: OwnPart): PlainValue | null {
  const value = plain(source);
  if (!isMap(value)) return null;
  const before = plain(own.instead ?? null);
  const family = isMap(before) ? before.family : undefined;
  const { from: _, ...rest } = value;
  const entry: { [name: string]: PlainValue } = { ...rest, id: own.id, objective: own.objective };
  if (isMap(before)) {
    if (family === undefined) delete entry.family;
    else entry.family = family;
  }
  if (Array.isArray(value.nodes)) entry.nodes = scenes(value.nodes, before, own.objective);
  if (own.figure !== undefined && isMap(value.figure))
    entry.figure = { ...value.figure, src: own.figure };
  return { ...entry, from: { ...own.from } };
}

/** A scene that the draft has already stays about what it is about there. */
function scenes(nodes: PlainValue[], before: PlainValue, objective: string): PlainValue[] {
  const known = isMap(before) && Array.isArray(before.nodes) ? before.nodes : [];
  return nodes.map((node) => {
    if (!isMap(node)) return node;
    const same = known.find((one) => isMap(one) && one.id === node.id);
    return { ...node, objective: (isMap(same) ? same.objective : undefined) ?? objective };
  });
}

/** A question of a draft that was taken from elsewhere. */
export interface Pin {
  key: string;
  id: string;
  from: Origin;
}

/** The pins of an items.yaml; one that cannot be read is the check's to name. */
export function pinsIn(text: string): Pin[] {
  if (!text.includes("from:")) return [];
  const read = readEntries(text);
  return typeof read === "string" ? [] : read.entries.flatMap((entry) => pinOf(entry) ?? []);
}

/** The pin of one entry; null when it has none that can be read. */
export function pinOf({ key, id, value }: Entry): Pin | null {
  const from = typeof value === "object" && value !== null ? Reflect.get(value, "from") : undefined;
  const read = originSchema.safeParse(from);
  return read.success ? { key, id: id ?? key, from: read.data } : null;
}

function plain(value: unknown): PlainValue {
  return JSON.parse(JSON.stringify(value ?? null)) as PlainValue;
}

function isMap(value: PlainValue | undefined): value is { [name: string]: PlainValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
