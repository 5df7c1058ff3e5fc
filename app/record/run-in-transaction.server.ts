import type { Db } from "../../db/connect";
import { isWorthRetrying } from "../../db/errors";
import { LIMITS } from "../../db/limits";
import { insertOutboxRow } from "../../db/queries/record-outbox";
import type { Actor, Context } from "./context.server";
import type { DomainEvent, EventKind, EventOf } from "./events";

type Follow<Event> = (context: Context, event: Event) => Promise<void>;
type Followers = { [K in EventKind]: Follow<EventOf<K>>[] };

/** For each event, the use cases of later domains that must follow it, in order. */
export type Subscribers = Followers & {
  /** What follows each of them, last. */
  "every event": Follow<DomainEvent>[];
};

export interface TransactionParts {
  db: Db;
  now: () => number;
  newId: () => string;
  demo: boolean;
  subscribers: Subscribers;
}

/**
 * Opens one write transaction (immediate on SQLite), runs the work, then the subscribers of every
 * event it emitted, and commits. Deadlocks and serialization failures are tried again, three times,
 * from the start. Returns the work's answer and whether it left outbox rows.
 */
export async function runInTransaction<T>(
  parts: TransactionParts,
  actor: Actor,
  work: (context: Context) => Promise<T>,
): Promise<{ answer: T; leftWork: boolean }> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(parts, actor, work);
    } catch (error) {
      if (tried > LIMITS.retries || !isWorthRetrying(error)) throw error;
    }
  }
}

function attempt<T>(
  { db, now, newId, demo, subscribers }: TransactionParts,
  actor: Actor,
  work: (context: Context) => Promise<T>,
): Promise<{ answer: T; leftWork: boolean }> {
  return db.transaction().execute(async (tx) => {
    const queue: DomainEvent[] = [];
    let leftWork = false;
    const at = now();
    const context: Context = {
      tx,
      now: at,
      newId,
      actor,
      demo,
      emit: (event) => {
        queue.push(event);
      },
      enqueue: async ({ kind, payload }) => {
        leftWork = true;
        await insertOutboxRow(tx, { id: newId(), kind, payload: JSON.stringify(payload), at });
      },
    };
    const answer = await work(context);
    for (let event = queue.shift(); event; event = queue.shift())
      await tell(subscribers, context, event);
    return { answer, leftWork };
  });
}

async function tell<K extends EventKind>(
  subscribers: Subscribers,
  context: Context,
  event: EventOf<K> & { kind: K },
): Promise<void> {
  const followers: Followers = subscribers;
  for (const follow of followers[event.kind]) await follow(context, event);
  for (const follow of subscribers["every event"]) await follow(context, event);
}
