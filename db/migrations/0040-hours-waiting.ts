import { type Kysely, sql } from "kysely";
import { strictTable } from "./build";

/**
 * Entries of time that nobody has answered, so that a desk does not look through all that ever were;
 * and proposals by kind, which wait for a few days and are kept for good.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "hours_waiting")
    .addColumn("entry_id", "text", (c) => c.primaryKey().notNull().references("hours_entry.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("on_day", "text", (c) => c.notNull())
    .execute();
  await sql`insert into hours_waiting (entry_id, organization_id, on_day)
    select e.id, e.organization_id, e.on_day
    from hours_entry as e
    left join hours_decision as d on d.entry_id = e.id
    left join hours_entry as later on later.supersedes = e.id
    where d.entry_id is null and later.id is null`.execute(db);
  await db.schema
    .createIndex("hours_waiting_by_organization")
    .on("hours_waiting")
    .columns(["organization_id", "on_day"])
    .execute();
  await db.schema
    .createIndex("proposal_by_kind")
    .on("proposal")
    .columns(["kind", "ends_at"])
    .execute();
}
