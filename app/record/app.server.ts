import type { Connection, Db } from "../../db/connect";
import { insertReads } from "../../db/queries/record-reads";
import type { Env } from "../env.server";
import { type Actor, type Context, type Reading, SYSTEM } from "./context.server";
import type { Box } from "./open-box.server";
import type { NotedRead } from "./read-log";
import { runInTransaction, type Subscribers } from "./run-in-transaction.server";
import { newId } from "./secret.server";
import { type OutboxHandlers, sweepOutbox } from "./sweep-outbox.server";

/** What entry points (routes, command line, jobs) hold: the one door to a write transaction. */
export interface App {
  db: Db;
  env: Env;
  /** Epoch milliseconds. */
  now: () => number;
  newId: () => string;
  /** Whether new requests are better told to come back, so that those under way end. */
  isCrowded: () => boolean;
  /** Runs work in one write transaction, then its outbox work without being waited for. */
  run: <T>(actor: Actor, work: (context: Context) => Promise<T>) => Promise<T>;
  /** Runs work in one write transaction and takes it all back: what would come of it. */
  rehearse: <T>(actor: Actor, work: (context: Context) => Promise<T>) => Promise<T>;
  /** Where untrusted files are read. */
  box: Box;
  /** What readers take. */
  reading: (actor: Actor) => Reading;
  /** Notes that someone read somebody else's record; kept with others, in a moment. */
  noteRead: (read: Pick<NotedRead, "personId" | "what"> & { readerId: string }) => void;
  /** Writes down the reads noted since the last time, in one transaction. */
  keepReads: () => Promise<void>;
  /** Does all due outbox work; resolves when none is left that can be done now. */
  settle: () => Promise<number>;
}

export interface AppParts {
  connection: Connection;
  env: Env;
  now: () => number;
  subscribers: Subscribers;
  handlers: OutboxHandlers<App>;
  box: Box;
  /** Told of every failed piece of outbox work. */
  reportFailure: (work: { id: string; kind: string }, error: unknown) => void;
  newId?: () => string;
}

/** Puts an app together from its parts. */
export function createApp(parts: AppParts): App {
  const { connection, env, now, subscribers, handlers, box, reportFailure } = parts;
  const db = connection.db;
  const makeId = parts.newId ?? newId;
  let sweeping: Promise<number> = Promise.resolve(0);
  let noted: NotedRead[] = [];
  const app: App = {
    db,
    env,
    now,
    newId: makeId,
    box,
    isCrowded: connection.isCrowded,
    run: async (actor, work) => {
      const { answer, leftWork } = await runInTransaction(
        { db, now, newId: makeId, demo: env.demo, subscribers },
        actor,
        work,
      );
      if (leftWork)
        app.settle().catch((error) => reportFailure({ id: "sweep", kind: "outbox" }, error));
      return answer;
    },
    rehearse: async (actor, work) => {
      const rehearsed: { answer: Awaited<ReturnType<typeof work>> }[] = [];
      const end = new Error("a rehearsal is over");
      await app
        .run(actor, async (context) => {
          rehearsed.push({ answer: await work(context) });
          throw end;
        })
        .catch((error) => {
          if (error !== end) throw error;
        });
      const last = rehearsed.at(-1);
      if (last === undefined) throw new Error("a rehearsal without an answer");
      return last.answer;
    },
    reading: (actor) => ({ db, now: now(), actor, demo: env.demo }),
    noteRead: (read) => {
      if (read.readerId !== read.personId) noted.push({ ...read, at: now() });
    },
    keepReads: async () => {
      const reads = noted;
      noted = [];
      if (reads.length === 0) return;
      try {
        const rows = reads.map((read) => ({ ...read, id: makeId() }));
        await app.run(SYSTEM, ({ tx }) => insertReads(tx, rows));
      } catch (error) {
        noted = [...reads, ...noted];
        throw error;
      }
    },
    settle: () => {
      const next = sweeping.then(() => sweepOutbox(app, handlers, reportFailure));
      sweeping = next.catch(() => 0);
      return next;
    },
  };
  return app;
}
