import type { Kysely } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** The yearly survey of schools. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "survey")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("year", number, (c) => c.notNull())
    .addColumn("closes_on", "text", (c) => c.notNull())
    .addColumn("opened_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("opened_at", number, (c) => c.notNull())
    .addUniqueConstraint("survey_once_a_year", ["organization_id", "year"])
    .execute();
  await appendOnly(db, "survey");

  // Its id is in a link that carries a MAC of it, made by the server and stored nowhere.
  await strictTable(db, "survey_ask")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("survey_id", "text", (c) => c.notNull().references("survey.id"))
    .addColumn("school_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("roles", "text", (c) => c.notNull())
    .addColumn("asked_at", number, (c) => c.notNull())
    .addUniqueConstraint("survey_ask_once", ["survey_id", "school_id"])
    .execute();
  await appendOnly(db, "survey_ask");

  await strictTable(db, "survey_reminder")
    .addColumn("ask_id", "text", (c) => c.primaryKey().notNull().references("survey_ask.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "survey_reminder");

  await strictTable(db, "survey_answer")
    .addColumn("ask_id", "text", (c) => c.notNull().references("survey_ask.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("survey_answer_pk", ["ask_id", "nth"])
    .execute();
  await appendOnly(db, "survey_answer");

  // Words of a principal stand apart, so that they can be taken away.
  await strictTable(db, "survey_words")
    .addColumn("ask_id", "text", (c) => c.primaryKey().notNull().references("survey_ask.id"))
    .addColumn("stopped", "text", (c) => c.notNull())
    .execute();
}
