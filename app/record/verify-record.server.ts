import { chainEntries } from "../../db/queries/record";
import {
  auditEventsOf,
  checkpointsAfter,
  sealedHeads,
  storedHeads,
} from "../../db/queries/record-checkpoints";
import type { Json } from "./canonical";
import { type ChainEntry, digestOf, firstBroken } from "./chain";
import { checkpointHolds } from "./checkpoint";
import type { Reading } from "./context.server";
import { alteredRow, forgedRows, type SealedKinds } from "./verify-rows.server";

/** The first thing in one stream, or among the checkpoints, that is not as it was written. */
export interface BrokenRecord {
  stream: string;
  /** Its entry; null where what is wrong has none. */
  seq: number | null;
  /** A sentence for whoever looks after the record. */
  what: string;
}

export interface VerifiedRecord {
  streams: number;
  entries: number;
  checkpoints: number;
  broken: BrokenRecord[];
}

const CHECKPOINTS = "checkpoints";
const ORGANIZATION = "org:";
const AT_ONCE = 500;
/** Below every number, so that a checkpoint whose own was made 0 is read too. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/**
 * Walks every hash chain and every checkpoint, one stream in memory at a time, and with them every row
 * that an entry seals; `kinds` says how, where an entry does not bear the name of its row's table.
 */
export async function verifyRecord(
  { db }: Pick<Reading, "db">,
  kinds: SealedKinds = {},
): Promise<VerifiedRecord> {
  const broken: BrokenRecord[] = [];
  let entries = 0;
  const heads = await storedHeads(db);
  for (const head of heads) {
    const chain = await chainEntries(db, head.stream);
    entries += chain.length;
    const found =
      brokenEntry(head.stream, chain) ??
      brokenEnd(head, chain) ??
      (await alteredAudit({ db }, head.stream, chain));
    if (found) broken.push(found);
    const row = await alteredRow(db, chain, kinds);
    if (row) broken.push({ stream: head.stream, ...row });
  }
  for (const what of await forgedRows(db, kinds)) broken.push({ stream: "rows", seq: null, what });
  const { checkpoints, first } = await walkCheckpoints({ db });
  if (first) broken.push(first);
  return { streams: heads.length, entries, checkpoints, broken };
}

function brokenEntry(stream: string, chain: readonly ChainEntry[]): BrokenRecord | null {
  const seq = firstBroken(chain);
  return seq === null ? null : { stream, seq, what: "this entry is missing, altered or misplaced" };
}

function brokenEnd(
  head: { stream: string; seq: number | null; hash: string | null; at: number | null },
  chain: readonly ChainEntry[],
): BrokenRecord | null {
  const last = chain.at(-1);
  const ends = { seq: last?.seq ?? null, hash: last?.hash ?? null, at: last?.at ?? null };
  if (ends.seq === head.seq && ends.hash === head.hash && ends.at === head.at) return null;
  return {
    stream: head.stream,
    seq: Math.min(last?.seq ?? 0, head.seq ?? 0) + 1,
    what: "the chain does not end where its head says: entries were cut off or added",
  };
}

/** An audit event whose row, or whose words where they still stand, differ from what was chained. */
async function alteredAudit(
  { db }: Pick<Reading, "db">,
  stream: string,
  chain: readonly ChainEntry[],
): Promise<BrokenRecord | null> {
  const audits = chain.filter((entry) => entry.kind === "audit");
  if (!stream.startsWith(ORGANIZATION) || audits.length === 0) return null;
  const events = await auditEventsOf(db, stream.slice(ORGANIZATION.length));
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const entry of audits) {
    const event = byId.get(entry.refId);
    if (!event) return { stream, seq: entry.seq, what: "the audit event of this entry is gone" };
    const isSame =
      event.at === entry.at &&
      (event.salt === null || event.payload === null || digestOfEvent(event) === entry.digest);
    if (!isSame)
      return { stream, seq: entry.seq, what: "the audit event of this entry was altered" };
  }
  return null;
}

/** What the chain holds of an audit event; null when its words cannot be read. */
function digestOfEvent(event: {
  actorId: string | null;
  action: string;
  subjectId: string;
  salt: string | null;
  payload: string | null;
}): string | null {
  const { actorId: actor, action, subjectId: subject, salt, payload } = event;
  try {
    const detail = JSON.parse(payload ?? "") as Json;
    return digestOf({ actor, action, subject, detail }, salt ?? "");
  } catch {
    return null;
  }
}

async function walkCheckpoints({
  db,
}: Pick<Reading, "db">): Promise<{ checkpoints: number; first: BrokenRecord | null }> {
  let previous: { seq: number; hash: string } | null = null;
  for (;;) {
    const some = await checkpointsAfter(db, previous?.seq ?? BEFORE_ALL, AT_ONCE);
    for (const checkpoint of some) {
      const heads = await sealedHeads(db, checkpoint.seq);
      const wrong: (what: string) => { checkpoints: number; first: BrokenRecord } = (what) => ({
        checkpoints: checkpoint.seq,
        first: { stream: CHECKPOINTS, seq: checkpoint.seq, what },
      });
      if (!checkpointHolds(previous, checkpoint, heads))
        return wrong("this checkpoint is altered or misplaced");
      const rewritten = heads.find((head) => head.hashToday !== head.hash);
      if (rewritten)
        return wrong(`${rewritten.stream} was rewritten at or before entry ${rewritten.seq}`);
      previous = checkpoint;
    }
    if (some.length < AT_ONCE) return { checkpoints: previous?.seq ?? 0, first: null };
  }
}
