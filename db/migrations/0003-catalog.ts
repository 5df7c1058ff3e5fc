import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "course")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .execute();

  await strictTable(db, "course_version")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("ordinal", number, (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("summary", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull())
    .addColumn("manifest", "text", (c) => c.notNull())
    .addColumn("published_at", number, (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addUniqueConstraint("course_version_number", ["course_id", "version"])
    .addUniqueConstraint("course_version_ordinal", ["course_id", "ordinal"])
    .execute();
  await appendOnly(db, "course_version");

  await strictTable(db, "objective")
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("position", number, (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("objective_pk", ["course_version_id", "id"])
    .execute();
  await appendOnly(db, "objective");

  await strictTable(db, "lesson_version")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("course_version_id", "text", (c) => c.notNull().references("course_version.id"))
    .addColumn("slug", "text", (c) => c.notNull())
    .addColumn("position", number, (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("minutes", number, (c) => c.notNull())
    .addColumn("objectives", "text", (c) => c.notNull())
    .addColumn("blocks", "text", (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addUniqueConstraint("lesson_version_slug", ["course_version_id", "slug"])
    .execute();
  await appendOnly(db, "lesson_version");

  await strictTable(db, "item_version")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("course_version_id", "text", (c) => c.notNull())
    .addColumn("item_id", "text", (c) => c.notNull())
    .addColumn("position", number, (c) => c.notNull())
    .addColumn("objective_id", "text", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("pool", "text", (c) => c.notNull())
    .addColumn("family", "text", (c) => c.notNull())
    .addColumn("critical", number, (c) => c.notNull())
    .addColumn("presentation", "text", (c) => c.notNull())
    .addColumn("scoring", "text", (c) => c.notNull())
    .addUniqueConstraint("item_version_item", ["course_version_id", "item_id"])
    .addForeignKeyConstraint(
      "item_version_objective",
      ["course_version_id", "objective_id"],
      "objective",
      ["course_version_id", "id"],
    )
    .addCheckConstraint("item_version_critical", zeroOrOne("critical"))
    .addCheckConstraint("item_version_type", sql`type in ('single', 'multi', 'order')`)
    .addCheckConstraint("item_version_pool", sql`pool in ('practice', 'check')`)
    .execute();
  await db.schema
    .createIndex("item_version_pool_of_objective")
    .on("item_version")
    .columns(["course_version_id", "objective_id", "pool"])
    .execute();
  await appendOnly(db, "item_version");
}
