import { type Kysely, sql } from "kysely";
import { appendOnly, createRefuseChange, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await createRefuseChange(db);

  await strictTable(db, "outbox")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("due_at", number, (c) => c.notNull())
    .addColumn("attempts", number, (c) => c.notNull())
    .addColumn("done_at", number)
    .addColumn("last_error", "text")
    .execute();
  await db.schema.createIndex("outbox_due").on("outbox").columns(["done_at", "due_at"]).execute();

  await strictTable(db, "chain_entry")
    .addColumn("stream", "text", (c) => c.notNull())
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("ref_id", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("previous_hash", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("clock_went_back", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("chain_entry_pk", ["stream", "seq"])
    .addCheckConstraint("chain_entry_clock", zeroOrOne("clock_went_back"))
    .execute();
  await appendOnly(db, "chain_entry");

  await strictTable(db, "chain_head")
    .addColumn("stream", "text", (c) => c.primaryKey().notNull())
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addColumn("sealed_seq", number, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("chain_head_moved")
    .on("chain_head")
    .column("stream")
    .where(sql.ref("seq"), ">", sql.ref("sealed_seq"))
    .execute();

  await strictTable(db, "checkpoint")
    .addColumn("seq", number, (c) => c.primaryKey().notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addColumn("streams", number, (c) => c.notNull())
    .addColumn("heads_hash", "text", (c) => c.notNull())
    .addColumn("previous_hash", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await appendOnly(db, "checkpoint");

  await strictTable(db, "checkpoint_head")
    .addColumn("checkpoint_seq", number, (c) => c.notNull().references("checkpoint.seq"))
    .addColumn("stream", "text", (c) => c.notNull())
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("checkpoint_head_pk", ["checkpoint_seq", "stream"])
    .execute();
  await appendOnly(db, "checkpoint_head");

  await strictTable(db, "audit_event")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull())
    .addColumn("actor_id", "text")
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "audit_event");

  await strictTable(db, "audit_detail")
    .addColumn("audit_id", "text", (c) => c.primaryKey().notNull().references("audit_event.id"))
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("payload", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "idempotency_key")
    .addColumn("actor_id", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("idempotency_key_pk", ["actor_id", "key"])
    .execute();

  await strictTable(db, "lease")
    .addColumn("name", "text", (c) => c.primaryKey().notNull())
    .addColumn("holder", "text", (c) => c.notNull())
    .addColumn("until", number, (c) => c.notNull())
    .execute();

  await strictTable(db, "rate_counter")
    .addColumn("key", "text", (c) => c.primaryKey().notNull())
    .addColumn("window_start", number, (c) => c.notNull())
    .addColumn("count", number, (c) => c.notNull())
    .execute();
}
