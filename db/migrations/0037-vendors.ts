import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Vendors that carry out checks, what was ordered from them, and how far they say it has come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "vendor")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("added_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("added_at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "vendor");

  await strictTable(db, "vendor_end")
    .addColumn("vendor_id", "text", (c) => c.primaryKey().notNull().references("vendor.id"))
    .addColumn("ended_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "vendor_end");

  await strictTable(db, "vendor_order")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("vendor_id", "text", (c) => c.notNull().references("vendor.id"))
    .addColumn("clearance_id", "text", (c) => c.notNull().unique().references("clearance.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .execute();
  for (const column of ["vendor_id", "person_id"])
    await db.schema
      .createIndex(`vendor_order_by_${column}`)
      .on("vendor_order")
      .column(column)
      .execute();
  await appendOnly(db, "vendor_order");

  await strictTable(db, "vendor_news")
    .addColumn("vendor_id", "text", (c) => c.notNull().references("vendor.id"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("order_id", "text", (c) => c.notNull().references("vendor_order.id"))
    .addColumn("stage", "text", (c) =>
      c.notNull().check(sql`stage in ('started', 'ready', 'closed')`),
    )
    .addColumn("at", number, (c) => c.notNull())
    .addColumn("sequence", number, (c) => c.notNull())
    .addColumn("received_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("vendor_news_pk", ["vendor_id", "id"])
    .execute();
  await db.schema
    .createIndex("vendor_news_by_order")
    .on("vendor_news")
    .column("order_id")
    .execute();
  await appendOnly(db, "vendor_news");
}
