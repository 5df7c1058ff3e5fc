import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** What a school asks for in an opening, and what people say of where and when they can serve. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "opening_need")
    .addColumn("opening_id", "text", (c) => c.notNull().references("opening.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("grades", "text", (c) => c.notNull())
    .addColumn("languages", "text", (c) => c.notNull())
    .addColumn("modality", "text", (c) => c.check(oneOf("modality")))
    .addColumn("town", "text")
    .addColumn("badges", "text", (c) => c.notNull())
    .addColumn("said_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("opening_need_pk", ["opening_id", "nth"])
    .execute();
  await appendOnly(db, "opening_need");

  // Who receives the person, by name: only the newest is kept, and it goes a year after the opening.
  await strictTable(db, "opening_contact")
    .addColumn("opening_id", "text", (c) => c.primaryKey().notNull().references("opening.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("said_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("over_at", number, (c) => c.notNull())
    .execute();
  for (const column of ["said_by", "over_at"])
    await db.schema
      .createIndex(`opening_contact_by_${column}`)
      .on("opening_contact")
      .column(column)
      .execute();

  await strictTable(db, "serving_choice")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("kind", "text", (c) =>
      c.notNull().check(sql`kind in ('language', 'day', 'place', 'modality')`),
    )
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("words", "text")
    .addColumn("from_time", "text")
    .addColumn("to_time", "text")
    .addColumn("said_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("serving_choice_pk", ["person_id", "kind", "value"])
    .execute();
}

function oneOf(column: string) {
  return sql`${sql.ref(column)} in ('in_person', 'online', 'both')`;
}
