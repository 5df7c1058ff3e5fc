import type { Kysely } from "kysely";
import { strictTable, wholeNumber } from "./build";

/**
 * What people were called before, so that a report made again for a day says what it said then. It goes
 * when its owner is erased: the person, or the one who took the place that a list had brought in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "earlier_name")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("until_at", wholeNumber(db), (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("owner_id", "text", (c) => c.notNull().references("person.id"))
    .addPrimaryKeyConstraint("earlier_name_pk", ["person_id", "until_at"])
    .execute();
  await db.schema
    .createIndex("earlier_name_owner_id")
    .on("earlier_name")
    .columns(["owner_id"])
    .execute();
}
