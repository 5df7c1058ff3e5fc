import { afterAll, beforeAll, describe } from "vitest";
import { type Env, readEnv } from "../../app/env.server";
import { type App, createApp } from "../../app/record/app.server";
import type { Actor, Context } from "../../app/record/context.server";
import { outboxHandlers, subscribers } from "../../app/subscriptions.server";
import type { Engine } from "../../db/connect";
import { testBox } from "../box";
import { openPartedDatabase, openTestDatabase, type TestDatabase } from "../databases";

/** Monday 2 November 2026, 17:00 UTC: ten in the morning in Phoenix. */
export const MONDAY = Date.UTC(2026, 10, 2, 17);
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A real database and the real app over it, with a clock and ids that a test decides. */
export interface World {
  app: App;
  database: TestDatabase;
  engine: Engine;
  /** Moves the clock; `to` in epoch milliseconds. */
  setClock: (to: number) => void;
  advance: (ms: number) => void;
  as: (personId: string) => Actor;
  /** Runs one use case as someone. */
  run: <T>(actor: Actor | string, work: (context: Context) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

export async function openWorld(engine: Engine, env: Partial<Env> = {}): Promise<World> {
  return worldOver(await openTestDatabase(engine), env);
}

function worldOver(database: TestDatabase, env: Partial<Env> = {}): World {
  const { engine } = database;
  let clock = MONDAY;
  let issued = 0;
  const app = createApp({
    connection: database,
    env: { ...readEnv({ NODE_ENV: "test", DATABASE_URL: database.url }), ...env },
    now: () => clock,
    subscribers,
    handlers: outboxHandlers,
    box: testBox,
    reportFailure: (work, error) => {
      throw new Error(`outbox work ${work.kind} failed: ${error}`, { cause: error });
    },
    newId: () => `id-${String(++issued).padStart(5, "0")}`,
  });
  const as = (personId: string): Actor => ({ kind: "person", personId });
  return {
    app,
    database,
    engine,
    setClock: (to) => {
      clock = to;
    },
    advance: (ms) => {
      clock += ms;
    },
    as,
    run: (actor, work) => app.run(typeof actor === "string" ? as(actor) : actor, work),
    close: async () => {
      await app.settle();
      await database.remove();
    },
  };
}

/** How a database says that something is append-only: by trigger, or to a role that may not try. */
export const APPEND_ONLY = /append-only|permission denied/;

/**
 * Runs a suite once on SQLite and once on PostgreSQL, each over its own fresh database; on PostgreSQL
 * as the app's own role, which owns no table. `body` gets a function that gives the world; call it
 * inside tests and hooks.
 */
export function onEveryDatabase(name: string, body: (world: () => World) => void): void {
  describe.each<Engine>(["sqlite", "postgres"])(`${name} on %s`, (engine) => {
    let world: World | undefined;
    beforeAll(async () => {
      world = worldOver(
        engine === "sqlite" ? await openTestDatabase(engine) : (await openPartedDatabase()).app,
      );
    });
    afterAll(() => world?.close());
    body(() => {
      if (!world) throw new Error("the world is opened in beforeAll; use it inside a test");
      return world;
    });
  });
}
