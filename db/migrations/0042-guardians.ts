import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Guardians of people under 18, who sign for them by a link of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  // A person of their own, without an account, so that a signature says whose it is.
  await strictTable(db, "guardian")
    .addColumn("id", "text", (c) => c.primaryKey().notNull().references("person.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("added_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("added_at", number, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("guardian_by_person").on("guardian").column("person_id").execute();
  await appendOnly(db, "guardian");

  await strictTable(db, "guardian_contact")
    .addColumn("guardian_id", "text", (c) => c.primaryKey().notNull().references("guardian.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("guardian_contact_by_email")
    .on("guardian_contact")
    .column("email")
    .execute();

  // Its id is in a link that carries a MAC of it, made by the server and stored nowhere.
  await strictTable(db, "guardian_link")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("guardian_id", "text", (c) => c.notNull().references("guardian.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("expires_at", number, (c) => c.notNull())
    .addColumn("used_at", number)
    .execute();
  await db.schema
    .createIndex("guardian_link_by_guardian")
    .on("guardian_link")
    .column("guardian_id")
    .execute();

  await strictTable(db, "guardian_refusal")
    .addColumn("guardian_id", "text", (c) => c.notNull().references("guardian.id"))
    .addColumn("text_id", "text", (c) => c.notNull().references("agreement_text.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("guardian_refusal_pk", ["guardian_id", "text_id", "at"])
    .execute();
  await appendOnly(db, "guardian_refusal");
}
