import { placesSetAfter } from "../../db/queries/credentials-status";
import type { Reading } from "../record/context.server";
import { addresses } from "./open-badge";

/** What changed in the status lists, for checkers who keep copies. It names no credential. */
export interface StatusChanges {
  changes: { at: string; list: string; index: number; purpose: "revocation" }[];
  /** What to ask with next time. */
  next: string;
}

const MOST = 1000;
/**
 * An event may commit a moment after one that was recorded later; what is younger than this is told
 * next time, so that no cursor ever passes it.
 */
const SETTLED_MS = 30_000;

/** Changes after a cursor, at most a thousand; null for a cursor that we never gave. */
export async function readStatusChanges(
  { db, now }: Reading,
  { origin, after }: { origin: string; after: string },
): Promise<StatusChanges | null> {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(after) ?? [];
  if (after !== "" && (at === undefined || id === undefined)) return null;
  const from = at === undefined || id === undefined ? null : { at: Number(at), id };
  const found = await placesSetAfter(db, from, MOST);
  const settled = found.filter((event) => event.at <= now - SETTLED_MS);
  const last = settled.at(-1);
  return {
    changes: settled.map(({ at: when, listId, index }) => ({
      at: new Date(when).toISOString(),
      list: addresses.statusList(origin, listId),
      index,
      purpose: "revocation",
    })),
    next: last ? `${last.at}.${last.id}` : after,
  };
}
