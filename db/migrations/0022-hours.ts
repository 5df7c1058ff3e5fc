import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/** Hours served, who approved them, the terms they count toward, and signatures under reports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "service_term")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("hours", number, (c) => c.notNull().check(sql`hours in (1700, 900, 675, 450, 300)`))
    .addColumn("starts_on", "text", (c) => c.notNull())
    .addColumn("ends_on", "text", (c) => c.notNull())
    .addColumn("college_id", "text", (c) => c.references("organization.id"))
    .addColumn("work_study", number, (c) => c.notNull())
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addColumn("supersedes", "text", (c) => c.unique().references("service_term.id"))
    .addCheckConstraint("service_term_work_study", zeroOrOne("work_study"))
    .addCheckConstraint("service_term_days", sql`starts_on <= ends_on`)
    .addCheckConstraint("service_term_by_another", sql`recorded_by <> person_id`)
    .execute();
  await index(db, "service_term", "organization_id", "person_id");
  await appendOnly(db, "service_term");

  await strictTable(db, "hours_entry")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("kind", "text", (c) =>
      c.notNull().check(sql`kind in ('service', 'training', 'travel')`),
    )
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull().check(sql`minutes between 0 and 1440`))
    .addColumn("entered_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("entered_at", number, (c) => c.notNull())
    .addColumn("supersedes", "text", (c) => c.unique().references("hours_entry.id"))
    .addUniqueConstraint("hours_entry_says", ["id", "person_id", "entered_by"])
    .execute();
  await index(db, "hours_entry", "person_id", "organization_id", "on_day");
  await index(db, "hours_entry", "organization_id", "on_day");
  await appendOnly(db, "hours_entry");

  // The database itself refuses that someone approves hours of their own, or that they typed in.
  await strictTable(db, "hours_decision")
    .addColumn("entry_id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("entered_by", "text", (c) => c.notNull())
    .addColumn("verdict", "text", (c) =>
      c.notNull().check(sql`verdict in ('approved', 'returned')`),
    )
    .addColumn("decided_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("decided_at", number, (c) => c.notNull())
    .addForeignKeyConstraint(
      "hours_decision_entry",
      ["entry_id", "person_id", "entered_by"],
      "hours_entry",
      ["id", "person_id", "entered_by"],
    )
    .addCheckConstraint(
      "hours_decision_by_another",
      sql`decided_by <> person_id and decided_by <> entered_by`,
    )
    .execute();
  await appendOnly(db, "hours_decision");

  await strictTable(db, "hours_sum")
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull().check(sql`minutes >= 0`))
    .addPrimaryKeyConstraint("hours_sum_pk", ["organization_id", "person_id", "kind"])
    .execute();

  await strictTable(db, "report_signature")
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("manifest_hash", "text", (c) => c.notNull())
    .addColumn("key_id", "text", (c) => c.notNull())
    .addColumn("signature", "text", (c) => c.notNull())
    .addColumn("signed_by", "text", (c) => c.references("person.id"))
    .addColumn("signed_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("report_signature_pk", ["organization_id", "manifest_hash"])
    .execute();
  await appendOnly(db, "report_signature");
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
