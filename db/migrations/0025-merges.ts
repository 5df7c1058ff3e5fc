import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Accounts of one person (gate.md §2b): two people find it, neither of them that person (§5.5). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "person_merge")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("from_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("into_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("undoes", "text", (c) => c.unique().references("person_merge.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("proposal_id", "text", (c) => c.notNull().unique().references("proposal.id"))
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("agreed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addCheckConstraint("person_merge_two", sql`from_id <> into_id`)
    .addCheckConstraint("person_merge_two_people", sql`asked_by <> agreed_by`)
    .addCheckConstraint(
      "person_merge_by_others",
      sql`asked_by not in (from_id, into_id) and agreed_by not in (from_id, into_id)`,
    )
    .execute();
  for (const column of ["from_id", "into_id"])
    await db.schema
      .createIndex(`person_merge_${column}`)
      .on("person_merge")
      .column(column)
      .execute();
  await appendOnly(db, "person_merge");
}
