import { type Kysely, sql } from "kysely";
import { strictTable, wholeNumber } from "./build";

/**
 * Where to look first (design.md §3): no answer of the gate, only what lets a page find the few people
 * and placements that it then judges again. No foreign keys: a key would have the job that makes hints
 * wait for, and be waited for by, whoever locks the people and openings that they point at.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "person_hint")
    .addColumn("organization_id", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("marked", number, (c) => c.notNull())
    .addColumn("judged", number, (c) => c.notNull())
    .addColumn("judged_at", number, (c) => c.notNull())
    .addColumn("look_again_on", "text", (c) => c.notNull())
    .addColumn("opening_id", "text")
    .addColumn("steps", number, (c) => c.notNull())
    .addColumn("owner", "text")
    .addPrimaryKeyConstraint("person_hint_pk", ["organization_id", "person_id"])
    .execute();
  await index(db, "person_hint", "person_id");
  await index(db, "person_hint", "look_again_on");
  await index(db, "person_hint", "organization_id", "owner", "steps");
  await db.schema
    .createIndex("person_hint_stale")
    .on("person_hint")
    .columns(["organization_id", "person_id"])
    .where(sql.ref("marked"), ">", sql.ref("judged"))
    .execute();

  await strictTable(db, "standing_hint")
    .addColumn("opening_id", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("steps", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("standing_hint_pk", ["opening_id", "person_id"])
    .execute();
  await index(db, "standing_hint", "opening_id", "steps", "person_id");
  await index(db, "standing_hint", "person_id");

  await strictTable(db, "opening_hint")
    .addColumn("opening_id", "text", (c) => c.primaryKey().notNull())
    .addColumn("judged_at", number, (c) => c.notNull())
    .execute();

  await strictTable(db, "placement_hint")
    .addColumn("placement_id", "text", (c) => c.primaryKey().notNull())
    .addColumn("fails_on", "text")
    .addColumn("carried_through", "text")
    .execute();
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
