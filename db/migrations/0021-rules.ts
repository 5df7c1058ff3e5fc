import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/**
 * Publishing rules: whose each one is, how a version came into force, what is being written, how the
 * layers of an opening moved, and the versions that a placement was made under (gate.md §2b, §3).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "rule_owner")
    .addColumn("name", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .execute();
  await appendOnly(db, "rule_owner");

  await strictTable(db, "rule_publication")
    .addColumn("rule_set_id", "text", (c) => c.primaryKey().notNull().references("rule_set.id"))
    .addColumn("applies", "text", (c) =>
      c.notNull().check(sql`applies in ('at-once', 'from-day', 'next-term')`),
    )
    .addColumn("from_day", "text")
    .addColumn("truth_table", "text")
    .addColumn("cases", number, (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("agreed_by", "text", (c) => c.notNull().references("person.id"))
    .addCheckConstraint("rule_publication_two_people", sql`asked_by <> agreed_by`)
    .addCheckConstraint(
      "rule_publication_day",
      sql`(applies = 'from-day') = (from_day is not null)`,
    )
    .execute();
  await appendOnly(db, "rule_publication");

  await strictTable(db, "rule_draft")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.references("organization.id"))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("truth_table", "text")
    .addColumn("written_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("written_at", number, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("rule_draft_organization")
    .on("rule_draft")
    .columns(["organization_id", "written_at"])
    .execute();

  await strictTable(db, "opening_change")
    .addColumn("opening_id", "text", (c) => c.notNull().references("opening.id"))
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("was", "text", (c) => c.notNull())
    .addColumn("layers", "text", (c) => c.notNull())
    .addColumn("moves", "text", (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("opening_change_pk", ["opening_id", "seq"])
    .execute();
  await appendOnly(db, "opening_change");

  // No opening's layers have moved yet: every placement stands under the versions that it names now.
  await db.schema
    .alterTable("placement")
    .addColumn("pinned", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await sql`update placement set pinned =
    (select layers from opening where opening.id = placement.opening_id)`.execute(db);
}
