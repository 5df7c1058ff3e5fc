import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/** What makes a school ready for people (features.md P14), and who has a conflict of interest there (P16). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await items(db);
  await waivers(db);
  await conflicts(db);
}

async function items(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "school_item")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("school_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("through", "text")
    .addColumn("supervisor_id", "text", (c) => c.references("person.id"))
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addColumn("supersedes", "text", (c) => c.unique().references("school_item.id"))
    .addColumn("withdrawn", number, (c) => c.notNull())
    .addCheckConstraint("school_item_withdrawn", zeroOrOne("withdrawn"))
    .addCheckConstraint("school_item_days", sql`through is null or through >= on_day`)
    .execute();
  await index(db, "school_item", "school_id");
  await appendOnly(db, "school_item");

  // What the school wrote beside it, a name among it: erasable.
  await strictTable(db, "school_item_note")
    .addColumn("item_id", "text", (c) => c.primaryKey().notNull().references("school_item.id"))
    .addColumn("said", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();
}

async function waivers(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "school_waiver")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("school_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("req", "text", (c) => c.notNull())
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("expires_on", "text", (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .addCheckConstraint("school_waiver_days", sql`from_day <= expires_on`)
    .execute();
  await index(db, "school_waiver", "school_id", "organization_id");
  await appendOnly(db, "school_waiver");

  await strictTable(db, "school_waiver_reason")
    .addColumn("waiver_id", "text", (c) => c.primaryKey().notNull().references("school_waiver.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "school_waiver_answer")
    .addColumn("waiver_id", "text", (c) => c.primaryKey().notNull().references("school_waiver.id"))
    .addColumn("answer", "text", (c) => c.notNull().check(sql`answer in ('approved', 'declined')`))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("answered_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "school_waiver_answer");
}

async function conflicts(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "school_conflict")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("school_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('relative', 'other')`))
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .execute();
  await index(db, "school_conflict", "person_id");
  await index(db, "school_conflict", "school_id");
  await appendOnly(db, "school_conflict");

  await strictTable(db, "school_conflict_note")
    .addColumn("conflict_id", "text", (c) =>
      c.primaryKey().notNull().references("school_conflict.id"),
    )
    .addColumn("said", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "school_conflict_end")
    .addColumn("conflict_id", "text", (c) =>
      c.primaryKey().notNull().references("school_conflict.id"),
    )
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("ended_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "school_conflict_end");
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
