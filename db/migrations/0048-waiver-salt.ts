import type { Kysely } from "kysely";

/** Why a waiver was asked for is sealed with a salt, as other words that may be erased; older rows have none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("waiver_reason").addColumn("salt", "text").execute();
}
