import { type Kysely, sql } from "kysely";
import { appendOnly, onPostgres, strictTable, wholeNumber } from "./build";

const TYPES = "'video/webm', 'video/mp4', 'audio/mpeg', 'audio/ogg', 'audio/mp4'";

/**
 * Films and recordings of courses, each kept once under the SHA-256 of its bytes, in parts that a reader
 * of its middle finds at once; which courses were given it, and which released versions show it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await strictTable(db, "media")
    .addColumn("hash", "text", (c) => c.primaryKey().notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("size", number, (c) => c.notNull())
    .addColumn("added_at", number, (c) => c.notNull())
    .addCheckConstraint("media_hash", sql`length(hash) = 64`)
    .addCheckConstraint("media_type", sql.raw(`type in (${TYPES})`))
    .addCheckConstraint("media_size", sql`size > 0`)
    .execute();
  await appendOnly(db, "media");

  await strictTable(db, "media_part")
    .addColumn("media_hash", "text", (c) => c.notNull().references("media.hash"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("bytes", onPostgres(db) ? "bytea" : "blob", (c) => c.notNull())
    .addPrimaryKeyConstraint("media_part_pk", ["media_hash", "nth"])
    .addCheckConstraint("media_part_bytes", sql`length(bytes) between 1 and 262144`)
    .execute();
  await appendOnly(db, "media_part");

  await strictTable(db, "course_media")
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("media_hash", "text", (c) => c.notNull().references("media.hash"))
    .addColumn("added_by", "text", (c) => c.references("person.id"))
    .addColumn("added_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("course_media_pk", ["course_id", "media_hash"])
    .execute();
  await db.schema
    .createIndex("course_media_by_hash")
    .on("course_media")
    .column("media_hash")
    .execute();
  await appendOnly(db, "course_media");

  await strictTable(db, "version_media")
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("media_hash", "text", (c) => c.notNull().references("media.hash"))
    .addPrimaryKeyConstraint("version_media_pk", ["course_version_id", "media_hash"])
    .execute();
  await db.schema
    .createIndex("version_media_by_hash")
    .on("version_media")
    .column("media_hash")
    .execute();
  await appendOnly(db, "version_media");
  await refuseAddition(db);
}

/** What a released version shows is decided with it. */
async function refuseAddition(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      onPostgres(db)
        ? `create trigger version_media_no_addition before insert on "version_media"
           for each row execute function refuse_addition()`
        : `create trigger version_media_no_addition before insert on "version_media"
           when exists (
             select 1 from course_version_seal where course_version_id = new.course_version_id)
           begin select raise(abort, 'version_media is append-only: the version is released'); end`,
    )
    .execute(db);
}
