import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Roles of the career ladder, and what colleges say they give credit for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "career_role")
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("version", number, (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addColumn("published_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("career_role_pk", ["id", "version"])
    .execute();
  await appendOnly(db, "career_role");

  await strictTable(db, "college_credit")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("achievement_id", "text", (c) => c.notNull().references("achievement.id"))
    .addColumn("course", "text", (c) => c.notNull())
    .addColumn("credits", number, (c) => c.notNull())
    .addColumn("unit", "text", (c) => c.notNull().check(sql`unit in ('semester', 'quarter')`))
    .addColumn("policy_url", "text", (c) => c.notNull())
    .addColumn("checked_on", "text", (c) => c.notNull())
    .addColumn("ends_on", "text", (c) => c.notNull())
    .addColumn("stated_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("stated_at", number, (c) => c.notNull())
    .execute();
  for (const column of ["organization_id", "achievement_id"])
    await db.schema
      .createIndex(`college_credit_by_${column}`)
      .on("college_credit")
      .column(column)
      .execute();
  await appendOnly(db, "college_credit");

  await strictTable(db, "college_credit_end")
    .addColumn("credit_id", "text", (c) => c.primaryKey().notNull().references("college_credit.id"))
    .addColumn("reason", "text", (c) =>
      c.notNull().check(sql`reason in ('ended', 'changed', 'mistake')`),
    )
    .addColumn("withdrawn_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "college_credit_end");
}
