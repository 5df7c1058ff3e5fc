import { type Kysely, sql } from "kysely";
import {
  appendOnly,
  onPostgres,
  realNumber,
  replaceCheck,
  strictTable,
  wholeNumber,
  zeroOrOne,
} from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  await openThirdLane(db);
  await createRetention(db);
  await planWhatWasShown(db);
  await createRefreshers(db);
  await db.schema
    .alterTable("account")
    .addColumn("reminders", wholeNumber(db), (c) =>
      c.notNull().defaultTo(1).check(zeroOrOne("reminders")),
    )
    .execute();
}

async function openThirdLane(db: Kysely<unknown>): Promise<void> {
  const practice = "(lane = 'practice' and try_id is null)";
  await replaceCheck(db, "response", {
    name: "response_lane",
    was: `(lane = 'check' and try_id is not null) or ${practice}`,
    now: `(lane in ('check', 'retention') and try_id is not null) or ${practice}`,
  });
  await replaceCheck(db, "mastery_state", {
    name: "mastery_state_lane",
    was: "lane in ('practice', 'check')",
    now: "lane in ('practice', 'check', 'retention')",
  });
  await db.schema
    .alterTable("check_question")
    .addColumn("lane", "text", (c) =>
      c.notNull().defaultTo("check").check(sql`lane in ('check', 'retention')`),
    )
    .execute();
}

async function createRetention(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "retention_due")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("shown_at", number, (c) => c.notNull())
    .addColumn("try_id", "text", (c) => c.unique().references("check_try.id"))
    .addColumn("due_on", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("retention_due_pk", ["registration_id", "objective_id", "shown_at"])
    .execute();
  await appendOnly(db, "retention_due");
  await db.schema
    .createIndex("retention_due_on")
    .on("retention_due")
    .columns(["due_on", "registration_id"])
    .execute();

  await strictTable(db, "retention_try")
    .addColumn("try_id", "text", (c) => c.primaryKey().notNull().references("retention_due.try_id"))
    .addColumn("opened_at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "retention_try");

  await strictTable(db, "retention_result")
    .addColumn("try_id", "text", (c) => c.primaryKey().notNull().references("retention_try.try_id"))
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("n", number, (c) => c.notNull())
    .addColumn("correct", number, (c) => c.notNull())
    .addColumn("k", realNumber(db), (c) => c.notNull())
    .addColumn("closed_at", number, (c) => c.notNull())
    .addCheckConstraint("retention_outcome", sql`outcome in ('kept', 'not-kept')`)
    .execute();
  await appendOnly(db, "retention_result");

  await strictTable(db, "retention_reminder")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("due_on", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("retention_reminder_pk", ["registration_id", "due_on"])
    .execute();
  await appendOnly(db, "retention_reminder");
}

/** What was shown before this release is confirmed three days later too, by the UTC day. */
async function planWhatWasShown(db: Kysely<unknown>): Promise<void> {
  const threeDaysAfter = (instant: string) =>
    sql.raw(
      onPostgres(db)
        ? `to_char(to_timestamp(${instant} / 1000) at time zone 'UTC' + interval '3 days', 'YYYY-MM-DD')`
        : `date(${instant} / 1000, 'unixepoch', '+3 days')`,
    );
  await sql`insert into retention_due (registration_id, objective_id, shown_at, try_id, due_on)
    select t.registration_id, t.objective_id, r.closed_at, t.id, ${threeDaysAfter("r.closed_at")}
    from check_try t join check_try_result r on r.try_id = t.id
    where r.outcome = 'shown'`.execute(db);
  await sql`insert into retention_due (registration_id, objective_id, shown_at, try_id, due_on)
    select t.registration_id, t.objective_id, r.at, null, ${threeDaysAfter("r.at")}
    from coach_task t join coach_task_result r on r.task_id = t.id
    where r.action = 'confirmed'`.execute(db);
}

async function createRefreshers(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "refresher")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("recall", "text", (c) => c.notNull())
    .addColumn("response_seq", number, (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("refresher_pk", ["registration_id", "objective_id", "day"])
    .addUniqueConstraint("refresher_answer", ["registration_id", "response_seq"])
    .addCheckConstraint("refresher_recall", sql`recall in ('again', 'hard', 'good')`)
    .execute();
  await appendOnly(db, "refresher");
}
