import type { Kysely } from "kysely";
import { strictTable, wholeNumber, zeroOrOne } from "./build";

/** People whom a program brought in by a list, and the lists themselves until they end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "unclaimed_person")
    .addColumn("person_id", "text", (c) => c.primaryKey().notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .addUniqueConstraint("unclaimed_person_email", ["organization_id", "email"])
    .execute();

  await strictTable(db, "roster_start")
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("starts_on", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("roster_start_pk", ["organization_id", "person_id"])
    .execute();

  await strictTable(db, "roster_address")
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addPrimaryKeyConstraint("roster_address_pk", ["organization_id", "email"])
    .execute();

  await strictTable(db, "roster_upload")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("owner_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("sheet", "text", (c) => c.notNull())
    .addColumn("plan", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addColumn("counts", "text", (c) => c.notNull())
    .addColumn("invite", number, (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("expires_at", number, (c) => c.notNull())
    .addCheckConstraint("roster_upload_invite", zeroOrOne("invite"))
    .execute();
  await db.schema
    .createIndex("roster_upload_owner")
    .on("roster_upload")
    .columns(["owner_id", "created_at"])
    .execute();

  // Whoever brings many people in again asks for each whether they are invited.
  await db.schema
    .createIndex("invitation_email")
    .on("invitation")
    .columns(["organization_id", "email"])
    .execute();

  await strictTable(db, "roster_choice")
    .addColumn("upload_id", "text", (c) => c.notNull().references("roster_upload.id"))
    .addColumn("row", number, (c) => c.notNull())
    .addColumn("choice", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addPrimaryKeyConstraint("roster_choice_pk", ["upload_id", "row"])
    .execute();
}
