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
