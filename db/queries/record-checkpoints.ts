import type { ChainHead, Checkpoint } from "../../app/record/checkpoint";
import { engineOf, type Reader, type Tx } from "../connect";

/** Bound parameters have a limit on both engines. */
const ROWS_AT_ONCE = 500;

/**
 * Heads that moved since they were last sealed, locked until the transaction ends. Heads that a
 * writer holds right now are left for the next round rather than waited for.
 */
export async function lockMovedHeads(tx: Tx, limit: number): Promise<ChainHead[]> {
  let query = tx
    .selectFrom("chain_head")
    .select(["stream", "seq", "hash"])
    .whereRef("seq", ">", "sealed_seq")
    .orderBy("stream")
    .limit(limit);
  if (engineOf(tx) === "postgres") query = query.forUpdate().skipLocked();
  return query.execute();
}

/** The newest checkpoint; null before the first. */
export async function lastCheckpoint(db: Reader): Promise<{ seq: number; hash: string } | null> {
  const row = await db
    .selectFrom("checkpoint")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Stores a checkpoint with the heads it seals, and marks them sealed. */
export async function insertCheckpoint(
  tx: Tx,
  checkpoint: Checkpoint,
  heads: readonly ChainHead[],
): Promise<void> {
  await tx
    .insertInto("checkpoint")
    .values({
      seq: checkpoint.seq,
      at: checkpoint.at,
      streams: checkpoint.streams,
      heads_hash: checkpoint.headsHash,
      previous_hash: checkpoint.previousHash,
      hash: checkpoint.hash,
    })
    .execute();
  for (let from = 0; from < heads.length; from += ROWS_AT_ONCE) {
    const some = heads.slice(from, from + ROWS_AT_ONCE);
    await tx
      .insertInto("checkpoint_head")
      .values(some.map((head) => ({ checkpoint_seq: checkpoint.seq, ...head })))
      .execute();
    await tx
      .updateTable("chain_head")
      .set((eb) => ({ sealed_seq: eb.ref("seq") }))
      .where(
        "stream",
        "in",
        some.map((head) => head.stream),
      )
      .execute();
  }
}

/** Checkpoints after `seq`, in order. */
export async function checkpointsAfter(
  db: Reader,
  seq: number,
  limit: number,
): Promise<Checkpoint[]> {
  const rows = await db
    .selectFrom("checkpoint")
    .selectAll()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    streams: row.streams,
    headsHash: row.heads_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

/** The heads that one checkpoint sealed, each with the hash that its entry has today (null: gone). */
export async function sealedHeads(
  db: Reader,
  checkpointSeq: number,
): Promise<(ChainHead & { hashToday: string | null })[]> {
  return db
    .selectFrom("checkpoint_head as sealed")
    .leftJoin("chain_entry as entry", (join) =>
      join.onRef("entry.stream", "=", "sealed.stream").onRef("entry.seq", "=", "sealed.seq"),
    )
    .select(["sealed.stream", "sealed.seq", "sealed.hash", "entry.hash as hashToday"])
    .where("sealed.checkpoint_seq", "=", checkpointSeq)
    .execute();
}

/** Every chain that has a head or an entry, in order, with the head that is stored. */
export async function storedHeads(
  db: Reader,
): Promise<{ stream: string; seq: number | null; hash: string | null; at: number | null }[]> {
  return db
    .selectFrom("chain_entry")
    .leftJoin("chain_head", "chain_head.stream", "chain_entry.stream")
    .select(["chain_entry.stream", "chain_head.seq", "chain_head.hash", "chain_head.at"])
    .where("chain_head.stream", "is", null)
    .distinct()
    .unionAll(db.selectFrom("chain_head").select(["stream", "seq", "hash", "at"]))
    .orderBy("stream")
    .execute();
}

/** What an audit entry's digest was made of; null detail where it was erased. */
export async function auditEventsOf(
  db: Reader,
  organizationId: string,
): Promise<
  {
    id: string;
    actorId: string | null;
    action: string;
    subjectId: string;
    at: number;
    salt: string | null;
    payload: string | null;
  }[]
> {
  return db
    .selectFrom("audit_event as event")
    .leftJoin("audit_detail as detail", "detail.audit_id", "event.id")
    .select([
      "event.id",
      "event.actor_id as actorId",
      "event.action",
      "event.subject_id as subjectId",
      "event.at",
      "detail.salt",
      "detail.payload",
    ])
    .where("event.organization_id", "=", organizationId)
    .execute();
}
