import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Renewals, what each award rests on, reminders of its last day, and statements that people sign. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await db.schema
    .alterTable("credential")
    .addColumn("supersedes", "text", (c) => c.references("credential.id"))
    .execute();
  await db.schema.alterTable("credential").addColumn("basis", "text").execute();
  await db.schema
    .createIndex("credential_supersedes_once")
    .unique()
    .on("credential")
    .column("supersedes")
    .where(sql.ref("supersedes"), "is not", null)
    .execute();
  await db.schema
    .createIndex("credential_by_valid_through")
    .on("credential")
    .columns(["valid_through", "id"])
    .where(sql.ref("valid_through"), "is not", null)
    .execute();

  await strictTable(db, "expiry_reminder")
    .addColumn("credential_id", "text", (c) => c.notNull().references("credential.id"))
    .addColumn("days", number, (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("expiry_reminder_pk", ["credential_id", "days"])
    .execute();
  await appendOnly(db, "expiry_reminder");

  await strictTable(db, "attestation_version")
    .addColumn("attestation_id", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("ordinal", number, (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("published_at", number, (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addPrimaryKeyConstraint("attestation_version_pk", ["attestation_id", "version"])
    .addUniqueConstraint("attestation_version_ordinal", ["attestation_id", "ordinal"])
    .execute();
  await appendOnly(db, "attestation_version");

  await strictTable(db, "attestation")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("attestation_id", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addForeignKeyConstraint(
      "attestation_signed",
      ["attestation_id", "version"],
      "attestation_version",
      ["attestation_id", "version"],
    )
    .execute();
  await db.schema
    .createIndex("attestation_by_person")
    .on("attestation")
    .columns(["person_id", "attestation_id"])
    .execute();
  await appendOnly(db, "attestation");

  await strictTable(db, "attestation_name")
    .addColumn("attestation_row", "text", (c) =>
      c.primaryKey().notNull().references("attestation.id"),
    )
    .addColumn("typed_name", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();
}
