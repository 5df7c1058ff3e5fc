import { sameKey } from "../../assessment/answer-key";
import type { Presentation, Scoring } from "../../assessment/items/index";
import type { KeyedItemVersion } from "../../catalog/course";
import { canonicalJson, type Json } from "../../record/canonical";
import { type ItemChange, itemChanges } from "../compare/item-diff";

/** A question as one release holds it. */
export type StoredItem = Omit<KeyedItemVersion, "id">;

/** What changed about a question from one release to another. */
export type StoredChange = Pick<ItemChange, "key" | "critical" | "about" | "words"> & {
  /** Its picture was drawn anew. */
  drawing: boolean;
};

/**
 * What changed about a question between two releases; null when nothing did.
 *
 * @param keyed may the reader see its key? If not, only what a learner sees before answering is compared
 */
export function storedChange(
  before: StoredItem,
  after: StoredItem,
  { keyed }: { keyed: boolean },
): StoredChange | null {
  const [change] = itemChanges([entryOf(before, keyed)], [entryOf(after, keyed)]);
  const drawing = canonicalJson(drawnIn(before)) !== canonicalJson(drawnIn(after));
  const key = keyed && !sameKey(before, after);
  const found = {
    key,
    drawing,
    critical: change?.critical ?? null,
    about: change?.about ?? [],
    words: change?.words ?? [],
  };
  const isSame = !key && !drawing && found.critical === null;
  return isSame && found.about.length + found.words.length === 0 ? null : found;
}

function drawnIn({ presentation: { figure } }: StoredItem): Json {
  return figure ? (JSON.parse(JSON.stringify(figure.drawing)) as Json) : null;
}

/** A stored question as one entry again, each choice with what the key says of it. */
function entryOf({ presentation, scoring, ...item }: StoredItem, keyed: boolean): Json {
  const { figure, ...shown } = presentation;
  const key: Json = keyed ? judged(scoring) : {};
  return {
    ...asMap(merged(asMap(plain(worded(shown))), key)),
    id: item.itemId,
    objective: item.objectiveId,
    pool: item.pool,
    family: item.family,
    critical: item.critical,
    ...(figure ? { figure: { alt: figure.alt } } : {}),
  };
}

/** What is between gaps is read as one text. */
function worded(shown: Omit<Presentation, "figure">): object {
  const pieces: unknown = Reflect.get(shown, "pieces");
  return Array.isArray(pieces) ? { ...shown, pieces: [], text: pieces.join(" … ") } : shown;
}

/** A right side of a pair has an id that follows the alphabet, so it says nothing by itself. */
function judged(scoring: Scoring): Json {
  if (scoring.type !== "match") return plain(scoring);
  const pairs = scoring.pairs.map(({ id, feedback }) => ({ id, feedback }));
  return plain({ ...scoring, pairs });
}

function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function asMap(value: Json): { readonly [name: string]: Json | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** Two values as one: maps by their names, lists by the ids of what they hold. */
function merged(one: Json, other: Json): Json {
  if (Array.isArray(one) && Array.isArray(other)) {
    const idOf = (value: Json) => asMap(value).id;
    const named = other.filter((value) => typeof idOf(value) === "string");
    if (named.length < other.length) return other;
    const ids = one.map(idOf);
    return [
      ...one.map((value) => {
        const same = named.find((its) => idOf(its) === idOf(value));
        return same === undefined ? value : merged(value, same);
      }),
      ...named.filter((value) => !ids.includes(idOf(value))),
    ];
  }
  const [a, b] = [asMap(one), asMap(other)];
  if (Object.keys(a).length === 0) return other;
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => {
      const [x, y] = [a[name], b[name]];
      return [name, x === undefined ? (y ?? null) : y === undefined ? x : merged(x, y)];
    }),
  );
}
