import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Agreements between parties: texts, signatures under them, and their early ends (gate.md §2). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "agreement_text")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("doc", "text", (c) => c.notNull())
    .addColumn("version", number, (c) => c.notNull().check(sql`version >= 1`))
    .addColumn("parties", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("ends_on", "text")
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("published_at", number, (c) => c.notNull())
    .addUniqueConstraint("agreement_text_version", ["organization_id", "doc", "version"])
    .execute();
  await appendOnly(db, "agreement_text");

  // About a school or about a person, never both: what the parties sign for.
  await strictTable(db, "agreement_signature")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("text_id", "text", (c) => c.notNull().references("agreement_text.id"))
    .addColumn("party", "text", (c) =>
      c.notNull().check(sql`party in ('person', 'guardian', 'program', 'school', 'district')`),
    )
    .addColumn("about_school", "text", (c) => c.references("organization.id"))
    .addColumn("about_person", "text", (c) => c.references("person.id"))
    .addColumn("signed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addCheckConstraint(
      "agreement_signature_about",
      sql`(about_school is null) <> (about_person is null)`,
    )
    .execute();
  for (const column of ["text_id", "about_school", "about_person"])
    await db.schema
      .createIndex(`agreement_signature_${column}`)
      .on("agreement_signature")
      .columns([column])
      .execute();
  await appendOnly(db, "agreement_signature");

  // The name as it was typed: erasable, with the salt of its chain entry.
  await strictTable(db, "agreement_name")
    .addColumn("signature_id", "text", (c) =>
      c.primaryKey().notNull().references("agreement_signature.id"),
    )
    .addColumn("typed_name", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "agreement_end")
    .addColumn("signature_id", "text", (c) =>
      c.primaryKey().notNull().references("agreement_signature.id"),
    )
    .addColumn("from_day", "text", (c) => c.notNull())
    .addColumn("ended_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "agreement_end");
}
