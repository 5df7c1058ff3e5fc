import { canonicalJson, type Json, sha256 } from "./canonical";

/** The hash that stands before the first entry of every chain. */
export const CHAIN_START = "0".repeat(64);

/** What one chained row is about: ids, times and a digest; never a name or a word someone typed. */
export interface ChainBody {
  stream: string;
  seq: number;
  kind: string;
  refId: string;
  /** Epoch milliseconds; only a field: order comes from seq. */
  at: number;
  /** SHA-256 of salt and payload, so that the payload can be erased and the chain still verifies. */
  digest: string;
  previousHash: string;
  /** The writer's clock read earlier than the entry before. */
  clockWentBack: boolean;
}

export interface ChainEntry extends ChainBody {
  hash: string;
}

/** SHA-256(salt ‖ canonical payload). */
export function digestOf(payload: Json, salt = ""): string {
  return sha256(salt + canonicalJson(payload));
}

/** The hash that seals a body. */
export function hashOf(body: ChainBody): string {
  const { stream, seq, kind, refId, at, digest, previousHash, clockWentBack } = body;
  return sha256(canonicalJson([stream, seq, kind, refId, at, digest, previousHash, clockWentBack]));
}

/** The entry that follows `head` (null for a new stream). */
export function nextEntry(
  head: { seq: number; hash: string; at: number } | null,
  body: Pick<ChainBody, "stream" | "kind" | "refId" | "at" | "digest">,
): ChainEntry {
  const full: ChainBody = {
    ...body,
    seq: (head?.seq ?? 0) + 1,
    previousHash: head?.hash ?? CHAIN_START,
    clockWentBack: head !== null && body.at < head.at,
  };
  return { ...full, hash: hashOf(full) };
}

/**
 * Walks one stream in order of seq.
 * Returns the seq of the first entry that is missing, altered or out of place; null when all hold.
 */
export function firstBroken(entries: readonly ChainEntry[]): number | null {
  let previous: ChainEntry | null = null;
  for (const entry of entries) {
    const expected = (previous?.seq ?? 0) + 1;
    if (entry.seq !== expected) return expected;
    if (entry.previousHash !== (previous?.hash ?? CHAIN_START)) return entry.seq;
    if (entry.hash !== hashOf(entry)) return entry.seq;
    previous = entry;
  }
  return null;
}
