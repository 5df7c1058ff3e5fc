import { type Kysely, sql } from "kysely";
import { strictTable, wholeNumber } from "./build";

/**
 * What waits on a program is found without looking through everything there ever was: the orders that
 * a vendor is ready with and nobody has decided about, and who was at a session (the index of first
 * marks leaves corrections out).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "ready_order")
    .addColumn("order_id", "text", (c) => c.primaryKey().notNull().references("vendor_order.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("since", wholeNumber(db), (c) => c.notNull())
    .execute();
  await sql`insert into ready_order (order_id, organization_id, person_id, type, since)
    select o.id, v.organization_id, o.person_id, o.type, n.at
    from vendor_order as o
    join vendor as v on v.id = o.vendor_id
    join vendor_news as n on n.order_id = o.id
    where n.stage = 'ready'
      and not exists (select 1 from vendor_news as m where m.order_id = n.order_id and (m.at > n.at
        or (m.at = n.at and (m.sequence > n.sequence or (m.sequence = n.sequence and m.id > n.id)))))
      and not exists (select 1 from clearance as c where c.person_id = o.person_id
        and c.type = o.type and c.state <> 'pending' and c.recorded_at >= o.asked_at)`.execute(db);
  await index(db, "ready_order", "organization_id", "since");
  await index(db, "ready_order", "person_id");
  await index(db, "attendance", "session_id");
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
