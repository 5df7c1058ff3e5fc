import type { ChainEntry } from "../../app/record/chain";
import { engineOf, type Reader, type Tx } from "../connect";
import { prepared, preparedInsert } from "../prepared";

const head = prepared((db, { stream }: { stream: string }) => {
  const query = db
    .selectFrom("chain_head")
    .select(["seq", "hash", "at"])
    .where("stream", "=", stream);
  return engineOf(db) === "postgres" ? query.forUpdate() : query;
});

/** The last entry of a stream, locked until the transaction ends; null for a new stream. */
export async function lockChainHead(
  tx: Tx,
  stream: string,
): Promise<{ seq: number; hash: string; at: number } | null> {
  const [row] = await head(tx, { stream });
  return row ?? null;
}

type Head = Pick<ChainEntry, "stream" | "seq" | "hash" | "at">;

const moveHead = prepared((db, { stream, ...to }: Head) =>
  db.updateTable("chain_head").set(to).where("stream", "=", stream),
);

const newEntry = preparedInsert("chain_entry");

/** Appends an entry and moves its stream's head. */
export async function insertChainEntry(tx: Tx, entry: ChainEntry): Promise<void> {
  const { stream, seq, hash, at } = entry;
  if (seq === 1)
    await tx.insertInto("chain_head").values({ stream, seq, hash, at, sealed_seq: 0 }).execute();
  else await moveHead(tx, { stream, seq, hash, at });
  await newEntry(tx, {
    stream,
    seq,
    kind: entry.kind,
    ref_id: entry.refId,
    at,
    digest: entry.digest,
    previous_hash: entry.previousHash,
    hash,
    clock_went_back: entry.clockWentBack ? 1 : 0,
  });
}

/** Every stream's name, in order. */
export async function chainStreams(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom("chain_head").select("stream").orderBy("stream").execute();
  return rows.map((row) => row.stream);
}

/** All entries of one stream, in order. */
export async function chainEntries(db: Reader, stream: string): Promise<ChainEntry[]> {
  const rows = await db
    .selectFrom("chain_entry")
    .selectAll()
    .where("stream", "=", stream)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    stream: row.stream,
    seq: row.seq,
    kind: row.kind,
    refId: row.ref_id,
    at: row.at,
    digest: row.digest,
    previousHash: row.previous_hash,
    hash: row.hash,
    clockWentBack: row.clock_went_back === 1,
  }));
}

/** Stores a change of rights: ids in the append-only row, words beside it where they can be erased. */
export async function insertAuditEvent(
  tx: Tx,
  event: {
    id: string;
    organizationId: string;
    actorId: string | null;
    action: string;
    subjectId: string;
    at: number;
    salt: string;
    payload: string;
  },
): Promise<void> {
  await tx
    .insertInto("audit_event")
    .values({
      id: event.id,
      organization_id: event.organizationId,
      actor_id: event.actorId,
      action: event.action,
      subject_id: event.subjectId,
      at: event.at,
    })
    .execute();
  await tx
    .insertInto("audit_detail")
    .values({ audit_id: event.id, salt: event.salt, payload: event.payload })
    .execute();
}

/** The stored answer to a request that was already carried out; null when it was not. */
export async function storedAnswer(
  db: Reader,
  actorId: string,
  key: string,
): Promise<{ action: string; answer: string } | null> {
  const row = await db
    .selectFrom("idempotency_key")
    .select(["action", "answer"])
    .where("actor_id", "=", actorId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row ?? null;
}

/** Stores the answer to a request under its key. */
export async function storeAnswer(
  tx: Tx,
  row: { actorId: string; key: string; action: string; answer: string; at: number },
): Promise<void> {
  await tx
    .insertInto("idempotency_key")
    .values({
      actor_id: row.actorId,
      key: row.key,
      action: row.action,
      answer: row.answer,
      created_at: row.at,
    })
    .execute();
}

/** Counts one more use of a key in the window that starts at `windowStart`; returns the count so far. */
export async function countUse(tx: Tx, key: string, windowStart: number): Promise<number> {
  const row = await tx
    .insertInto("rate_counter")
    .values({ key, window_start: windowStart, count: 1 })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => ({
        window_start: windowStart,
        count: eb
          .case()
          .when("rate_counter.window_start", "=", windowStart)
          .then(eb("rate_counter.count", "+", 1))
          .else(1)
          .end(),
      })),
    )
    .returning("count")
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Counts one use less, if its window is still the one that starts at `windowStart`. */
export async function uncountUse(tx: Tx, key: string, windowStart: number): Promise<void> {
  await tx
    .updateTable("rate_counter")
    .set((eb) => ({ count: eb("count", "-", 1) }))
    .where("key", "=", key)
    .where("window_start", "=", windowStart)
    .where("count", ">", 0)
    .execute();
}

/** Takes a lease until a time; false when another holder's has not run out. */
export async function takeLease(
  tx: Tx,
  name: string,
  holder: string,
  now: number,
  until: number,
): Promise<boolean> {
  const row = await tx
    .insertInto("lease")
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ holder, until })
        .where((eb) => eb.or([eb("lease.until", "<=", now), eb("lease.holder", "=", holder)])),
    )
    .returning("name")
    .executeTakeFirst();
  return row !== undefined;
}
