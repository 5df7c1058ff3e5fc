import { type Kysely, sql } from "kysely";
import { appendOnly, replaceCheck, strictTable, wholeNumber } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  await replaceCheck(db, "item_version", {
    name: "item_version_type",
    was: "type in ('single', 'multi', 'order')",
    now: `type in ('single', 'multi', 'order', 'match', 'cloze', 'numeric', 'text', 'sjt', 'branch')`,
  });
  await replaceCheck(db, "coach_task", {
    name: "coach_task_kind",
    was: "kind in ('tries-spent', 'no-questions')",
    now: "kind in ('tries-spent', 'no-questions', 'critical-missed', 'typed-answers')",
  });
  await replaceCheck(db, "coach_task_result", {
    name: "coach_task_action",
    was: "action in ('reopened', 'confirmed')",
    now: "action in ('reopened', 'confirmed', 'talked', 'declined')",
  });
  await db.schema
    .alterTable("response")
    .addColumn("confidence", "text", (c) =>
      c.check(sql`confidence in ('sure', 'fairly', 'unsure')`),
    )
    .execute();
  await createTypedAnswers(db);
  await createCriticalMisses(db);
}

async function createTypedAnswers(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "typed_answer")
    .addColumn("response_id", "text", (c) => c.primaryKey().notNull().references("response.id"))
    .addColumn("typed", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "accepted_answer")
    .addColumn("task_id", "text", (c) => c.notNull().references("coach_task.id"))
    .addColumn("response_id", "text", (c) => c.notNull().references("response.id"))
    .addPrimaryKeyConstraint("accepted_answer_pk", ["task_id", "response_id"])
    .execute();
  await appendOnly(db, "accepted_answer");
}

async function createCriticalMisses(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "critical_miss")
    .addColumn("try_id", "text", (c) => c.notNull().references("check_try.id"))
    .addColumn("item_version_id", "text", (c) => c.notNull().references("item_version.id"))
    .addColumn("parallel_id", "text", (c) => c.references("item_version.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("critical_miss_pk", ["try_id", "item_version_id"])
    .execute();
  await appendOnly(db, "critical_miss");

  await strictTable(db, "check_try_mended")
    .addColumn("try_id", "text", (c) => c.primaryKey().notNull().references("check_try.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "check_try_mended");
}
