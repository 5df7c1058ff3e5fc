import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createHoldings(db);
  await createReports(db);
  await createLessonLengths(db);
  await createAccommodations(db);
}

/** Who has a coach task, and who gets it next. */
async function createHoldings(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "coach_task_holding")
    .addColumn("task_id", "text", (c) => c.notNull().references("coach_task.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("stage", "text", (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("holder_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("backup_id", "text", (c) => c.references("person.id"))
    .addColumn("lead_id", "text", (c) => c.references("person.id"))
    .addColumn("because", "text", (c) => c.notNull())
    .addColumn("since", number, (c) => c.notNull())
    .addColumn("moves_at", number)
    .addPrimaryKeyConstraint("coach_task_holding_pk", ["task_id", "nth"])
    .addCheckConstraint("coach_task_holding_stage", sql`stage in ('coach', 'backup', 'lead')`)
    .addCheckConstraint(
      "coach_task_holding_because",
      sql`because in ('asked', 'no-coach', 'days', 'left')`,
    )
    .execute();
  await appendOnly(db, "coach_task_holding");
}

/** What someone said is wrong with a part of a lesson or a question. */
async function createReports(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "problem_report")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("slug", "text")
    .addColumn("block", number)
    .addColumn("item_version_id", "text", (c) => c.references("item_version.id"))
    .addColumn("response_id", "text", (c) => c.references("response.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addCheckConstraint(
      "problem_report_about",
      sql`(slug is not null and block is not null and item_version_id is null)
        or (slug is null and block is null and item_version_id is not null)`,
    )
    .addCheckConstraint(
      "problem_report_kind",
      sql`kind in ('wrong', 'unclear', 'broken', 'unfair', 'other')`,
    )
    .execute();
  await db.schema
    .createIndex("problem_report_by_version")
    .on("problem_report")
    .columns(["course_version_id", "at"])
    .execute();
  await db.schema
    .createIndex("problem_report_by_person")
    .on("problem_report")
    .columns(["person_id", "at"])
    .execute();
  await appendOnly(db, "problem_report");

  await strictTable(db, "problem_report_note")
    .addColumn("report_id", "text", (c) => c.primaryKey().notNull().references("problem_report.id"))
    .addColumn("words", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "problem_report_result")
    .addColumn("report_id", "text", (c) => c.primaryKey().notNull().references("problem_report.id"))
    .addColumn("closed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("closed_at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "problem_report_result");
}

/** How long people really took for a lesson: a hint, made anew from the log by a job. */
async function createLessonLengths(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "lesson_length")
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("slug", "text", (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull())
    .addColumn("people", number, (c) => c.notNull())
    .addColumn("made_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("lesson_length_pk", ["course_version_id", "slug"])
    .execute();
}

/** How someone reads best: theirs to set and to erase, and to show to whom they name. */
async function createAccommodations(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "accommodation")
    .addColumn("person_id", "text", (c) => c.primaryKey().notNull().references("person.id"))
    .addColumn("text_size", "text", (c) => c.notNull())
    .addColumn("less_motion", number, (c) => c.notNull())
    .addColumn("read_aloud", number, (c) => c.notNull())
    .addColumn("words", "text")
    .addColumn("saved_at", number, (c) => c.notNull())
    .addCheckConstraint("accommodation_size", sql`text_size in ('normal', 'large', 'larger')`)
    .addCheckConstraint("accommodation_motion", zeroOrOne("less_motion"))
    .addCheckConstraint("accommodation_aloud", zeroOrOne("read_aloud"))
    .execute();

  await strictTable(db, "accommodation_reader")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("reader_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("named_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("accommodation_reader_pk", ["person_id", "reader_id"])
    .execute();
}
