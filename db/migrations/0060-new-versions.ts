import { type Kysely, sql } from "kysely";
import { appendOnly, realNumber, replaceCheck, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createMoves(db);
  await createRetirement(db);
  await createRegrades(db);
}

/** A learner goes on in a newer version of a course, or stays in theirs. */
async function createMoves(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "version_move")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("from_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("to_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("why", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addUniqueConstraint("version_move_once", ["registration_id", "to_version_id"])
    .addCheckConstraint("version_move_why", sql`why in ('accepted', 'renewal')`)
    .execute();
  await appendOnly(db, "version_move");

  await strictTable(db, "version_move_objective")
    .addColumn("move_id", "text", (c) => c.notNull().references("version_move.id"))
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("fate", "text", (c) => c.notNull())
    .addColumn("carries", number, (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("version_move_objective_pk", ["move_id", "objective_id"])
    .addCheckConstraint(
      "version_move_objective_fate",
      sql`fate in ('unchanged', 'reworded', 'changed', 'new', 'gone')`,
    )
    .addCheckConstraint("version_move_objective_carries", zeroOrOne("carries"))
    .execute();
  await db.schema
    .createIndex("version_move_objective_of_registration")
    .on("version_move_objective")
    .columns(["registration_id", "objective_id"])
    .execute();
  await appendOnly(db, "version_move_objective");

  await strictTable(db, "version_stay")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("offered_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("version_stay_pk", ["registration_id", "offered_version_id"])
    .execute();
  await appendOnly(db, "version_stay");

  await db.schema
    .createIndex("registration_by_course")
    .on("registration")
    .columns(["course_id", "id"])
    .execute();
}

/** A course takes no new learners, or takes them again. */
async function createRetirement(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "course_retirement")
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("retired", number, (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("course_retirement_pk", ["course_id", "nth"])
    .addCheckConstraint("course_retirement_retired", zeroOrOne("retired"))
    .execute();
  await appendOnly(db, "course_retirement");
}

/** Answers to a released question are judged again by another key. */
async function createRegrades(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "regrade")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("item_version_id", "text", (c) => c.notNull().references("item_version.id"))
    .addColumn("by_version_id", "text", (c) => c.notNull().references("item_version.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addUniqueConstraint("regrade_once", ["item_version_id", "by_version_id"])
    .execute();
  await appendOnly(db, "regrade");

  await strictTable(db, "regraded_answer")
    .addColumn("regrade_id", "text", (c) => c.notNull().references("regrade.id"))
    .addColumn("response_id", "text", (c) => c.notNull().references("response.id"))
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("score", realNumber(db), (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("regraded_answer_pk", ["regrade_id", "response_id"])
    .execute();
  await db.schema
    .createIndex("regraded_answer_of_registration")
    .on("regraded_answer")
    .column("registration_id")
    .execute();
  await appendOnly(db, "regraded_answer");
  await db.schema
    .createIndex("response_by_item")
    .on("response")
    .columns(["item_version_id", "registration_id"])
    .execute();

  const before =
    "'tries-spent', 'no-questions', 'critical-missed', 'typed-answers', 'typed-retention', 'observe'";
  await replaceCheck(db, "coach_task", {
    name: "coach_task_kind",
    was: `kind in (${before})`,
    now: `kind in (${before}, 'regraded')`,
  });
}
