import type { Kysely } from "kysely";
import { sql } from "kysely";

/** The language in which a person reads Muster and gets its letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("account")
    .addColumn("language", "text", (column) =>
      column.notNull().defaultTo("en").check(sql`language in ('en', 'es')`),
    )
    .execute();
}
