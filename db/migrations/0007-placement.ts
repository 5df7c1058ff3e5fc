import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  await facts(db);
  await openings(db);
  await placements(db);
}

async function facts(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "rule_set")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("layer", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("checked_on", "text", (c) => c.notNull())
    .addColumn("example", number, (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addColumn("published_at", number, (c) => c.notNull())
    .addCheckConstraint("rule_set_example", zeroOrOne("example"))
    .execute();
  await appendOnly(db, "rule_set");

  await strictTable(db, "clearance")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) =>
      c
        .notNull()
        .check(
          sql`state in ('not_started', 'pending', 'cleared', 'flagged', 'suspended', 'not_cleared', 'withdrawn')`,
        ),
    )
    .addColumn("body", "text", (c) =>
      c.notNull().check(sql`body in ('state', 'district', 'program')`),
    )
    .addColumn("jurisdiction", "text", (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("valid_through", "text")
    .addColumn("custody", "text", (c) =>
      c.notNull().check(sql`custody in ('agency', 'district', 'program')`),
    )
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addCheckConstraint("clearance_by_another", sql`recorded_by <> person_id`)
    .execute();
  await index(db, "clearance", "person_id");
  await index(db, "clearance", "organization_id", "recorded_at");
  await appendOnly(db, "clearance");

  await strictTable(db, "hold_fact")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("lifts", "text", (c) => c.unique().references("hold_fact.id"))
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addCheckConstraint("hold_by_another", sql`recorded_by <> person_id`)
    .execute();
  await index(db, "hold_fact", "person_id");
  await appendOnly(db, "hold_fact");

  await strictTable(db, "age_fact")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("age", "text", (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("recorded_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("recorded_at", number, (c) => c.notNull())
    .addCheckConstraint("age_by_another", sql`recorded_by <> person_id`)
    .execute();
  await index(db, "age_fact", "person_id");
  await appendOnly(db, "age_fact");
}

async function openings(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "opening")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("school_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("layers", "text", (c) => c.notNull())
    .addColumn("starts_on", "text", (c) => c.notNull())
    .addColumn("ends_on", "text", (c) => c.notNull())
    .addColumn("slots", number, (c) => c.notNull().check(sql`slots >= 1`))
    .addColumn("accompanied", number, (c) => c.notNull())
    .addColumn("beside_others", number, (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addCheckConstraint("opening_accompanied", zeroOrOne("accompanied"))
    .addCheckConstraint("opening_beside_others", zeroOrOne("beside_others"))
    .addCheckConstraint("opening_days", sql`starts_on <= ends_on`)
    .execute();
  await index(db, "opening", "organization_id", "starts_on");
  await index(db, "opening", "school_id");

  await strictTable(db, "opening_slot")
    .addColumn("opening_id", "text", (c) => c.notNull().references("opening.id"))
    .addColumn("slot", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("opening_slot_pk", ["opening_id", "slot"])
    .execute();
  await appendOnly(db, "opening_slot");

  await strictTable(db, "decision")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("opening_id", "text", (c) => c.notNull().references("opening.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("permits", number, (c) => c.notNull())
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("decided_by", "text", (c) => c.references("person.id"))
    .addColumn("decided_at", number, (c) => c.notNull())
    .addCheckConstraint("decision_permits", zeroOrOne("permits"))
    .addUniqueConstraint("decision_place", ["organization_id", "seq"])
    .addUniqueConstraint("decision_says", ["id", "opening_id", "person_id", "permits"])
    .execute();
  await index(db, "decision", "opening_id", "person_id");
  await appendOnly(db, "decision");
}

async function placements(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  // The database itself refuses a placement in a slot that is not there, or without a decision that
  // permits this person in this opening (gate.md §5.1, §5.7).
  await strictTable(db, "placement")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("opening_id", "text", (c) => c.notNull())
    .addColumn("slot", number, (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("decision_id", "text", (c) => c.notNull().unique())
    .addColumn("permits", number, (c) => c.notNull().check(sql`permits = 1`))
    .addColumn("active", number, (c) => c.notNull())
    .addColumn("placed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("placed_at", number, (c) => c.notNull())
    .addColumn("ended_on", "text")
    .addColumn("ended_by", "text", (c) => c.references("person.id"))
    .addColumn("ended_at", number)
    .addCheckConstraint("placement_active", zeroOrOne("active"))
    .addCheckConstraint("placement_by_another", sql`placed_by <> person_id`)
    .addForeignKeyConstraint("placement_slot", ["opening_id", "slot"], "opening_slot", [
      "opening_id",
      "slot",
    ])
    .addForeignKeyConstraint(
      "placement_decision",
      ["decision_id", "opening_id", "person_id", "permits"],
      "decision",
      ["id", "opening_id", "person_id", "permits"],
    )
    .execute();
  await activeOnce(db, "placement_slot_once", "slot");
  await activeOnce(db, "placement_person_once", "person_id");
  await index(db, "placement", "person_id", "active");

  await strictTable(db, "placement_task")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("placement_id", "text", (c) => c.notNull().references("placement.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('suspend', 'review')`))
    .addColumn("cause", "text", (c) => c.notNull())
    .addColumn("decision_id", "text", (c) => c.notNull().references("decision.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("done_by", "text", (c) => c.references("person.id"))
    .addColumn("done_at", number)
    .execute();
  await index(db, "placement_task", "placement_id", "done_at");
}

/** At most one active placement of an opening has the same value in the column. */
async function activeOnce(db: Kysely<unknown>, name: string, column: string): Promise<void> {
  await db.schema
    .createIndex(name)
    .unique()
    .on("placement")
    .columns(["opening_id", column])
    .where(sql.ref("active"), "=", 1)
    .execute();
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
