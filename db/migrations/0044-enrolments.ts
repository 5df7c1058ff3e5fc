import type { Kysely } from "kysely";
import { sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/** Courses that people are registered for because they joined, with the log of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "enrolment_rule")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("role", "text")
    .addColumn("school_id", "text", (c) => c.references("organization.id"))
    .addColumn("joined_from", "text")
    .addColumn("courses", "text", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("ended_by", "text", (c) => c.references("person.id"))
    .addColumn("ended_at", number)
    .execute();
  await db.schema
    .createIndex("enrolment_rule_active")
    .on("enrolment_rule")
    .column("organization_id")
    .where(sql.ref("ended_at"), "is", null)
    .execute();

  await strictTable(db, "enrolment")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("rule_id", "text", (c) => c.notNull().references("enrolment_rule.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("made", number, (c) => c.notNull().check(zeroOrOne("made")))
    .addColumn("at", number, (c) => c.notNull())
    .addUniqueConstraint("enrolment_once", ["rule_id", "person_id", "course_id"])
    .execute();
  await appendOnly(db, "enrolment");

  await strictTable(db, "enrolment_undo")
    .addColumn("enrolment_id", "text", (c) => c.primaryKey().notNull().references("enrolment.id"))
    .addColumn("taken_back", number, (c) => c.notNull().check(zeroOrOne("taken_back")))
    .addColumn("undone_by", "text", (c) => c.references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "enrolment_undo");
}
