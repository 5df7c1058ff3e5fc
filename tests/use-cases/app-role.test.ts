import { readdirSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateForApp } from "../../db/migrate";
import { roleExcesses } from "../../db/roles";
import { openPartedDatabase, type TestDatabase } from "../databases";
import { appendOnlyTables, declaredTables } from "../schema-types";

const MIGRATIONS = readdirSync("db/migrations").filter((file) => /^\d{4}-/.test(file));
const APPEND_ONLY = appendOnlyTables(MIGRATIONS.map((file) => `db/migrations/${file}`));
const TABLES = [...declaredTables().keys()];
const DENIED = "42501";

let app: TestDatabase;
let owner: TestDatabase;
let role = "";
beforeAll(async () => {
  ({ app, owner } = await openPartedDatabase());
  role = new URL(app.url).username;
});
afterAll(() => app?.remove());

/** The SQLSTATE that a statement of the app's role fails with; "done" when it does not. */
async function codeOf(statement: string): Promise<unknown> {
  try {
    await sql.raw(statement).execute(app.db);
    return "done";
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}

async function expectDenied(statements: readonly string[]) {
  for (const statement of statements)
    expect([statement, await codeOf(statement)]).toEqual([statement, DENIED]);
}

async function firstColumn(table: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum = 1`.execute(owner.db);
  return rows[0]?.name ?? "";
}

test("the app's role adds to what is append-only, and changes it by no statement", async () => {
  expect(APPEND_ONLY.length).toBeGreaterThan(40);
  for (const table of APPEND_ONLY) {
    const column = await firstColumn(table);
    await expectDenied([
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `select * from ${table} for update`,
      `drop trigger ${table}_append_only on ${table}`,
      `alter table ${table} disable trigger all`,
    ]);
    expect(await codeOf(`insert into ${table} select * from ${table} where false`)).toBe("done");
  }
});

test("it owns nothing, and can neither make, alter nor drop anything", async () => {
  const { rows } = await sql`select from pg_class join pg_roles on pg_roles.oid = relowner
    where rolname = ${role}`.execute(owner.db);
  expect(rows).toEqual([]);
  for (const table of TABLES)
    await expectDenied([
      `drop table ${table} cascade`,
      `alter table ${table} add column planted text`,
      `create index planted on ${table} ((1))`,
      `create trigger planted before insert on ${table} execute function refuse_change()`,
      `truncate ${table} cascade`,
    ]);
  await expectDenied([
    "create table planted (id text)",
    "create schema planted",
    "create function planted() returns int language sql as 'select 1'",
    "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
    "drop function refuse_change cascade",
    "update kysely_migration set name = name",
    "insert into kysely_migration values ('9999-planted', '')",
    "delete from kysely_migration_lock",
    "set session_replication_role = replica",
    `set role ${new URL(owner.url).username}`,
  ]);
  expect(await roleExcesses(app.db)).toEqual([]);
});

test("rights that somebody gave it beside are told, and gone after the next start", async () => {
  await sql.raw(`grant update on decision to ${role}`).execute(owner.db);
  await sql.raw(`grant create on schema public to ${role}`).execute(owner.db);
  expect(await roleExcesses(app.db)).toEqual([
    `${role} may create tables`,
    `${role} may change decision`,
  ]);
  await migrateForApp(app.db, owner.url);
  expect(await roleExcesses(app.db)).toEqual([]);
});

test("two servers that start at once give the same rights", async () => {
  await Promise.all([1, 2, 3, 4].map(() => migrateForApp(app.db, owner.url)));
  expect(await roleExcesses(app.db)).toEqual([]);
  expect(await codeOf("update lease set holder = holder")).toBe("done");
});

test("one role for everything is told, and two databases are not taken for one", async () => {
  const ownerRole = new URL(owner.url).username;
  expect(await roleExcesses(owner.db)).toEqual([
    `${ownerRole} may create tables`,
    expect.stringMatching(/ owns \d\d+ tables$/),
  ]);
  await expect(migrateForApp(owner.db, owner.url)).rejects.toThrow(`both sign in as ${ownerRole}`);
  const empty = await openPartedDatabase({ migrate: false });
  await expect(migrateForApp(empty.app.db, owner.url)).rejects.toThrow("different databases");
  await empty.app.remove();
});
