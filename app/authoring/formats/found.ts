import { type Item, type ItemType, itemSchema } from "../../assessment/items/index";
import type { Text } from "../../i18n/catalog";
import { FreeIds, idNear } from "./ids";
import type { Exported, FormatName, Imported, ItemFormat } from "./item-format";
import { problemsOf } from "./problems";
import { inWords, Losses, type Said, said } from "./said";

/** The most that one file, and one question of it, may hold, in characters. */
export const largestFile = 5_000_000;
export const largestQuestion = 100_000;
/** How much of a text of XML is looked at to tell its format, past its document type. */
export const startLength = 250_000;
/** More than a bank of one course can use. */
const mostQuestions = 5000;

/** What the file calls a question: the id it gives it, else its title. */
interface Called {
  id?: string | undefined;
  title?: string | undefined;
}
/** A question as a file tells it, before it is known whether Muster can hold it. */
export interface Draft {
  type: ItemType;
  /** What the entry of items.yaml would hold; what is absent has a default. */
  entry: Record<string, unknown>;
  lost: Iterable<Said>;
  /** Feedback that the file does not hold. */
  wanting?: boolean;
}
export interface Refused {
  refused: Said;
}
export type Found = Called & (Draft | Refused);

/** What an item needs and a file that names none of it gets: the author replaces the objective. */
export const unsaid = { objective: "unassigned", level: "recall", pool: "practice" } as const;

/** A format that also gives what it finds before it is judged, for files within a package. */
export interface FindingFormat extends ItemFormat {
  find(text: string): Iterable<Found>;
}

/** A format made of what finds the questions of a file and what shows items as one. */
export function itemFormat(of: {
  name: FormatName;
  recognizes(text: string): boolean;
  find(text: string): Iterable<Found>;
  left?(text: string): Said[];
  show(items: readonly Item[]): { text: string; lost: readonly Iterable<Said>[] };
}): FindingFormat {
  return {
    ...of,
    read: (text, t) => {
      if (text.length > largestFile)
        return [refusal(t, 1, said("formats.file.too-large", { most: 5 }))];
      const read = outcomesOf(of.find(text), of.name, t);
      return read.length > 0 ? read : [refusal(t, 1, said("formats.file.empty"))];
    },
    write: (items, t) => {
      const { text, lost } = of.show(items);
      const exported = items.map(({ id }, at): Exported => {
        const sentences = [...(lost[at] ?? [])].map((one) => inWords(t, one));
        return { index: at + 1, id, lost: [...new Set(sentences)] };
      });
      return { text, items: exported };
    },
  };
}

/** What became of each question of a file, in its order, with ids of their own. */
export function outcomesOf(found: Iterable<Found>, format: string, t: Text): Imported[] {
  const ids = new FreeIds();
  const read: Imported[] = [];
  for (const one of found) {
    const index = read.length + 1;
    if (index > mostQuestions) {
      read.push(refusal(t, index, said("formats.file.too-many", { most: mostQuestions })));
      break;
    }
    read.push(outcomeOf(one, index, format, ids, t));
  }
  return read;
}

function outcomeOf(found: Found, index: number, format: string, ids: FreeIds, t: Text): Imported {
  const near = idNear(found.id ?? "") ?? idNear(found.title ?? "");
  if ("refused" in found) return refusal(t, index, found.refused, near);
  const { objective = unsaid.objective, ...entry } = found.entry;
  const parsed = itemSchema.safeParse(
    composed({
      ...unsaid,
      ...dropAbsent(entry),
      objective,
      id: near ?? `${format}-${index}`,
      type: found.type,
    }),
  );
  if (!parsed.success)
    return refusal(
      t,
      index,
      said("formats.item.refused", { problems: problemsOf(parsed.error) }),
      near,
    );
  const id = ids.take(parsed.data.id);
  const lost = new Losses();
  lost.addAll(found.lost);
  if (found.id && found.id !== id && id !== near)
    lost.add(said("formats.id.renamed", { id, was: found.id.slice(0, 80) }));
  const wanting = [
    ...(found.wanting ? [t("formats.wanting.feedback")] : []),
    ...(objective === unsaid.objective ? [t("formats.wanting.objective")] : []),
  ];
  const item: Item = { ...parsed.data, id };
  const sentences = [...lost].map((one) => inWords(t, one));
  return {
    index,
    id,
    type: item.type,
    item,
    ...(wanting.length > 0 ? { wanting } : {}),
    ...(sentences.length > 0 ? { status: "partial", lost: sentences } : { status: "imported" }),
  };
}

/** The outcomes with ids that none of the taken ones is; one that had to change is named. */
export function apartFrom(
  taken: Iterable<string>,
  outcomes: readonly Imported[],
  t: Text,
): Imported[] {
  const ids = new FreeIds(taken);
  return outcomes.map((one): Imported => {
    if (one.status === "rejected") return one;
    const id = ids.take(one.id);
    if (id === one.id) return one;
    const renamed = t("formats.id.renamed", { id, was: one.id });
    const lost = one.status === "partial" ? [...one.lost, renamed] : [renamed];
    return { ...one, status: "partial", id, item: { ...one.item, id }, lost };
  });
}

function refusal(t: Text, index: number, reason: Said, id: string | null = null): Imported {
  return { index, status: "rejected", ...(id === null ? {} : { id }), reason: inWords(t, reason) };
}

/** Why a question of so many characters is refused; null when it is not. */
export function tooLong(characters: number): Said | null {
  return characters > largestQuestion
    ? said("formats.item.too-long", { most: largestQuestion })
    : null;
}

/** Text without byte order mark, control characters and halves of characters; lines end in LF. */
export function tidy(text: string): string {
  return (
    text
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\ud800-\udfff]/gu, "")
  );
}

/** A JSON text as a value, `spell` done to its texts; undefined when it is none. */
export function fromJson(text: string, spell = tidy): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === "string" ? spell(value) : value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

export function dropAbsent(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** The same with its texts in NFC: not done to a whole file, where a mark may stand beside an accent. */
function composed(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)]));
}
