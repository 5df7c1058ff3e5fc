import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Who read whose record (features P34): written in batches, unchained, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "person_read")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("reader_id", "text", (c) => c.notNull())
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("at", wholeNumber(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("person_read_person_id_at")
    .on("person_read")
    .columns(["person_id", "at"])
    .execute();
  await appendOnly(db, "person_read");
}
