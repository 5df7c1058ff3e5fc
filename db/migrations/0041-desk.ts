import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

/** What a lead keeps an eye on: what ends when, whom to remind, the day's letter, and many at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await hintWhatEnds(db);
  await createReminders(db);
  await createDigests(db);
  await createRuns(db);
}

/** Of what ends: when, what there is to do, and whose it is. All of it is worked out again soon. */
async function hintWhatEnds(db: Kysely<unknown>): Promise<void> {
  for (const [table, column] of [
    ["placement_hint", "stop_action"],
    ["placement_hint", "stop_owner"],
    ["person_hint", "fails_on"],
    ["person_hint", "stop_action"],
    ["person_hint", "stop_owner"],
  ] as const)
    await db.schema.alterTable(table).addColumn(column, "text").execute();
  await db.schema
    .createIndex("person_hint_fails_on")
    .on("person_hint")
    .columns(["organization_id", "fails_on"])
    .execute();
  await sql`update person_hint set marked = marked + 1`.execute(db);
}

async function createReminders(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "reminder")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("opening_id", "text", (c) => c.notNull().references("opening.id"))
    .addColumn("req", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("sent_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "reminder");
  // One row for a person and a requirement: its key is what keeps a second letter from going out.
  await strictTable(db, "last_reminder")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("req", "text", (c) => c.notNull())
    .addColumn("reminder_id", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("last_reminder_pk", ["person_id", "req"])
    .execute();
}

async function createDigests(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await db.schema
    .alterTable("account")
    .addColumn("digest", number, (c) => c.notNull().defaultTo(1).check(zeroOrOne("digest")))
    .execute();
  // A row for each day that was looked at, whether there was anything to say or not.
  await strictTable(db, "digest")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("lines", number, (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("digest_pk", ["person_id", "day"])
    .execute();
  await strictTable(db, "digest_event")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("digest_event_pk", ["person_id", "event"])
    .execute();
}

/** One thing to do for many people: what was asked, for its owner alone, until it ends. */
async function createRuns(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "bulk_run")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("owner_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("form_key", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("due_on", "text")
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("expires_at", number, (c) => c.notNull())
    .addColumn("done_at", number)
    .addUniqueConstraint("bulk_run_once", ["owner_id", "form_key"])
    .execute();
  await db.schema.createIndex("bulk_run_expires_at").on("bulk_run").column("expires_at").execute();
  await strictTable(db, "bulk_row")
    .addColumn("run_id", "text", (c) => c.notNull().references("bulk_run.id"))
    .addColumn("row", number, (c) => c.notNull())
    .addColumn("line", number, (c) => c.notNull())
    .addColumn("problem", "text")
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addColumn("subject", "text")
    .addColumn("outcome", "text")
    .addColumn("detail", "text")
    .addColumn("at", number)
    .addPrimaryKeyConstraint("bulk_row_pk", ["run_id", "row"])
    .addCheckConstraint(
      "bulk_row_outcome",
      sql`(outcome is null) = (at is null) and (problem is null or outcome is null)`,
    )
    .execute();
}
