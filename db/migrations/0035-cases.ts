import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** Facts taken back with a reason (gate.md §5.6), and facts that a person contests (§5.10). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "fact_correction")
    .addColumn("fact_id", "text", (c) => c.primaryKey().notNull())
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('clearance', 'age', 'hold')`))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("reason", "text", (c) =>
      c
        .notNull()
        .check(sql`reason in ('wrong_person', 'wrong_day', 'wrong_value', 'entered_twice')`),
    )
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addCheckConstraint("fact_correction_by_another", sql`recorded_by <> person_id`)
    .execute();
  await db.schema
    .createIndex("fact_correction_person")
    .on("fact_correction")
    .column("person_id")
    .execute();
  await appendOnly(db, "fact_correction");

  await strictTable(db, "contest")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("kind", "text", (c) =>
      c
        .notNull()
        .check(
          sql`kind in ('clearance', 'age', 'hold', 'session', 'observation', 'credential', 'decision')`,
        ),
    )
    .addColumn("fact_id", "text", (c) => c.notNull())
    .addColumn("decided_by", "text", (c) => c.references("person.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .addColumn("due_on", "text", (c) => c.notNull())
    .execute();
  for (const column of ["person_id", "organization_id"])
    await db.schema.createIndex(`contest_${column}`).on("contest").column(column).execute();
  await appendOnly(db, "contest");
  await strictTable(db, "contest_note")
    .addColumn("contest_id", "text", (c) => c.primaryKey().notNull().references("contest.id"))
    .addColumn("said", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "contest_answer")
    .addColumn("contest_id", "text", (c) => c.primaryKey().notNull().references("contest.id"))
    .addColumn("outcome", "text", (c) =>
      c.notNull().check(sql`outcome in ('upheld', 'corrected', 'withdrawn')`),
    )
    .addColumn("answered_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("answered_at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "contest_answer");
  await strictTable(db, "contest_answer_note")
    .addColumn("contest_id", "text", (c) => c.primaryKey().notNull().references("contest.id"))
    .addColumn("said", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();
}
