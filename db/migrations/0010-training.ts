import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await db.schema.alterTable("training_session").addColumn("seats", number).execute();

  await strictTable(db, "training_change")
    .addColumn("session_id", "text", (c) => c.notNull().references("training_session.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("starts_at", number, (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("seats", number)
    .addColumn("cancelled", number, (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("changed_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("training_change_pk", ["session_id", "nth"])
    .addCheckConstraint("training_change_cancelled", zeroOrOne("cancelled"))
    .addCheckConstraint("training_change_minutes", sql`minutes > 0`)
    .addCheckConstraint("training_change_seats", sql`seats is null or seats > 0`)
    .execute();
  await appendOnly(db, "training_change");

  await strictTable(db, "training_change_note")
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("training_change_note_pk", ["session_id", "nth"])
    .addForeignKeyConstraint("training_change_note_of", ["session_id", "nth"], "training_change", [
      "session_id",
      "nth",
    ])
    .execute();

  await strictTable(db, "training_booking")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("session_id", "text", (c) => c.notNull().references("training_session.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("turn", number, (c) => c.notNull())
    .addColumn("booked_at", number, (c) => c.notNull())
    .addColumn("seated_at", number)
    .addColumn("ended_at", number)
    .addUniqueConstraint("training_booking_turn", ["session_id", "turn"])
    .execute();
  await db.schema
    .createIndex("training_booking_once")
    .unique()
    .on("training_booking")
    .columns(["session_id", "person_id"])
    .where(sql.ref("ended_at"), "is", null)
    .execute();
  await db.schema
    .createIndex("training_booking_by_person")
    .on("training_booking")
    .columns(["person_id", "booked_at"])
    .execute();

  await strictTable(db, "training_check_in")
    .addColumn("session_id", "text", (c) => c.notNull().references("training_session.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("training_check_in_pk", ["session_id", "person_id"])
    .execute();
  await appendOnly(db, "training_check_in");

  await strictTable(db, "training_code")
    .addColumn("session_id", "text", (c) => c.notNull().references("training_session.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("made_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("training_code_pk", ["session_id", "nth"])
    .execute();
  await appendOnly(db, "training_code");

  await strictTable(db, "training_sign_off")
    .addColumn("session_id", "text", (c) =>
      c.primaryKey().notNull().references("training_session.id"),
    )
    .addColumn("signed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("signed_at", number, (c) => c.notNull())
    .addColumn("people", number, (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "training_sign_off");
}
