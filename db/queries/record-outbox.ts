import type { Reader, Tx } from "../connect";

/** Writes one piece of after-commit work, due at once. */
export async function insertOutboxRow(
  tx: Tx,
  row: { id: string; kind: string; payload: string; at: number },
): Promise<void> {
  await tx
    .insertInto("outbox")
    .values({
      id: row.id,
      kind: row.kind,
      payload: row.payload,
      created_at: row.at,
      due_at: row.at,
      attempts: 0,
      done_at: null,
      last_error: null,
    })
    .execute();
}

export interface OutboxItem {
  id: string;
  kind: string;
  payload: string;
  attempts: number;
}

/** Ids of work that is due, oldest first. */
export async function dueOutboxIds(db: Reader, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("outbox")
    .select("id")
    .where("done_at", "is", null)
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Takes one piece of due work for `untilDue`; null when someone else has it or it is done. */
export async function claimOutboxItem(
  tx: Tx,
  id: string,
  now: number,
  untilDue: number,
): Promise<OutboxItem | null> {
  const row = await tx
    .updateTable("outbox")
    .set((eb) => ({ due_at: untilDue, attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("done_at", "is", null)
    .where("due_at", "<=", now)
    .returning(["id", "kind", "payload", "attempts"])
    .executeTakeFirst();
  return row ?? null;
}

/** Marks work done; its payload is cleared, since it may hold an address or a name. */
export async function finishOutboxItem(tx: Tx, id: string, now: number): Promise<void> {
  await tx
    .updateTable("outbox")
    .set({ done_at: now, payload: "{}", last_error: null })
    .where("id", "=", id)
    .execute();
}

/** Puts failed work back, with what went wrong. */
export async function postponeOutboxItem(
  tx: Tx,
  id: string,
  dueAt: number,
  lastError: string,
): Promise<void> {
  await tx
    .updateTable("outbox")
    .set({ due_at: dueAt, last_error: lastError })
    .where("id", "=", id)
    .execute();
}

export interface StuckWork {
  id: string;
  kind: string;
  attempts: number;
  lastError: string | null;
}

/** After-commit work that should have been done before `since` and is not. */
export async function stuckOutboxWork(
  db: Reader,
  since: number,
  limit: number,
): Promise<StuckWork[]> {
  return db
    .selectFrom("outbox")
    .select(["id", "kind", "attempts", "last_error as lastError"])
    .where("done_at", "is", null)
    .where("created_at", "<", since)
    .orderBy("created_at")
    .limit(limit)
    .execute();
}
