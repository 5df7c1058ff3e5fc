import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** What one person asks for and a second agrees to before it is done (security.md, P3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "proposal")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_at", number, (c) => c.notNull())
    .addColumn("ends_at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "proposal");
  await strictTable(db, "agreement")
    .addColumn("proposal_id", "text", (c) => c.primaryKey().references("proposal.id"))
    .addColumn("agreed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "agreement");
}
