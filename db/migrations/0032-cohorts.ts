import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** People who serve together, and the days by which they are due. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "cohort")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("starts_on", "text")
    .addColumn("due_on", "text")
    .addColumn("created_by", "text", (c) => c.references("person.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addUniqueConstraint("cohort_name", ["organization_id", "name"])
    .execute();

  await strictTable(db, "cohort_member")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("cohort_id", "text", (c) => c.notNull().references("cohort.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("to_day", "text")
    .execute();
  await db.schema
    .createIndex("cohort_member_once")
    .unique()
    .on("cohort_member")
    .columns(["organization_id", "person_id"])
    .where(sql.ref("to_day"), "is", null)
    .execute();
  await db.schema
    .createIndex("cohort_member_cohort")
    .on("cohort_member")
    .column("cohort_id")
    .execute();

  // The last one for a person in a cohort holds; the reason lives in the erasable audit detail.
  await strictTable(db, "cohort_extension")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("cohort_id", "text", (c) => c.notNull().references("cohort.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("due_on", "text", (c) => c.notNull())
    .addColumn("recorded_by", "text", (c) => c.references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "cohort_extension");
  await db.schema
    .createIndex("cohort_extension_person")
    .on("cohort_extension")
    .columns(["cohort_id", "person_id"])
    .execute();
}
