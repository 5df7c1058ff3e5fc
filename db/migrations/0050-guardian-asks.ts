import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** That a guardian was asked again, once for each newer text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "guardian_ask")
    .addColumn("guardian_id", "text", (c) => c.notNull().references("guardian.id"))
    .addColumn("text_id", "text", (c) => c.notNull().references("agreement_text.id"))
    .addColumn("at", wholeNumber(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("guardian_ask_pk", ["guardian_id", "text_id"])
    .execute();
  await appendOnly(db, "guardian_ask");
  await db.schema
    .createIndex("guardian_by_organization")
    .on("guardian")
    .column("organization_id")
    .execute();
}
