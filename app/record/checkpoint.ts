import { canonicalJson, sha256 } from "./canonical";
import { CHAIN_START } from "./chain";

/** The end of one chain at one moment. */
export interface ChainHead {
  stream: string;
  seq: number;
  hash: string;
}

/** One row over the heads that moved since the row before: whoever holds it can name a rewritten past. */
export interface Checkpoint {
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  /** How many heads it seals. */
  streams: number;
  headsHash: string;
  previousHash: string;
  hash: string;
}

/** SHA-256 over heads in order of their stream. */
export function hashOfHeads(heads: readonly ChainHead[]): string {
  const sorted = [...heads].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  return sha256(canonicalJson(sorted.map(({ stream, seq, hash }) => [stream, seq, hash])));
}

function hashOf({ seq, at, streams, headsHash, previousHash }: Omit<Checkpoint, "hash">): string {
  return sha256(canonicalJson([seq, at, streams, headsHash, previousHash]));
}

/** The checkpoint that follows `previous` (null for the first) and seals `heads`. */
export function nextCheckpoint(
  previous: Pick<Checkpoint, "seq" | "hash"> | null,
  heads: readonly ChainHead[],
  at: number,
): Checkpoint {
  const body = {
    seq: (previous?.seq ?? 0) + 1,
    at,
    streams: heads.length,
    headsHash: hashOfHeads(heads),
    previousHash: previous?.hash ?? CHAIN_START,
  };
  return { ...body, hash: hashOf(body) };
}

/**
 * Does a stored checkpoint follow from the one before it and from the heads stored beside it?
 * Says nothing about the chains themselves: compare the heads with their entries for that.
 */
export function checkpointHolds(
  previous: Pick<Checkpoint, "seq" | "hash"> | null,
  stored: Checkpoint,
  heads: readonly ChainHead[],
): boolean {
  const made = nextCheckpoint(previous, heads, stored.at);
  return (
    made.hash === stored.hash &&
    made.headsHash === stored.headsHash &&
    made.previousHash === stored.previousHash &&
    made.streams === stored.streams
  );
}
