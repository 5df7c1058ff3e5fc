import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** From when on a person shows a course again, because what they earned by it ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "course_renewal")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registration.id"))
    .addColumn("opened_at", wholeNumber(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("course_renewal_pk", ["registration_id", "opened_at"])
    .execute();
  await appendOnly(db, "course_renewal");
}
