import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** A school's waiver may be ended before its last day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "school_waiver_end")
    .addColumn("waiver_id", "text", (c) => c.primaryKey().notNull().references("school_waiver.id"))
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("ended_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", wholeNumber(db), (c) => c.notNull())
    .execute();
  await appendOnly(db, "school_waiver_end");

  // Why, in somebody's words: erasable.
  await strictTable(db, "school_waiver_end_reason")
    .addColumn("waiver_id", "text", (c) =>
      c.primaryKey().notNull().references("school_waiver_end.waiver_id"),
    )
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();
}
