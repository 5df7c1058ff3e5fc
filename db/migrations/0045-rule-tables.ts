import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** The tables of cases of rules that are shipped with the app. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "rule_table")
    .addColumn("rule_set_id", "text", (c) => c.primaryKey().notNull().references("rule_set.id"))
    .addColumn("truth_table", "text", (c) => c.notNull())
    .addColumn("cases", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "rule_table");
}
