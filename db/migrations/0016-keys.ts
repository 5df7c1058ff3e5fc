import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/**
 * What was signed again under the same id, after a key was compromised; and a way to what was written
 * down about one key, or one person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "credential_resigning")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("credential_id", "text", (c) => c.notNull().references("credential.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("compromised_kid", "text", (c) => c.notNull())
    .addColumn("json_kid", "text", (c) => c.notNull())
    .addColumn("jwt_kid", "text", (c) => c.notNull())
    .addColumn("json_hash", "text", (c) => c.notNull())
    .addColumn("jwt_hash", "text", (c) => c.notNull())
    .addColumn("told", number, (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addUniqueConstraint("credential_resigning_once", ["credential_id", "compromised_kid"])
    .addCheckConstraint("credential_resigning_told", zeroOrOne("told"))
    .execute();
  await appendOnly(db, "credential_resigning");
  // A drill writes to each earner once, whatever crashed in between.
  await db.schema
    .createIndex("credential_resigning_told_once")
    .unique()
    .on("credential_resigning")
    .columns(["organization_id", "compromised_kid", "person_id"])
    .where(sql.ref("told"), "=", sql.lit(1))
    .execute();
  await db.schema
    .createIndex("audit_event_by_subject_id")
    .on("audit_event")
    .columns(["subject_id", "at"])
    .execute();
}
