import { createHash } from "node:crypto";
import { type Migration, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "../../app/env.server";
import { type Engine, engineOf } from "../../db/connect";
import { migrateToLatest, pendingMigrations } from "../../db/migrate";
import { migrations } from "../../db/migrations/index";
import { seedDemo } from "../../scripts/seed/demo";
import { openTestDatabase, type TestDatabase } from "../databases";
import { declaredTables } from "../schema-types";
import { MONDAY } from "./world";

/** What the next release might bring: a column on a full table and a table beside it. */
const NEXT: Migration = {
  up: async (db) => {
    await db.schema.alterTable("organization").addColumn("motto", "text").execute();
    await db.schema.createTable("later").addColumn("id", "text").execute();
  },
};

/** A release with a fault: it changes things, and then fails. */
const FAULTY: Migration = {
  up: async (db) => {
    await db.schema.createTable("half").addColumn("id", "text").execute();
    await sql`update account set name = 'lost'`.execute(db);
    await sql`insert into no_such_table values (1)`.execute(db);
  },
};

describe.each<Engine>(["sqlite", "postgres"])("upgrading the cast's database on %s", (engine) => {
  let database: TestDatabase;
  let before: Map<string, string>;

  /** A fingerprint of every row of every table, whatever order the rows come in. */
  const fingerprints = async () => {
    const found = new Map<string, string>();
    for (const [table, columns] of declaredTables()) {
      const { rows } = await sql<Record<string, unknown>>`
        select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
      `.execute(database.db);
      const lines = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
      const hash = createHash("sha256").update(lines.join("\n")).digest("hex");
      found.set(table, `${rows.length} ${hash}`);
    }
    return found;
  };

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    const env = readEnv({ NODE_ENV: "test", DATABASE_URL: database.url, MUSTER_DEMO: "1" });
    await seedDemo({ connection: database, env }, MONDAY);
    before = await fingerprints();
  });
  afterAll(() => database?.remove());

  test("the copy holds the cast, and nothing is pending", async () => {
    expect(engineOf(database.db)).toBe(engine);
    expect(Number(before.get("account")?.split(" ")[0])).toBeGreaterThan(10);
    expect(await pendingMigrations(database.db)).toEqual([]);
    expect(await migrateToLatest(database.db)).toEqual([]);
    expect(await fingerprints()).toEqual(before);
  });

  test("a release that fails half way leaves every row and table as it was", async () => {
    const faulty = { ...migrations, "9998-faulty": FAULTY };
    await expect(migrateToLatest(database.db, faulty)).rejects.toThrow("no_such_table");
    expect(await fingerprints()).toEqual(before);
    const tables = await database.db.introspection.getTables();
    expect(tables.map((table) => table.name)).not.toContain("half");
  });

  test("the next release keeps every row", async () => {
    const longer = { ...migrations, "9999-next": NEXT };
    expect(await migrateToLatest(database.db, longer)).toEqual(["9999-next"]);
    expect(await fingerprints()).toEqual(before);
  });
});
