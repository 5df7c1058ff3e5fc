import { z } from "zod";
import { type Item, itemSchema } from "../../../assessment/items/index";
import { canonical } from "../canonical";
import type { Imported } from "../item-format";
import { fillIn } from "../xml/xml";

export const messages = {
  invalid: "What was read is not yet a question that Muster can use: {problem}",
  tooLong: "a text of it ({where}) has more than {most} characters.",
  tooMany: "{where} has more than {most} entries.",
  tooFew: "{where} has fewer than {least} entries.",
  problem: "({where}) {message}",
  changed:
    "It was changed since Muster wrote it, so what the format has no place for was kept only where it still fits: objective, level, pool, family, critical, sources and picture.",
  unreadable: "What Muster noted in it for itself cannot be read, so only the question was kept.",
  sameId: "Another item of the file has the id {id}, so this one is {other}.",
  feedback: "Write feedback.",
} as const;

/** An entry of items.yaml before it is checked. */
export type Draft = Record<string, unknown>;
/** One item as a format's own fields tell it. */
export type Native =
  | { ok: true; draft: Draft; lost: readonly string[] }
  | { ok: false; reason: string; id?: string };

/**
 * What every entry needs and foreign files do not say. Feedback that nobody wrote is shorter than the
 * least that a course may be released with, so that the check of the course asks for it.
 */
export const unsaid = {
  objective: "unassigned",
  level: "recall",
  pool: "practice",
  feedback: messages.feedback,
} as const;

const payloadSchema = z.strictObject({
  of: z.string().max(40),
  fields: z.record(z.string(), z.unknown()),
  without: z.array(z.string()).max(40),
});

/** Kept though the question itself was changed elsewhere. */
const ABOUT = ["objective", "level", "pool", "family", "critical", "sources", "figure"];

/**
 * What the format's own fields do not tell of an item, as plain ASCII that can stand in a comment.
 * It names what those fields tell, so that it counts only as long as nobody changes them.
 */
export function carry(item: Item, native: Native): string {
  const told: Draft = native.ok ? native.draft : {};
  const held: Draft = { ...item };
  const fields = Object.fromEntries(
    Object.entries(held).filter(
      ([key, value]) =>
        value !== undefined && (!(key in told) || canonical(told[key]) !== canonical(value)),
    ),
  );
  const without = Object.keys(told).filter((key) => held[key] === undefined);
  return JSON.stringify({ of: markOf(native), fields, without }).replace(
    /[^\x20-\x7e]|[<>&]|-(?=-)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The outcome of one item: what its fields tell, and what Muster carried beside them. */
export function settle(
  index: number,
  native: Native,
  payload: string | undefined,
  taken: Set<string>,
): Imported {
  const carried = payload === undefined ? undefined : readPayload(payload);
  const told: Draft = native.ok ? native.draft : {};
  if (carried && carried.of === markOf(native)) {
    const kept = { ...told, ...carried.fields };
    for (const key of carried.without) delete kept[key];
    const whole = itemSchema.safeParse(kept);
    if (whole.success) return outcome(index, whole.data, [], taken);
  }
  if (!native.ok) return { index, status: "rejected", id: native.id, reason: native.reason };
  const lost = [...native.lost];
  const draft = { ...told };
  if (carried && carried.of !== markOf(native)) {
    lost.push(messages.changed);
    for (const key of ABOUT) if (key in carried.fields) draft[key] = carried.fields[key];
    // A picture or a pool that the changed question may not have is left behind.
    if (!itemSchema.safeParse(draft).success) Object.assign(draft, told);
  } else if (payload !== undefined) lost.push(messages.unreadable);
  const read = itemSchema.safeParse(draft);
  if (read.success) return outcome(index, read.data, lost, taken);
  const id = typeof draft.id === "string" ? draft.id : undefined;
  return { index, status: "rejected", id, reason: reasonOf(read.error) };
}

function outcome(index: number, read: Item, lost: string[], taken: Set<string>): Imported {
  let item = read;
  if (taken.has(read.id)) {
    let count = 2;
    while (taken.has(`${read.id.slice(0, 58)}-${count}`)) count += 1;
    item = { ...read, id: `${read.id.slice(0, 58)}-${count}` };
    lost.push(fillIn(messages.sameId, { id: read.id, other: item.id }));
  }
  taken.add(item.id);
  const common = { index, id: item.id, type: item.type, item };
  return lost.length > 0
    ? { ...common, status: "partial", lost: [...new Set(lost)] }
    : { ...common, status: "imported" };
}

function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return fillIn(messages.invalid, { problem: "" });
  const where = issue.path
    .map((part) => (typeof part === "number" ? part + 1 : `${String(part)}`))
    .join(" ");
  const isPlain = !/^(Too|Invalid|Unrecognized)/.test(issue.message);
  const problem = isPlain
    ? fillIn(messages.problem, { message: issue.message, where })
    : issue.code === "too_big"
      ? fillIn(issue.origin === "string" ? messages.tooLong : messages.tooMany, {
          where,
          most: `${issue.maximum}`,
        })
      : issue.code === "too_small"
        ? fillIn(messages.tooFew, { where, least: `${issue.minimum}` })
        : fillIn(messages.problem, { message: issue.message, where });
  const sentence = fillIn(messages.invalid, { problem });
  return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function readPayload(payload: string): z.infer<typeof payloadSchema> | null {
  try {
    return payloadSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A short mark of what the format's fields tell; it tells changes apart and keeps nothing secret. */
function markOf(native: Native): string {
  const text = native.ok ? canonical(native.draft) : "unread";
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

/** An id of ours made of a foreign one; `item-3` when nothing of it can be kept. */
export function itemIdOf(foreign: string, index: number): string {
  const id = foreign
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9.-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, 64)
    .replace(/-+$/, "");
  return id || `item-${index}`;
}

/** Ids of ours for choices: the foreign ones where all fit, else a, b, c … */
export function optionIdsOf(foreign: readonly string[], prefix = ""): string[] {
  const own = foreign.map((id) => {
    const bare = prefix && id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
    return bare.replace(/^_/, "").toLowerCase();
  });
  const fit = own.every((id) => /^[a-z0-9]{1,16}$/.test(id)) && new Set(own).size === own.length;
  return fit ? own : foreign.map((_, at) => letterOf(at));
}

function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `c${at + 1}`;
}

/** An id of ours as XML can hold it as a name: `optionIdsOf` takes the mark away again. */
export function nameOf(id: string): string {
  return /^[A-Za-z]/.test(id) ? id : `_${id}`;
}
