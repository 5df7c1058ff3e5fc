import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/**
 * Erasing a person: the request, its being taken back, that it was done, and legal holds that stop it.
 * Ids and times only; why a hold was set stands beside it, erasable.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await db.schema.alterTable("account").addColumn("erased_at", number).execute();

  await strictTable(db, "erasure_request")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .addColumn("due_at", number, (c) => c.notNull())
    .execute();
  await index(db, "erasure_request", "person_id");
  await index(db, "erasure_request", "due_at");
  await appendOnly(db, "erasure_request");

  await strictTable(db, "erasure_withdrawal")
    .addColumn("request_id", "text", (c) =>
      c.primaryKey().notNull().references("erasure_request.id"),
    )
    .addColumn("withdrawn_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "erasure_withdrawal");

  await strictTable(db, "erasure")
    .addColumn("person_id", "text", (c) => c.primaryKey().notNull().references("person.id"))
    .addColumn("request_id", "text", (c) => c.references("erasure_request.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "erasure");

  await strictTable(db, "legal_hold")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("lifts", "text", (c) => c.unique().references("legal_hold.id"))
    .addColumn("set_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await index(db, "legal_hold", "person_id");
  await appendOnly(db, "legal_hold");
  await strictTable(db, "legal_hold_note")
    .addColumn("hold_id", "text", (c) => c.primaryKey().notNull().references("legal_hold.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .execute();
}

async function index(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
}
