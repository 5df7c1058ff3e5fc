import { sql } from "kysely";
import { connect, type Db, engineOf, type Reader } from "./connect";
import { migrateToLatest } from "./migrate";

/** What the engine itself finds wrong with its pages, indexes and foreign keys; empty when sound. */
export async function integrityProblems(db: Reader): Promise<string[]> {
  return engineOf(db) === "sqlite" ? sqliteProblems(db) : postgresProblems(db);
}

async function sqliteProblems(db: Reader): Promise<string[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const keys = await sql<{
    table: string;
    rowid: number;
    parent: string;
  }>`pragma foreign_key_check`.execute(db);
  return [
    ...pages.rows.map((row) => row.integrity_check).filter((words) => words !== "ok"),
    ...keys.rows.map((row) => `row ${row.rowid} of ${row.table} points at no row of ${row.parent}`),
  ];
}

async function postgresProblems(db: Reader): Promise<string[]> {
  const constraints = await sql<{ name: string }>`
    select conname as name from pg_constraint where not convalidated`.execute(db);
  const indexes = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index where not indisvalid`.execute(db);
  const triggers = await sql<{ name: string }>`
    select tgname as name from pg_trigger where tgisinternal and tgenabled = 'D'`.execute(db);
  return [
    ...constraints.rows.map(({ name }) => `constraint ${name} was never checked`),
    ...indexes.rows.map(({ name }) => `index ${name} is not valid`),
    ...triggers.rows.map(({ name }) => `foreign key trigger ${name} is switched off`),
  ];
}

/** On PostgreSQL no row is replaced but by an update, which is refused anyway. */
const ONLY_ON_SQLITE = "trigger course_version_no_replacing";

/**
 * How a migrated database differs from one made new by the same migrations: tables, columns, and
 * the triggers that refuse changes to append-only tables. Empty when it does not.
 */
export async function schemaProblems(db: Db): Promise<string[]> {
  const fresh = connect("file::memory:");
  try {
    await migrateToLatest(fresh.db);
    const engine = engineOf(db);
    const wanted = (await shapeOf(fresh.db)).filter(
      (part) => engine === "sqlite" || part !== ONLY_ON_SQLITE,
    );
    const found = await shapeOf(db);
    return [
      ...wanted.flatMap((part) => (found.includes(part) ? [] : [`${part} is missing`])),
      ...found.flatMap((part) => (wanted.includes(part) ? [] : [`${part} is not ours`])),
    ];
  } finally {
    await fresh.close();
  }
}

async function shapeOf(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables();
  const columns = tables.flatMap((table) =>
    table.columns.map((column) => `column ${table.name}.${column.name}`),
  );
  return [...columns, ...(await guards(db))];
}

async function guards(db: Reader): Promise<string[]> {
  if (engineOf(db) === "sqlite") {
    const found = await sql<{
      name: string;
    }>`select name from sqlite_master where type = 'trigger'`.execute(db);
    return found.rows.map(({ name }) => `trigger ${name}`);
  }
  const found = await sql<{ name: string; table_name: string }>`
    select tgname as name, tgrelid::regclass::text as table_name from pg_trigger
    where not tgisinternal and tgenabled <> 'D'`.execute(db);
  return found.rows.flatMap(({ name, table_name }) => {
    if (!name.endsWith("_append_only"))
      return /_no_(addition|update)$/.test(name) ? [`trigger ${name}`] : [];
    return ["update", "delete"].map((verb) => `trigger ${table_name}_no_${verb}`);
  });
}

/** Writes a consistent copy of a SQLite database while it is in use, without making writers wait. */
export async function copySqlite(db: Db, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(db);
}
