import { type Kysely, sql } from "kysely";
import { strictTable, wholeNumber } from "./build";

/** Second factors: what proves a person beside their password, and in which sessions it was shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await db.schema.alterTable("login_session").addColumn("factor_at", number).execute();

  await strictTable(db, "factor")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('totp', 'passkey')`))
    .addColumn("sealed", "text", (c) => c.notNull())
    .addColumn("kek_id", "text", (c) => c.notNull())
    .addColumn("made_at", number, (c) => c.notNull())
    .addColumn("confirmed_at", number)
    .addColumn("last_step", number)
    .addUniqueConstraint("factor_once", ["person_id", "kind"])
    .execute();

  await strictTable(db, "recovery_code")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("used_at", number)
    .addPrimaryKeyConstraint("recovery_code_pk", ["person_id", "digest"])
    .execute();
}
