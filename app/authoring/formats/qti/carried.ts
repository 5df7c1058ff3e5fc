import { z } from "zod";
import { type Item, type ItemType, itemSchema } from "../../../assessment/items/index";
import { canonical } from "../canonical";
import { type Found, fromJson, unsaid } from "../found";
import { type Said, said } from "../said";

/** An entry of items.yaml before it is checked. */
export type Draft = Record<string, unknown> & { type: ItemType };
/** One item as a format's own fields tell it. */
export type Native =
  | { ok: true; id: string; draft: Draft; lost: readonly Said[]; wanting: boolean }
  | { ok: false; id: string; reason: Said };

const payloadSchema = z.strictObject({
  of: z.string().max(40),
  fields: z.record(z.string(), z.unknown()),
  without: z.array(z.string()).max(40),
});

/** Kept though the question itself was changed elsewhere. */
const ABOUT = ["objective", "level", "pool", "family", "critical", "sources", "figure", "from"];

/**
 * What the format's own fields do not tell of an item, as plain ASCII that can stand in a comment.
 * It names what those fields tell, so that it counts only as long as nobody changes them.
 */
export function carry(item: Item, native: Native): string {
  const told: Record<string, unknown> = native.ok ? { ...unsaid, ...native.draft } : {};
  const { id: _, ...held }: Record<string, unknown> = { ...item };
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

/** What one item is: what its fields tell, and what Muster carried beside them. */
export function foundWith(native: Native, payload: string | undefined): Found {
  const carried =
    payload === undefined ? undefined : payloadSchema.safeParse(fromJson(payload, String)).data;
  const told: Record<string, unknown> = native.ok ? { ...unsaid, ...native.draft } : {};
  const { id } = native;
  if (carried && carried.of === markOf(native)) {
    const kept: Record<string, unknown> = { ...told, ...carried.fields, id };
    for (const key of carried.without) delete kept[key];
    const whole = itemSchema.safeParse(kept);
    if (whole.success) {
      const { type, ...entry } = whole.data;
      return { id, type, entry, lost: [] };
    }
  }
  if (!native.ok) return { id, refused: native.reason };
  const { type, ...entry } = native.draft;
  const plain = { id, type, entry, wanting: native.wanting };
  if (payload === undefined) return { ...plain, lost: native.lost };
  if (!carried || carried.of === markOf(native))
    return { ...plain, lost: [...native.lost, said("formats.lost.note-unreadable")] };
  const about = Object.fromEntries(
    ABOUT.flatMap((key) => (key in carried.fields ? [[key, carried.fields[key]]] : [])),
  );
  // A picture or a pool that the changed question may not have is left behind.
  const fits = itemSchema.safeParse({ ...told, ...about, id }).success;
  return {
    ...plain,
    entry: fits ? { ...entry, ...about } : entry,
    lost: [...native.lost, said("formats.lost.note-changed")],
  };
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

/** An id of ours as XML can hold it as a name: `optionIdsOf` takes the mark away again. */
export function nameOf(id: string): string {
  return /^[A-Za-z]/.test(id) ? id : `_${id}`;
}
