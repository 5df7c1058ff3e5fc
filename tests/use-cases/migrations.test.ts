import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import type { Engine } from "../../db/connect";
import { LIMITS } from "../../db/limits";
import { migrateToLatest, pendingMigrations } from "../../db/migrate";
import { migrations } from "../../db/migrations/index";
import { openTestDatabase, type TestDatabase } from "../databases";
import { appendOnlyTables, declaredTables } from "../schema-types";

const FILES = readdirSync("db/migrations")
  .filter((file) => /^\d{4}-/.test(file))
  .sort();

/** The lock under which Kysely migrates PostgreSQL. */
const MIGRATING = sql.raw("3853314791062309107");

async function migrateInItsOwnProcess(url: string): Promise<string[]> {
  const program = ["--import", "tsx", "tests/use-cases/migrate-once.ts", url];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  return JSON.parse(stdout) as string[];
}

test("every migration file is listed, by its own name and in order", () => {
  expect(Object.keys(migrations)).toEqual(FILES.map((file) => file.replace(/\.ts$/, "")));
});

describe.each<Engine>(["sqlite", "postgres"])("migrations on %s", (engine) => {
  let database: TestDatabase | undefined;
  const open = async (options: { migrate: boolean }) => {
    database = await openTestDatabase(engine, options);
    return database;
  };
  afterEach(async () => {
    await database?.remove();
    database = undefined;
  });

  test("an empty database becomes exactly what db/schema says", async () => {
    const { db } = await open({ migrate: true });
    const found = await db.introspection.getTables();
    const actual = new Map(
      found.map((table) => [table.name, table.columns.map((column) => column.name).sort()]),
    );
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(declaredTables()));
    expect(await pendingMigrations(db)).toEqual([]);
  });

  test("four processes that migrate one empty database at once leave one schema", async () => {
    const { db, url } = await open({ migrate: false });
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrateInItsOwnProcess(url)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await pendingMigrations(db)).toEqual([]);
  });

  test("a server that starts while another migrates waits, however long that takes", async () => {
    const { db, url } = await open({ migrate: false });
    const limitMs = engine === "sqlite" ? LIMITS.busyMs : LIMITS.lockMs;
    const other = await db.transaction().execute(async (tx) => {
      if (engine === "postgres") await sql`select pg_advisory_xact_lock(${MIGRATING})`.execute(tx);
      const migrating = migrateInItsOwnProcess(url);
      await setTimeout(limitMs + 1_500);
      return { migrating };
    });
    expect(await other.migrating).toHaveLength(FILES.length);
    // Whoever serves after migrating waits no longer than before.
    const waits = () =>
      engine === "sqlite"
        ? sql<{ ms: string }>`select timeout as ms from pragma_busy_timeout`.execute(db)
        : sql<{ ms: string }>`select setting as ms from pg_settings
            where name in ('lock_timeout', 'statement_timeout') order by name`.execute(db);
    const before = await waits();
    await migrateToLatest(db);
    expect((await waits()).rows).toEqual(before.rows);
  });

  test("every append-only table refuses UPDATE and DELETE in the database itself", async () => {
    const { db } = await open({ migrate: true });
    const tables = appendOnlyTables(FILES.map((file) => `db/migrations/${file}`));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const guards =
        engine === "sqlite"
          ? await sql<{ name: string }>`select name from sqlite_master
              where type = 'trigger' and tbl_name = ${table}
              and name in (${`${table}_no_update`}, ${`${table}_no_delete`})`.execute(db)
          : await sql<{ name: string }>`select event_manipulation as name
              from information_schema.triggers where event_object_table = ${table}
              and event_manipulation in ('UPDATE', 'DELETE')`.execute(db);
      expect([table, guards.rows.length]).toEqual([table, 2]);
    }
  });
});
