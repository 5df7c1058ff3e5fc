import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/** The steps to a placement (features.md P17), and the weekly hours of an opening. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "opening_schedule")
    .addColumn("opening_id", "text", (c) => c.primaryKey().notNull().references("opening.id"))
    .addColumn("weekdays", "text", (c) => c.notNull())
    .addColumn("from_time", "text", (c) => c.notNull())
    .addColumn("to_time", "text", (c) => c.notNull())
    .addColumn("students", number, (c) => c.check(sql`students >= 1`))
    .addCheckConstraint("opening_schedule_times", sql`from_time < to_time`)
    .execute();
  await appendOnly(db, "opening_schedule");

  // As of a placement, the database itself refuses an offer of a slot that is not there, or without
  // a decision that permits this person in this opening.
  await strictTable(db, "offer")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("opening_id", "text", (c) => c.notNull())
    .addColumn("slot", number, (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("decision_id", "text", (c) => c.notNull().unique())
    .addColumn("permits", number, (c) => c.notNull().check(sql`permits = 1`))
    .addColumn("open", number, (c) => c.notNull())
    .addColumn("proposed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("proposed_at", number, (c) => c.notNull())
    .addCheckConstraint("offer_open", zeroOrOne("open"))
    .addCheckConstraint("offer_by_another", sql`proposed_by <> person_id`)
    .addForeignKeyConstraint("offer_slot", ["opening_id", "slot"], "opening_slot", [
      "opening_id",
      "slot",
    ])
    .addForeignKeyConstraint(
      "offer_decision",
      ["decision_id", "opening_id", "person_id", "permits"],
      "decision",
      ["id", "opening_id", "person_id", "permits"],
    )
    .execute();
  for (const column of ["slot", "person_id"])
    await db.schema
      .createIndex(`offer_${column}_once`)
      .unique()
      .on("offer")
      .columns(["opening_id", column])
      .where(sql.ref("open"), "=", 1)
      .execute();
  await db.schema
    .createIndex("offer_person_id_open")
    .on("offer")
    .columns(["person_id", "open"])
    .execute();

  await strictTable(db, "offer_step")
    .addColumn("offer_id", "text", (c) => c.notNull().references("offer.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("step", "text", (c) => c.notNull())
    .addColumn("by_id", "text", (c) => c.references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addColumn("reason", "text")
    .addColumn("decision_id", "text", (c) => c.references("decision.id"))
    .addPrimaryKeyConstraint("offer_step_pk", ["offer_id", "nth"])
    .addCheckConstraint("offer_step_reason", sql`(step = 'stopped') = (reason is not null)`)
    .execute();
  await appendOnly(db, "offer_step");
}
