import type { Kysely } from "kysely";

/** The misses of a span of time are looked for every minute. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("critical_miss_by_at").on("critical_miss").column("at").execute();
}
