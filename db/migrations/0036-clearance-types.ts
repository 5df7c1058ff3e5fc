import type { Kysely } from "kysely";
import { appendOnly, replaceColumnCheck, strictTable, wholeNumber } from "./build";

/** Types of clearance are data, and a clinician may decide about health. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "clearance_type")
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("version", number, (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addColumn("published_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("clearance_type_pk", ["id", "version"])
    .execute();
  await appendOnly(db, "clearance_type");
  await replaceColumnCheck(db, "clearance", {
    column: "body",
    was: "body in ('state', 'district', 'program')",
    now: "body in ('state', 'district', 'program', 'licensed_clinician')",
  });
}
