import { type Kysely, sql } from "kysely";
import { appendOnly, replaceCheck, strictTable, wholeNumber } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const before = "'tries-spent', 'no-questions', 'critical-missed', 'typed-answers'";
  await replaceCheck(db, "coach_task", {
    name: "coach_task_kind",
    was: `kind in (${before})`,
    now: `kind in (${before}, 'typed-retention', 'observe')`,
  });
  await strictTable(db, "retention_mended")
    .addColumn("try_id", "text", (c) =>
      c.primaryKey().notNull().references("retention_result.try_id"),
    )
    .addColumn("at", wholeNumber(db), (c) => c.notNull())
    .execute();
  await appendOnly(db, "retention_mended");
  await askForWhoWaits(db);
}

/** Whoever has shown a whole course waits to be watched since then: a task of its own, from now on. */
async function askForWhoWaits(db: Kysely<unknown>): Promise<void> {
  await sql`insert into coach_task (id, registration_id, objective_id, kind, after_tries, opened_at)
    select 'observe-' || r.id, r.id, '', 'observe', 0, max(due.shown_at)
    from registration r
    join course_version v on v.id = r.course_version_id
    join retention_due due on due.registration_id = r.id
    where v.manifest like '%"practiceTask":{%'
    group by r.id
    having count(distinct due.objective_id) =
      (select count(*) from objective o where o.course_version_id = r.course_version_id)`.execute(
    db,
  );
}
