import { type Kysely, sql } from "kysely";
import { appendOnly, realNumber, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createCourseWork(db);
  await createCheck(db);
  await createMastery(db);
  await createCoachTasks(db);
}

async function createCourseWork(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "registration")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addUniqueConstraint("registration_once", ["person_id", "course_id"])
    .execute();

  await strictTable(db, "statement")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("verb", "text", (c) => c.notNull())
    .addColumn("object_type", "text", (c) => c.notNull())
    .addColumn("object_id", "text", (c) => c.notNull())
    .addColumn("result", "text")
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("statement_pk", ["registration_id", "seq"])
    .execute();
  await appendOnly(db, "statement");

  await strictTable(db, "lesson_completion")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("slug", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("lesson_completion_pk", ["registration_id", "slug"])
    .execute();
  await appendOnly(db, "lesson_completion");

  await strictTable(db, "bookmark")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("slug", "text", (c) => c.notNull())
    .addColumn("block", number, (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("bookmark_pk", ["registration_id", "slug"])
    .execute();

  await strictTable(db, "reflection")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("reflect_id", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("saved_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("reflection_pk", ["registration_id", "reflect_id"])
    .execute();

  await strictTable(db, "scenario_choice")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("scenario_id", "text", (c) => c.notNull())
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("choice_id", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("scenario_choice_pk", ["registration_id", "scenario_id", "nth"])
    .execute();
  await appendOnly(db, "scenario_choice");
}

async function createCheck(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  const real = realNumber(db);

  await strictTable(db, "check_try")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("number", number, (c) => c.notNull())
    .addColumn("seed", "text", (c) => c.notNull())
    .addColumn("opened_at", number, (c) => c.notNull())
    .addUniqueConstraint("check_try_once", ["registration_id", "objective_id", "number"])
    .execute();
  await appendOnly(db, "check_try");

  await strictTable(db, "check_try_result")
    .addColumn("try_id", "text", (c) => c.primaryKey().notNull().references("check_try.id"))
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("n", number, (c) => c.notNull())
    .addColumn("correct", number, (c) => c.notNull())
    .addColumn("k", real, (c) => c.notNull())
    .addColumn("closed_at", number, (c) => c.notNull())
    .addCheckConstraint("check_try_outcome", sql`outcome in ('shown', 'not-yet')`)
    .execute();
  await appendOnly(db, "check_try_result");

  await strictTable(db, "check_question")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("try_id", "text", (c) => c.notNull().references("check_try.id"))
    .addColumn("item_version_id", "text", (c) => c.notNull().references("item_version.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("check_question_pk", ["registration_id", "seq"])
    .addUniqueConstraint("check_question_once", ["registration_id", "item_version_id"])
    .execute();
  await appendOnly(db, "check_question");

  await strictTable(db, "response")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("lane", "text", (c) => c.notNull())
    .addColumn("try_id", "text", (c) => c.references("check_try.id"))
    .addColumn("item_version_id", "text", (c) => c.notNull().references("item_version.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("given", "text", (c) => c.notNull())
    .addColumn("score", real, (c) => c.notNull())
    .addColumn("weight", real, (c) => c.notNull())
    .addColumn("guess", real, (c) => c.notNull())
    .addColumn("slip", real, (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("response_pk", ["registration_id", "seq"])
    .addUniqueConstraint("response_once", ["registration_id", "item_version_id", "nth"])
    .addCheckConstraint(
      "response_lane",
      sql`(lane = 'check' and try_id is not null) or (lane = 'practice' and try_id is null)`,
    )
    .execute();
  await appendOnly(db, "response");
}

async function createMastery(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  const real = realNumber(db);

  await strictTable(db, "mastery_state")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("lane", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("try_id", "text", (c) => c.references("check_try.id"))
    .addColumn("k", real, (c) => c.notNull())
    .addColumn("u", real, (c) => c.notNull())
    .addColumn("n", number, (c) => c.notNull())
    .addColumn("n_fresh", number, (c) => c.notNull())
    .addColumn("correct", number, (c) => c.notNull())
    .addColumn("ready_run", number, (c) => c.notNull())
    .addColumn("critical_missed", number, (c) => c.notNull())
    .addColumn("last_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("mastery_state_pk", ["registration_id", "objective_id", "lane"])
    .addCheckConstraint("mastery_state_lane", sql`lane in ('practice', 'check')`)
    .addCheckConstraint("mastery_state_critical", zeroOrOne("critical_missed"))
    .execute();

  await strictTable(db, "item_exposure")
    .addColumn("item_version_id", "text", (c) =>
      c.primaryKey().notNull().references("item_version.id"),
    )
    .addColumn("asked", number, (c) => c.notNull())
    .execute();
}

async function createCoachTasks(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "coach_task")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("after_tries", number, (c) => c.notNull())
    .addColumn("opened_at", number, (c) => c.notNull())
    .addUniqueConstraint("coach_task_once", [
      "registration_id",
      "objective_id",
      "kind",
      "after_tries",
    ])
    .addCheckConstraint("coach_task_kind", sql`kind in ('tries-spent', 'no-questions')`)
    .execute();
  await appendOnly(db, "coach_task");

  await strictTable(db, "coach_task_result")
    .addColumn("task_id", "text", (c) => c.primaryKey().notNull().references("coach_task.id"))
    .addColumn("coach_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addCheckConstraint("coach_task_action", sql`action in ('reopened', 'confirmed')`)
    .execute();
  await appendOnly(db, "coach_task_result");

  await strictTable(db, "coach_task_note")
    .addColumn("task_id", "text", (c) => c.primaryKey().notNull().references("coach_task.id"))
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "question_shortage")
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("question_shortage_pk", ["course_version_id", "objective_id"])
    .execute();
  await appendOnly(db, "question_shortage");
}
