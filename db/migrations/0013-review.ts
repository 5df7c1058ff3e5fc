import type { Kysely } from "kysely";
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
}
