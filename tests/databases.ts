import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Connection, connect, type Engine } from "../db/connect";
import { migrateForApp, migrateToLatest } from "../db/migrate";

export interface TestDatabase extends Connection {
  url: string;
  /** Closes it and removes every trace. */
  remove: () => Promise<void>;
}

/** A fresh, migrated database of one kind; the real engine, never a stand-in. */
export async function openTestDatabase(
  engine: Engine,
  options: { migrate?: boolean } = {},
): Promise<TestDatabase> {
  const database = engine === "sqlite" ? newSqlite() : await newPostgres();
  if (options.migrate !== false) await migrateToLatest(database.db);
  return database;
}

/** A fresh PostgreSQL database as an operator parts it: one role owns and migrates it, the app has another. */
export async function openPartedDatabase(
  options: { migrate?: boolean } = {},
): Promise<{ app: TestDatabase; owner: TestDatabase }> {
  const made = await newPostgres();
  const { pathname } = new URL(made.url);
  const signIn = async (what: string) => {
    const url = new URL(made.url);
    url.username = what + pathname.replace("/", "_");
    await sql`create role ${sql.id(url.username)} login`.execute(made.db);
    return { ...connect(url.href, { poolSize: 4 }), url: url.href, role: sql.id(url.username) };
  };
  const [owner, app] = [await signIn("owner"), await signIn("app")];
  await sql`alter database ${sql.id(pathname.slice(1))} owner to ${owner.role}`.execute(made.db);
  if (options.migrate !== false) await migrateForApp(app.db, owner.url);
  const remove = async () => {
    await app.close();
    await owner.close();
    await sql`reassign owned by ${owner.role} to current_user`.execute(made.db);
    await sql`drop owned by ${owner.role}, ${app.role}`.execute(made.db);
    await sql`drop role ${owner.role}, ${app.role}`.execute(made.db);
    await made.remove();
  };
  return { app: { ...app, remove }, owner: { ...owner, remove } };
}

function newSqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "muster-test-"));
  const url = `file:${join(folder, "muster.db")}`;
  const connection = connect(url);
  const remove = async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...connection, url, remove };
}

async function newPostgres(): Promise<TestDatabase> {
  const server = process.env.MUSTER_TEST_PG;
  if (!server) throw new Error("MUSTER_TEST_PG is not set: run through vitest.config.ts");
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const owner = connect(server, { poolSize: 1 });
  await sql`create database ${sql.id(name)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`.execute(
    owner.db,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = connect(url.href, { poolSize: 4 });
  const remove = async () => {
    await connection.close();
    await sql`drop database ${sql.id(name)} with (force)`.execute(owner.db);
    await owner.close();
  };
  return { ...connection, url: url.href, remove };
}
