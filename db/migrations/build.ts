import {
  type ColumnDataType,
  type CreateTableBuilder,
  type Kysely,
  type RawBuilder,
  sql,
} from "kysely";

/** True on PostgreSQL; migrations differ there only where the engines' words differ. */
export function onPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter.constructor.name.startsWith("Postgres");
}

/** The column type of an instant in epoch milliseconds, or of any whole number. */
export function wholeNumber(db: Kysely<unknown>): ColumnDataType {
  return onPostgres(db) ? "bigint" : "integer";
}

/** The column type of a real number. */
export function realNumber(db: Kysely<unknown>): ColumnDataType | RawBuilder<unknown> {
  return onPostgres(db) ? "double precision" : sql`real`;
}

/** A table that refuses values of the wrong type (STRICT on SQLite, always so on PostgreSQL). */
export function strictTable(db: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name);
  return onPostgres(db) ? table : table.modifyEnd(sql`strict`);
}

/** A check that a 0/1 column holds nothing else. */
export function zeroOrOne(column: string): RawBuilder<unknown> {
  return sql`${sql.ref(column)} in (0, 1)`;
}

/** Makes the database itself refuse UPDATE and DELETE (and TRUNCATE) on a table. */
export async function appendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  if (onPostgres(db)) {
    await sql
      .raw(
        `create trigger ${table}_append_only before update or delete or truncate on "${table}"
         for each statement execute function refuse_change()`,
      )
      .execute(db);
    return;
  }
  for (const verb of ["update", "delete"])
    await sql
      .raw(
        `create trigger ${table}_no_${verb} before ${verb} on "${table}"
         begin select raise(abort, '${table} is append-only'); end`,
      )
      .execute(db);
}

/** The function behind every append-only trigger on PostgreSQL; made once, by the first migration. */
export async function createRefuseChange(db: Kysely<unknown>): Promise<void> {
  if (!onPostgres(db)) return;
  await sql
    .raw(
      `create function refuse_change() returns trigger language plpgsql as
       $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    )
    .execute(db);
}

/**
 * Puts another check in the place of a table's named one, keeping rows, indexes and triggers. SQLite
 * cannot alter a check, so there the table is made again from its own text (lang_altertable.html §7);
 * `migrateToLatest` keeps what refers to it. Throws when the table has no such check.
 */
export async function replaceCheck(
  db: Kysely<unknown>,
  table: string,
  { name, was, now }: { name: string; was: string; now: string },
): Promise<void> {
  if (onPostgres(db)) return replaceConstraint(db, table, { name, now });
  await rebuild(db, table, `"${name}" check (${was})`, `"${name}" check (${now})`);
}

/** The same for a check that stands unnamed at its column, with the name that PostgreSQL gave it. */
export async function replaceColumnCheck(
  db: Kysely<unknown>,
  table: string,
  { column, was, now }: { column: string; was: string; now: string },
): Promise<void> {
  if (onPostgres(db)) {
    return replaceConstraint(db, table, { name: `${table}_${column}_check`, now });
  }
  await rebuild(db, table, `check (${was})`, `check (${now})`);
}

async function replaceConstraint(
  db: Kysely<unknown>,
  table: string,
  { name, now }: { name: string; now: string },
): Promise<void> {
  await db.schema.alterTable(table).dropConstraint(name).execute();
  await db.schema.alterTable(table).addCheckConstraint(name, sql.raw(now)).execute();
}

/** SQLite cannot change a check: the table is made anew with other words, and its rows carried over. */
async function rebuild(
  db: Kysely<unknown>,
  table: string,
  was: string,
  now: string,
): Promise<void> {
  const { rows } = await sql<{ type: string; text: string }>`
    select type, sql as text from sqlite_master
    where tbl_name = ${table} and sql is not null order by type = 'table' desc`.execute(db);
  const [made, ...beside] = rows.map(({ text }) => text);
  const [before, after, ...more] = (made ?? "").split(was);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${table} has no ${was} of just that text.`);
  const next = `${table}_next`;
  await sql.raw(`${before.replace(`"${table}"`, `"${next}"`)}${now}${after}`).execute(db);
  await sql.raw(`insert into "${next}" select * from "${table}"`).execute(db);
  await db.schema.dropTable(table).execute();
  await db.schema.alterTable(next).renameTo(table).execute();
  for (const words of beside) await sql.raw(words).execute(db);
}
