import { type Kysely, sql } from "kysely";
import { appendOnly, realNumber, strictTable, wholeNumber } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  const real = realNumber(db);

  await strictTable(db, "parameter_set")
    .addColumn("version", number, (c) => c.primaryKey().notNull())
    .addColumn("made_at", number, (c) => c.notNull())
    .addColumn("answers", number, (c) => c.notNull())
    .addColumn("ll", real, (c) => c.notNull())
    .addCheckConstraint("parameter_set_version", sql`version > 0`)
    .execute();
  await appendOnly(db, "parameter_set");

  await strictTable(db, "parameter")
    .addColumn("version", number, (c) => c.notNull().references("parameter_set.version"))
    .addColumn("scope", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("answers", number, (c) => c.notNull())
    .addColumn("prior", real)
    .addColumn("learn", real)
    .addColumn("guess", real)
    .addColumn("slip", real)
    .addPrimaryKeyConstraint("parameter_pk", ["version", "scope", "key"])
    .addCheckConstraint(
      "parameter_scope",
      sql`(scope = 'objective' and prior is not null and learn is not null)
        or (scope in ('type', 'item') and guess is not null and slip is not null)`,
    )
    .execute();
  await appendOnly(db, "parameter");

  // Whatever came before was judged by the numbers in the rules: set 0, which learns .15 in practice.
  await db.schema
    .alterTable("response")
    .addColumn("parameters", number, (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("response")
    .addColumn("learn", real, (c) => c.notNull().defaultTo(0.15))
    .execute();
  await db.schema
    .alterTable("credential")
    .addColumn("parameters", number, (c) => c.notNull().defaultTo(0))
    .execute();
}
