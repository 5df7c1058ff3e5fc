import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Whether a school lies in the country; the newest word about a school holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "school_area")
    .addColumn("school_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("area", "text", (c) => c.notNull())
    .addColumn("said_by", "text", (c) => c.references("person.id"))
    .addColumn("said_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("school_area_pk", ["school_id", "nth"])
    .addCheckConstraint("school_area_is", sql`area in ('rural', 'elsewhere')`)
    .execute();
  await appendOnly(db, "school_area");
}
