import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDatabase } from "../databases";

/** Columns that say whose a row is: somebody's, or an organization's. */
const OWNERS = ["person_id", "organization_id", "school_id", "owner_id", "actor_id", "asked_by"];

/** Tables whose rows are nobody's in particular, and why. */
const NOBODYS: Record<string, string> = {
  person: "is the owner",
  organization: "is the tenant",
  card: "shared by all: what a state asks, and lines to call",
  career_role: "shared by all: a role in the careers that the site shows",
  clearance_type: "shared by all: what a type of clearance is",
  rule_set: "shared by all; whose a rule is stands in rule_owner, by its name",
  rule_table: "of a rule set",
  parameter: "worked out from many people's answers, and names nobody",
  parameter_set: "worked out from many people's answers, and names nobody",
  opening_hint: "a hint of an opening, made anew at any time; it has no foreign key",
  placement_hint: "a hint of a placement, made anew at any time; it has no foreign key",
  chain_entry: "its stream names the organization or the registration",
  chain_head: "its stream names the organization or the registration",
  checkpoint: "heads of all streams",
  checkpoint_head: "heads of all streams",
  outbox: "work to do, letters among it; erasing looks into each",
  local_mail: "letters of a demo, by address; erasing looks into each",
  lease: "of a process",
  rate_counter: "counts under keys that end within days",
  media: "bytes under their hash; whose courses have them stands in course_media",
  media_part: "of a film or recording",
};

interface Link {
  name: string;
  table: string;
  column: string;
  required: number;
}

test("each row names whose it is, or belongs to one that does", async () => {
  const database = await openTestDatabase("sqlite");
  try {
    const { db } = database;
    const tables = await db.introspection.getTables();
    const { rows: links } = await sql<Link>`
      select t.name, f."table", f."from" as "column", c."notnull" as required
      from sqlite_schema as t
      join pragma_foreign_key_list(t.name) as f
      join pragma_table_info(t.name) as c on c.name = f."from"
      where t.type = 'table'`.execute(db);
    const owned = new Set(
      tables
        .filter(({ columns }) => columns.some(({ name }) => OWNERS.includes(name)))
        .map(({ name }) => name),
    );
    for (let before = -1; before !== owned.size; ) {
      before = owned.size;
      for (const { name, table, required } of links)
        if (required === 1 && owned.has(table)) owned.add(name);
    }
    const without = tables.map(({ name }) => name).filter((name) => !owned.has(name));
    expect(without.sort()).toEqual(Object.keys(NOBODYS).sort());
    expect(owned.size).toBeGreaterThan(100);
  } finally {
    await database.remove();
  }
});

/** Yes or no about people that one rule each works out from dated facts, so that there is one answer (O5). */
const DERIVED =
  /^(is_)?(complete|completed|passed|mastered|eligible|qualified|cleared|ready|expired)$/;

test("no column keeps what a rule works out", async () => {
  const database = await openTestDatabase("sqlite");
  try {
    const tables = await database.db.introspection.getTables();
    const kept = tables.flatMap(({ name, columns }) =>
      columns.filter((column) => DERIVED.test(column.name)).map((column) => [name, column.name]),
    );
    expect(kept).toEqual([]);
  } finally {
    await database.remove();
  }
});
