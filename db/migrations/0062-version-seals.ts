import { type Kysely, sql } from "kysely";
import { appendOnly, onPostgres, strictTable } from "./build";

/** What a version consists of; each names it by `course_version_id`. */
const PARTS = ["objective", "lesson_version", "item_version", "course_source"] as const;

/**
 * A released version is whole: the database refuses to add to it, as it refuses to change it. What was
 * said to a step of a review may be erased, and not be reworded.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, "course_version_seal")
    .addColumn("course_version_id", "text", (c) => c.primaryKey().references("course_version.id"))
    .execute();
  await sql`insert into course_version_seal select id from course_version`.execute(db);
  await appendOnly(db, "course_version_seal");
  if (onPostgres(db))
    await sql
      .raw(
        `create function refuse_addition() returns trigger language plpgsql as
         $$ begin
           if exists (select 1 from course_version_seal where course_version_id = new.course_version_id)
           then raise exception '% is append-only: the version is released', tg_table_name; end if;
           return new;
         end $$`,
      )
      .execute(db);
  for (const table of PARTS) await refuseAddition(db, table);
  await refuseReplacing(db);
  for (const table of ["draft_step_note", "review_comment_note"]) await refuseRewording(db, table);
}

async function refuseAddition(db: Kysely<unknown>, table: string): Promise<void> {
  if (onPostgres(db)) {
    await sql
      .raw(
        `create trigger ${table}_no_addition before insert on "${table}"
         for each row execute function refuse_addition()`,
      )
      .execute(db);
    return;
  }
  // SQLite's "insert or replace" takes a row away without a word to the triggers on delete.
  const replaces = table.endsWith("_version")
    ? `or exists (select 1 from "${table}" as kept where kept.id = new.id)`
    : "";
  await sql
    .raw(
      `create trigger ${table}_no_addition before insert on "${table}"
       when exists (select 1 from course_version_seal where course_version_id = new.course_version_id) ${replaces}
       begin select raise(abort, '${table} is append-only: the version is released'); end`,
    )
    .execute(db);
}

/** A version's own row; on PostgreSQL nothing replaces a row but an update. */
async function refuseReplacing(db: Kysely<unknown>): Promise<void> {
  if (onPostgres(db)) return;
  await sql
    .raw(
      `create trigger course_version_no_replacing before insert on "course_version"
       when exists (select 1 from course_version_seal where course_version_id = new.id)
       begin select raise(abort, 'course_version is append-only: it is released'); end`,
    )
    .execute(db);
}

async function refuseRewording(db: Kysely<unknown>, table: string): Promise<void> {
  if (onPostgres(db)) {
    await sql
      .raw(
        `create trigger ${table}_no_update before update on "${table}"
         for each statement execute function refuse_change()`,
      )
      .execute(db);
    return;
  }
  await sql
    .raw(
      `create trigger ${table}_no_update before update on "${table}"
       begin select raise(abort, '${table} is append-only'); end`,
    )
    .execute(db);
}
