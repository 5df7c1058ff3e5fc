import type { Json } from "../../record/canonical";
import { wordsOf } from "./block-match";
import { type Stretch, wordStretches } from "./words";

/** What changed about one question, by its id. */
export interface ItemChange {
  id: string;
  /** Its question, as it is, or as it was when it is gone. */
  stem: string;
  kind: "new" | "gone" | "changed";
  /** Another answer is right, or answers are judged another way. */
  key: boolean;
  /** It is critical now, or no longer; null where that did not change. */
  critical: { before: boolean; after: boolean } | null;
  /** What else is said about it: its objective, its pool, what it cites. */
  about: { name: string; before: string; after: string }[];
  /** The words that people read, each with its place in the entry. */
  words: { place: string; stretches: Stretch[] }[];
}

/** Parts of an entry that hold words to be read; everything else judges, or says what it is about. */
const READ = new Set(["stem", "text", "feedback", "consequence", "debrief", "alt", "why", "title"]);
const ABOUT = new Set(["objective", "pool", "family", "level", "type", "sources", "figure", "id"]);

type Leaf = { path: string[]; value: string };

/** What changed between two lists of questions, as items.yaml holds them; entries without an id are passed over. */
export function itemChanges(before: unknown, after: unknown): ItemChange[] {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const ids = [...new Set([...is.keys(), ...was.keys()])];
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    if (old === undefined || now === undefined) {
      const one = now ?? old ?? null;
      const kind = old === undefined ? "new" : "gone";
      const words = leavesOf(one).filter(isRead);
      return {
        ...{ id, stem: stemOf(one), kind, key: false, critical: null, about: [] },
        words: words.map(({ path, value }) => ({
          place: path.join("."),
          stretches: kind === "new" ? wordStretches("", value) : wordStretches(value, ""),
        })),
      } as const;
    }
    return spelled(old) === spelled(now) ? [] : [changeOf(id, old, now)];
  });
}

function changeOf(id: string, old: Json, now: Json): ItemChange {
  const both = pairsOf(leavesOf(old), leavesOf(now));
  const changed = both.filter(({ before, after }) => before !== after);
  const at = (path: readonly string[]) => path[0] ?? "";
  const critical = both.find(({ path }) => at(path) === "critical");
  const isTrue = (value: string | null | undefined) => value === "true";
  const [wasCritical, isCritical] = [isTrue(critical?.before), isTrue(critical?.after)];
  return {
    id,
    stem: stemOf(now),
    kind: "changed",
    key:
      changed.some(
        (leaf) => !isRead(leaf) && !ABOUT.has(at(leaf.path)) && at(leaf.path) !== "critical",
      ) || hasSwapped(old, now),
    critical: wasCritical === isCritical ? null : { before: wasCritical, after: isCritical },
    about: changed.flatMap(({ path, before, after }) =>
      !isRead({ path }) && ABOUT.has(at(path))
        ? [{ name: path.join("."), before: before ?? "", after: after ?? "" }]
        : [],
    ),
    words: changed.flatMap(({ path, before, after }) =>
      isRead({ path })
        ? [{ place: path.join("."), stretches: wordStretches(before ?? "", after ?? "") }]
        : [],
    ),
  };
}

/** `feedback.right` is read as much as `feedback`; an option's text at any depth. */
function isRead({ path }: Pick<Leaf, "path">): boolean {
  if (path[0] === "figure") return path[1] === "alt";
  return path.some((name) => READ.has(name)) && path[0] !== "accepted";
}

/** Did the same words come to be judged otherwise, although each id is judged as before? */
function hasSwapped(old: Json, now: Json): boolean {
  const is = verdicts(now);
  return [...verdicts(old)].some(([words, verdict]) => (is.get(words) ?? verdict) !== verdict);
}

function verdicts(entry: Json | undefined, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(entry)) for (const one of entry) verdicts(one, found);
  else if (typeof entry === "object" && entry !== null) {
    const { text } = entry;
    if (typeof text === "string") {
      const judged = Object.entries(entry).filter(([name]) => !READ.has(name) && name !== "id");
      const words = [...wordsOf(text)].flatMap(([word, count]) => `${word}${count}`);
      if (judged.length > 0) found.set(words.sort().join(" "), spelled(Object.fromEntries(judged)));
    }
    for (const one of Object.values(entry)) verdicts(one, found);
  }
  return found;
}

function entriesOf(items: unknown): Map<string, Json> {
  if (!Array.isArray(items)) return new Map();
  return new Map(
    items.flatMap((item: Json): [string, Json][] =>
      typeof item === "object" && item !== null && !Array.isArray(item) && item.id
        ? [[String(item.id), item]]
        : [],
    ),
  );
}

function stemOf(item: Json): string {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return "";
  const { stem, text } = item;
  return typeof stem === "string" ? stem : typeof text === "string" ? text : "";
}

/** Every value of an entry with its place; an entry of a list is named by its id, where it has one. */
export function leavesOf(value: Json | undefined, path: string[] = []): Leaf[] {
  if (Array.isArray(value))
    return value.flatMap((one, nth) => leavesOf(one, [...path, nameOf(one) ?? String(nth + 1)]));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]));
  return value === undefined ? [] : [{ path, value: value === null ? "" : String(value) }];
}

/** The same text for the same values, in whatever order; YAML has numbers that JSON has not. */
function spelled(value: Json): string {
  const leaves = leavesOf(value).map(({ path, value: one }) => `${path.join("\u0000")} ${one}`);
  return leaves.sort().join("\u0001");
}

function nameOf(entry: Json): string | null {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return null;
  return typeof entry.id === "string" ? entry.id : null;
}

/** Values of two entries by their place, in the order of the later one. */
export function pairsOf(
  was: readonly Leaf[],
  is: readonly Leaf[],
): { path: string[]; before: string | null; after: string | null }[] {
  const keyOf = ({ path }: Leaf) => path.join("\u0000");
  const before = new Map(was.map((leaf) => [keyOf(leaf), leaf]));
  const after = new Map(is.map((leaf) => [keyOf(leaf), leaf]));
  return [...new Map([...after, ...before]).entries()].map(([key, { path }]) => ({
    path,
    before: before.get(key)?.value ?? null,
    after: after.get(key)?.value ?? null,
  }));
}
