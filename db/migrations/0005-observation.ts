import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "observation")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("observer_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("observer_role", "text", (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("rows", "text", (c) => c.notNull())
    .addColumn("score", number, (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("withdrawn", number, (c) => c.notNull())
    .addColumn("supersedes", "text", (c) => c.unique().references("observation.id"))
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addCheckConstraint("observation_score", sql`score between 1 and 4`)
    .addCheckConstraint("observation_withdrawn", zeroOrOne("withdrawn"))
    .addCheckConstraint("observation_not_own", sql`person_id <> observer_id`)
    .execute();
  await db.schema
    .createIndex("observation_by_person")
    .on("observation")
    .columns(["person_id", "recorded_at"])
    .execute();
  await appendOnly(db, "observation");

  await strictTable(db, "observation_note")
    .addColumn("observation_id", "text", (c) =>
      c.primaryKey().notNull().references("observation.id"),
    )
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("saw", "text")
    .addColumn("next_step", "text")
    .addColumn("reason", "text")
    .execute();

  await strictTable(db, "training_session")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("mode", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("starts_at", number, (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("time_zone", "text", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addCheckConstraint("training_session_mode", sql`mode in ('in_person', 'online')`)
    .addCheckConstraint("training_session_minutes", sql`minutes > 0`)
    .execute();
  await db.schema
    .createIndex("training_session_by_organization")
    .on("training_session")
    .columns(["organization_id", "starts_at"])
    .execute();
  await appendOnly(db, "training_session");

  await strictTable(db, "attendance")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("session_id", "text", (c) => c.notNull().references("training_session.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("minutes", number, (c) => c.notNull())
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addColumn("supersedes", "text", (c) => c.unique().references("attendance.id"))
    .addCheckConstraint("attendance_minutes", sql`minutes >= 0`)
    .addCheckConstraint("attendance_not_own", sql`person_id <> recorded_by`)
    .execute();
  await db.schema
    .createIndex("attendance_by_person")
    .on("attendance")
    .columns(["person_id", "recorded_at"])
    .execute();
  await db.schema
    .createIndex("attendance_marked_once")
    .unique()
    .on("attendance")
    .columns(["session_id", "person_id"])
    .where(sql.ref("supersedes"), "is", null)
    .execute();
  await appendOnly(db, "attendance");

  await strictTable(db, "attendance_note")
    .addColumn("attendance_id", "text", (c) => c.primaryKey().notNull().references("attendance.id"))
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("reason", "text")
    .execute();
}
