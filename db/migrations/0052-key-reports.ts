import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/** What one operator says of a signing key, and how a second one answers (security.md, P3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "key_report")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("kid", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) =>
      c
        .notNull()
        .check(sql`reason in ('seen', 'server-entered', 'person-left', 'unknown-signature')`),
    )
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("key_report_by_organization")
    .on("key_report")
    .column("organization_id")
    .execute();
  await appendOnly(db, "key_report");

  await strictTable(db, "key_report_end")
    .addColumn("report_id", "text", (c) => c.primaryKey().notNull().references("key_report.id"))
    .addColumn("confirmed", number, (c) => c.notNull())
    .addColumn("ended_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addCheckConstraint("key_report_end_confirmed", zeroOrOne("confirmed"))
    .execute();
  await appendOnly(db, "key_report_end");
}
