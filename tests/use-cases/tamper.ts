import { sql } from "kysely";
import type { World } from "./world";

/** What only the owner of a database can do: carry out a statement that triggers would refuse. */
export async function tamper(
  { app, engine }: Pick<World, "app" | "engine">,
  table: string,
  statement: string,
): Promise<void> {
  if (engine === "postgres") {
    await sql.raw(`alter table ${table} disable trigger all`).execute(app.db);
    await sql.raw(statement).execute(app.db);
    await sql.raw(`alter table ${table} enable trigger all`).execute(app.db);
    return;
  }
  await sql.raw(`drop trigger if exists ${table}_no_update`).execute(app.db);
  await sql.raw(`drop trigger if exists ${table}_no_delete`).execute(app.db);
  await sql.raw(statement).execute(app.db);
}
