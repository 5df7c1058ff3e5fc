import type { Db } from "../../db/connect";
import {
  claimOutboxItem,
  dueOutboxIds,
  finishOutboxItem,
  type OutboxItem,
  postponeOutboxItem,
} from "../../db/queries/record-outbox";
import type { OutboxWork } from "./context.server";

/** Does one kind of after-commit work. Must be safe to repeat: a crash may come before "done". */
export type OutboxHandler<A> = (app: A, payload: unknown) => Promise<void>;
export type OutboxHandlers<A> = { [K in OutboxWork["kind"]]: OutboxHandler<A> };

const BATCH = 50;
const HELD_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long to wait after the n-th failure: 5 s, doubling, at most an hour. */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
}

/**
 * Does all work that is due, each piece by one process at a time. A failure is written beside its
 * row, reported, and tried again later; it never stops the rest. Returns how many were done.
 */
export async function sweepOutbox<A extends { db: Db; now: () => number }>(
  app: A,
  handlers: OutboxHandlers<A>,
  report: (item: OutboxItem, error: unknown) => void,
): Promise<number> {
  let finished = 0;
  for (;;) {
    const ids = await dueOutboxIds(app.db, app.now(), BATCH);
    if (ids.length === 0) return finished;
    for (const id of ids) if (await doOne(app, handlers, report, id)) finished++;
  }
}

async function doOne<A extends { db: Db; now: () => number }>(
  app: A,
  handlers: OutboxHandlers<A>,
  report: (item: OutboxItem, error: unknown) => void,
  id: string,
): Promise<boolean> {
  const now = app.now();
  const item = await app.db
    .transaction()
    .execute((tx) => claimOutboxItem(tx, id, now, now + HELD_MS));
  if (!item) return false;
  try {
    await handlers[item.kind as OutboxWork["kind"]](app, JSON.parse(item.payload));
  } catch (error) {
    report(item, error);
    const words = error instanceof Error ? error.message : String(error);
    await app.db
      .transaction()
      .execute((tx) => postponeOutboxItem(tx, id, app.now() + waitAfter(item.attempts), words));
    return false;
  }
  await app.db.transaction().execute((tx) => finishOutboxItem(tx, id, app.now()));
  return true;
}
