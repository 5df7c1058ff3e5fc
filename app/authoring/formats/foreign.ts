import { z } from "zod";
import { type Item, type ItemType, itemSchema } from "../../assessment/items/index";
import type { Imported } from "./item-format";

/** The most that one file, and one question of it, may hold, in characters. */
export const largestFile = 5_000_000;
export const largestQuestion = 100_000;

const messages = {
  tooLarge: "This file is too large: split it into files of at most 5 MB.",
  questionTooLarge: "This question is too long: shorten it to at most {most} characters.",
  empty: "This file holds no question. Check that you chose the right file and format.",
  refused: "Muster cannot hold this question. {problems}",
  at: "{place}: {problem}",
  tooLong: "Shorten this to at most {most} characters.",
  invalid: "This is missing or is not what Muster expects here.",
  feedback: "feedback: write why each choice is right or wrong",
  objective: "objective: name the one that this question asks about",
  right: "Right.",
  wrong: "Not right.",
  pair: "“{text}” goes with “{match}”.",
  step: "This is step {at}.",
  tooMuchFeedback: "the general feedback: it does not fit beside the feedback of every choice",
};

/** What authors call the parts of an entry. */
const PLACES: Partial<Record<string, string>> = {
  stem: "question",
  options: "choice",
  pairs: "pair",
  match: "right side",
  others: "other right side",
  accepted: "answer",
  tempting: "wrong answer",
  gaps: "gap",
  nodes: "scene",
};

const UNASSIGNED = "unassigned";
const longestFeedback = 1000;

/** Fills the `{places}` of a message. */
export function fill(message: string, places: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (place, name) => String(places[name] ?? place));
}

/** A question as another tool wrote it, before it is known whether Muster can hold it. */
export interface Draft {
  type: ItemType;
  /** What the entry of items.yaml would hold; what is absent has a default. */
  entry: Record<string, unknown>;
  lost: readonly string[];
  wanting: readonly string[];
}

/** Gives each item of a file an id: the one wished for when it can be one and is free. */
export function idMaker(format: string): (wish?: string) => string {
  const taken = new Set<string>();
  return (wish = "") => {
    const slug = wish
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9.-]+/g, "-")
      .replace(/^[.-]+|[.-]+$/g, "")
      .slice(0, 56);
    const exact = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(wish) ? wish : slug;
    let id = exact || `${format}-${taken.size + 1}`;
    for (let again = 2; taken.has(id); again++) id = `${(exact || format).slice(0, 56)}-${again}`;
    taken.add(id);
    return id;
  };
}

/** The draft as an item, or why it cannot be one. */
export function settle(index: number, id: string, draft: Draft): Imported {
  const { objective = UNASSIGNED, ...entry } = draft.entry;
  const parsed = itemSchema.safeParse(
    composed({
      level: "recall",
      pool: "practice",
      ...dropAbsent(entry),
      objective,
      id,
      type: draft.type,
    }),
  );
  if (!parsed.success) {
    const problems = [...new Set(parsed.error.issues.map(problemOf))].slice(0, 3).join(" ");
    return refuse(index, fill(messages.refused, { problems }), id);
  }
  const wanting = [
    ...new Set([...draft.wanting, ...(objective === UNASSIGNED ? [messages.objective] : [])]),
  ];
  const lost = [...new Set(draft.lost)];
  const item: Item = parsed.data;
  const found = { index, id, type: item.type, item, ...(wanting.length > 0 ? { wanting } : {}) };
  return lost.length > 0 ? { ...found, status: "partial", lost } : { ...found, status: "imported" };
}

export function refuse(index: number, reason: string, id?: string): Imported {
  return { index, status: "rejected", ...(id === undefined ? {} : { id }), reason };
}

/** Reads a file whose size is known to be borne; a file without a question is refused. */
export function readWhole(text: string, read: (text: string) => Imported[]): Imported[] {
  if (text.length > largestFile) return [refuse(1, messages.tooLarge)];
  const found = read(tidy(text));
  return found.length > 0 ? found : [refuse(1, messages.empty)];
}

/** Why a question of this length is refused; null when it is not. */
export function tooLarge(question: string): string | null {
  return question.length > largestQuestion
    ? fill(messages.questionTooLarge, { most: largestQuestion })
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

/** The id of the nth choice. */
export function letter(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `o${at + 1}`;
}

/** Feedback of the file's own, or a stopgap that the author is told of. */
export function feedbackMaker(general = "") {
  const lost = new Set<string>();
  const wanting = new Set<string>();
  const one = (own: string, stopgap: string): string => {
    const both = [own, general].filter((text) => text !== "").join(" ");
    if (both === "") wanting.add(messages.feedback);
    if (both.length <= longestFeedback) return both || stopgap;
    if (general !== "" && own !== "") lost.add(messages.tooMuchFeedback);
    return own || both;
  };
  return {
    lost,
    wanting,
    choice: (own: string, right: boolean) => one(own, right ? messages.right : messages.wrong),
    pair: (own: string, text: string, match: string) =>
      one(own, fill(messages.pair, { text, match })),
    step: (own: string, at: number) => one(own, fill(messages.step, { at })),
  };
}

/** A JSON text as a value, its texts tidied; undefined when it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === "string" ? tidy(value) : value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What every item has beside its question, without what is the default. */
export function metaOf({ level, pool, family, critical, sources, figure }: Item) {
  return {
    level,
    pool,
    ...(family === undefined ? {} : { family }),
    ...(critical ? { critical } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(figure === undefined ? {} : { figure }),
  };
}

/** What `metaOf` gave, read again: anything may have become of it since. */
export const metaFields = {
  type: z.string(),
  level: z.unknown().optional(),
  pool: z.unknown().optional(),
  family: z.unknown().optional(),
  critical: z.unknown().optional(),
  sources: z.unknown().optional(),
  figure: z.unknown().optional(),
};

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

/** A problem in words; where it is, when its own words do not say so. */
function problemOf(issue: z.core.$ZodIssue): string {
  const own = !/^(Invalid|Too (big|small)|Unrecognized)/.test(issue.message);
  const problem = own
    ? issue.message
    : issue.code === "too_big"
      ? fill(messages.tooLong, { most: Number(issue.maximum) })
      : messages.invalid;
  const place = issue.path
    .map((part) => (typeof part === "number" ? part + 1 : (PLACES[String(part)] ?? String(part))))
    .join(" ");
  const saysWhere = own && !issue.path.some((part) => typeof part === "number");
  return saysWhere || place === "" ? problem : fill(messages.at, { place, problem });
}
