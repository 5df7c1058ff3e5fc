import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Waivers of a requirement for a person: asked for by one, answered by another (gate.md §2). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "waiver")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("opening_id", "text", (c) => c.notNull().references("opening.id"))
    .addColumn("req", "text", (c) => c.notNull())
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("expires_on", "text", (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .addCheckConstraint("waiver_by_another", sql`asked_by <> person_id`)
    .addCheckConstraint("waiver_days", sql`from_day <= expires_on`)
    .execute();
  for (const columns of [["person_id"], ["organization_id", "asked_at"]])
    await db.schema
      .createIndex(`waiver_by_${columns.join("_")}`)
      .on("waiver")
      .columns(columns)
      .execute();
  await appendOnly(db, "waiver");

  // Words that people typed: erasable, so never in the facts that decisions keep.
  await strictTable(db, "waiver_reason")
    .addColumn("waiver_id", "text", (c) => c.primaryKey().notNull().references("waiver.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("evidence", "text")
    .execute();

  await strictTable(db, "waiver_answer")
    .addColumn("waiver_id", "text", (c) => c.primaryKey().notNull().references("waiver.id"))
    .addColumn("answer", "text", (c) => c.notNull().check(sql`answer in ('approved', 'declined')`))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("answered_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "waiver_answer");

  await strictTable(db, "waiver_end")
    .addColumn("waiver_id", "text", (c) => c.primaryKey().notNull().references("waiver.id"))
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("ended_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "waiver_end");
}
