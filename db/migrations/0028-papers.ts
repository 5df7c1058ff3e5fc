import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/** Papers that staff have seen, changes of names, and the name that a clearance was decided under. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "paper")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("custody", "text", (c) =>
      c.notNull().check(sql`custody in ('person', 'agency', 'district', 'program')`),
    )
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addColumn("supersedes", "text", (c) => c.unique().references("paper.id"))
    .addColumn("withdrawn", number, (c) => c.notNull())
    .addCheckConstraint("paper_by_another", sql`recorded_by <> person_id`)
    .addCheckConstraint("paper_withdrawn", zeroOrOne("withdrawn"))
    .execute();
  await db.schema.createIndex("paper_person_id").on("paper").columns(["person_id"]).execute();
  await appendOnly(db, "paper");

  // The first name has no row; nth counts names from 2. The names themselves are not kept here.
  await strictTable(db, "name_change")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("nth", number, (c) => c.notNull().check(sql`nth >= 2`))
    .addColumn("changed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("changed_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("name_change_pk", ["person_id", "nth"])
    .execute();
  await appendOnly(db, "name_change");

  await db.schema.alterTable("clearance").addColumn("name_key", "text").execute();
}
