import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Connection, connect, type Db, type Engine, withoutLimits } from "../db/connect";
import { migrateForApp, migrateToLatest } from "../db/migrate";

export interface TestDatabase extends Connection {
  url: string;
  /** Closes it and removes every trace. */
  remove: () => Promise<void>;
}

/** The two roles that an operator parts PostgreSQL between: one owns and migrates, one serves. */
const OWNER = "muster_test_owner";
const APP = "muster_test_app";
/** Any number of our own: one process makes the template, the others wait for it. */
const TEMPLATE_LOCK = 20_261_121;

/** A fresh, migrated database of one kind; the real engine, never a stand-in. */
export async function openTestDatabase(
  engine: Engine,
  { migrate = true }: { migrate?: boolean } = {},
): Promise<TestDatabase> {
  if (engine === "postgres") return newPostgres(migrate);
  return newSqlite(migrate ? await provideTemplateFile() : null);
}

/** A fresh PostgreSQL database as an operator parts it: one role owns and migrates it, the app has another. */
export async function openPartedDatabase({
  migrate = true,
}: {
  migrate?: boolean;
} = {}): Promise<{ app: TestDatabase; owner: TestDatabase }> {
  const made = await newPostgres(migrate);
  const signIn = (role: string) => {
    const url = signedInAs(made.url, role);
    return { ...connect(url, { poolSize: 4 }), url };
  };
  const [owner, app] = [signIn(OWNER), signIn(APP)];
  const remove = async () => {
    await app.close();
    await owner.close();
    await made.remove();
  };
  return { app: { ...app, remove }, owner: { ...owner, remove } };
}

/** A database file of its own: empty, or copied from one that was migrated. */
function newSqlite(template: string | null): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "muster-test-"));
  const file = join(folder, "muster.db");
  if (template) copyFileSync(template, file);
  const url = `file:${file}`;
  const connection = connect(url);
  const remove = async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...connection, url, remove };
}

/**
 * The migrated file that others are copied from, made once a machine for what db/ says today. It gets
 * its name when it is whole, so that two processes may make it at once. Returns its path.
 */
async function provideTemplateFile(): Promise<string> {
  const file = join(tmpdir(), `muster_template_${schemaHash()}.db`);
  if (existsSync(file)) return file;
  const made = newSqlite(null);
  await migrateToLatest(made.db);
  await made.close();
  renameSync(made.url.replace("file:", ""), file);
  await made.remove();
  return file;
}

function signedInAs(server: string, role: string, database?: string): string {
  const url = new URL(server);
  url.username = role;
  if (database) url.pathname = `/${database}`;
  return url.href;
}

/** A database of its own on the tests' server: empty, or copied from one that was migrated. */
async function newPostgres(migrated: boolean): Promise<TestDatabase> {
  const server = process.env.MUSTER_TEST_PG;
  if (!server) throw new Error("MUSTER_TEST_PG is not set: run through vitest.config.ts");
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const maker = connect(server, { poolSize: 1 });
  const template = await provideTemplate(maker.db, server);
  await createDatabase(maker.db, name, migrated ? template : "template0");
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = connect(url.href, { poolSize: 4 });
  const remove = async () => {
    await connection.close();
    const dropped = sql`drop database ${sql.id(name)} with (force)`;
    await withoutLimits(maker.db, (patient) => dropped.execute(patient));
    await maker.close();
  };
  return { ...connection, url: url.href, remove };
}

async function createDatabase(maker: Db, name: string, template: string): Promise<void> {
  const made = sql`create database ${sql.id(name)} template ${sql.id(template)} owner ${sql.id(OWNER)}
    encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`;
  await withoutLimits(maker, (patient) => made.execute(patient));
}

/**
 * The migrated database that others are copied from, made once a server for what db/ says today, with
 * the two roles. Its name appears only when it is whole. Returns the name.
 */
async function provideTemplate(maker: Db, server: string): Promise<string> {
  const name = `muster_template_${schemaHash()}`;
  await withoutLimits(maker, async (db) => {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`.execute(db);
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(db);
    if (rows.length === 0) await makeTemplate(db, server, name);
    await sql`select pg_advisory_unlock(${TEMPLATE_LOCK})`.execute(db);
  });
  return name;
}

async function makeTemplate(maker: Db, server: string, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  for (const role of [OWNER, APP]) {
    const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(maker);
    if (rows.length === 0) await sql`create role ${sql.id(role)} login`.execute(maker);
  }
  await sql`drop database if exists ${sql.id(unfinished)} with (force)`.execute(maker);
  await createDatabase(maker, unfinished, "template0");
  const app = connect(signedInAs(server, APP, unfinished), { poolSize: 1 });
  try {
    await migrateForApp(app.db, signedInAs(server, OWNER, unfinished));
  } finally {
    await app.close();
  }
  await sql`alter database ${sql.id(unfinished)} rename to ${sql.id(name)}`.execute(maker);
}

function schemaHash(): string {
  const hash = createHash("sha256");
  for (const folder of ["db", "db/migrations"])
    for (const file of readdirSync(folder, { withFileTypes: true }).filter((it) => it.isFile()))
      hash.update(file.name).update(readFileSync(join(folder, file.name)));
  return hash.digest("hex").slice(0, 16);
}
