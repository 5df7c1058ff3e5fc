import { sql } from "kysely";
import type { Db } from "./connect";

/** Takes everything out of a PostgreSQL schema again that was just put into it, when it was empty before. */
export async function emptySchema(owner: Db): Promise<void> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(owner);
  for (const { name } of tables.rows)
    await sql`drop table ${sql.table(name)} cascade`.execute(owner);
  const functions = await sql<{ name: string }>`
    select oid::regprocedure::text as name from pg_proc
    where pronamespace = current_schema()::regnamespace`.execute(owner);
  for (const { name } of functions.rows)
    await sql`drop function ${sql.raw(name)} cascade`.execute(owner);
}
