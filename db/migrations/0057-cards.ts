import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Cards shown beside courses: what each state asks of someone who suspects harm, and lines to call. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "card")
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('state', 'contact')`))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("version", number, (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addColumn("published_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("card_pk", ["kind", "id", "version"])
    .execute();
  await appendOnly(db, "card");
}
