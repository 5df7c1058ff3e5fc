import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** What holders chose about who may open their credentials' pages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "credential_visibility")
    .addColumn("credential_id", "text", (c) => c.notNull().references("credential.id"))
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("visibility", "text", (c) => c.notNull())
    .addColumn("actor_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("credential_visibility_pk", ["credential_id", "seq"])
    .addCheckConstraint(
      "credential_visibility_kind",
      sql`visibility in ('private', 'unlisted', 'public')`,
    )
    .execute();
  await appendOnly(db, "credential_visibility");
}
