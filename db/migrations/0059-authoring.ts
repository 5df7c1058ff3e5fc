import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber } from "./build";

/** The studio: drafts of courses, their revisions and reviews, and who may work on a course. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "course_source")
    .addColumn("course_version_id", "text", (c) => c.primaryKey().references("course_version.id"))
    .addColumn("files", "text", (c) => c.notNull())
    .execute();

  await strictTable(db, "course_draft")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("ordinal", number, (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("based_on_id", "text", (c) => c.references("course_version.id"))
    .addColumn("forked_from_id", "text", (c) => c.references("course_version.id"))
    .addColumn("opened_by", "text", (c) => c.references("person.id"))
    .addColumn("opened_at", number, (c) => c.notNull())
    .addUniqueConstraint("course_draft_ordinal", ["course_id", "ordinal"])
    .execute();
  await db.schema
    .createIndex("course_draft_by_organization")
    .on("course_draft")
    .columns(["organization_id", "opened_at"])
    .execute();

  await strictTable(db, "draft_revision")
    .addColumn("draft_id", "text", (c) => c.notNull().references("course_draft.id"))
    .addColumn("seq", number, (c) => c.notNull())
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("base_seq", number)
    .addColumn("text", "text")
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) =>
      c
        .notNull()
        .check(
          sql`kind in ('autosave', 'save', 'merge', 'import', 'restore', 'template', 'upstream')`,
        ),
    )
    .addColumn("why", "text")
    .addColumn("edit_key", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("draft_revision_pk", ["draft_id", "seq"])
    .addUniqueConstraint("draft_revision_edit", ["draft_id", "edit_key", "path"])
    .execute();
  await db.schema
    .createIndex("draft_revision_by_path")
    .on("draft_revision")
    .columns(["draft_id", "path", "seq"])
    .execute();

  await strictTable(db, "draft_held")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("draft_id", "text", (c) => c.notNull().references("course_draft.id"))
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("base_seq", number)
    .addColumn("against_seq", number, (c) => c.notNull())
    .addColumn("text", "text")
    .addColumn("edit_key", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addUniqueConstraint("draft_held_edit", ["draft_id", "edit_key", "path"])
    .execute();
  await strictTable(db, "draft_held_end")
    .addColumn("held_id", "text", (c) => c.primaryKey().references("draft_held.id"))
    .addColumn("how", "text", (c) => c.notNull().check(sql`how in ('settled', 'dropped')`))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();

  await strictTable(db, "draft_step")
    .addColumn("draft_id", "text", (c) => c.notNull().references("course_draft.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("kind", "text", (c) =>
      c
        .notNull()
        .check(
          sql`kind in ('opened', 'sent', 'taken-back', 'changes-asked', 'approved', 'signed-off', 'released', 'ended')`,
        ),
    )
    .addColumn("at_seq", number, (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("sign_off", "text", (c) =>
      c.check(sql`sign_off in ('subject', 'equity', 'legal', 'clinical')`),
    )
    .addColumn("course_version_id", "text", (c) => c.references("course_version.id"))
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("draft_step_pk", ["draft_id", "nth"])
    .execute();
  await strictTable(db, "draft_step_note")
    .addColumn("draft_id", "text", (c) => c.notNull())
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("draft_step_note_pk", ["draft_id", "nth"])
    .addForeignKeyConstraint("draft_step_note_step", ["draft_id", "nth"], "draft_step", [
      "draft_id",
      "nth",
    ])
    .execute();

  await strictTable(db, "draft_presence")
    .addColumn("draft_id", "text", (c) => c.notNull().references("course_draft.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("draft_presence_pk", ["draft_id", "person_id"])
    .execute();

  await strictTable(db, "review_comment")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("draft_id", "text", (c) => c.notNull().references("course_draft.id"))
    .addColumn("reply_to", "text", (c) => c.references("review_comment.id"))
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("at_seq", number, (c) => c.notNull())
    .addColumn("block", number)
    .addColumn("quote", "text")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("review_comment_by_draft")
    .on("review_comment")
    .columns(["draft_id", "at"])
    .execute();
  await strictTable(db, "review_comment_note")
    .addColumn("comment_id", "text", (c) => c.primaryKey().references("review_comment.id"))
    .addColumn("words", "text", (c) => c.notNull())
    .execute();
  await strictTable(db, "review_comment_step")
    .addColumn("comment_id", "text", (c) => c.notNull().references("review_comment.id"))
    .addColumn("nth", number, (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('resolved', 'reopened')`))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("review_comment_step_pk", ["comment_id", "nth"])
    .execute();

  await strictTable(db, "guest_link")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("draft_id", "text", (c) => c.notNull().references("course_draft.id"))
    .addColumn("token_digest", "text", (c) => c.notNull().unique())
    .addColumn("at_seq", number, (c) => c.notNull())
    .addColumn("for_whom", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("made_at", number, (c) => c.notNull())
    .addColumn("expires_at", number, (c) => c.notNull())
    .execute();
  await strictTable(db, "guest_link_end")
    .addColumn("link_id", "text", (c) => c.primaryKey().references("guest_link.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();

  await strictTable(db, "course_right")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("role", "text", (c) =>
      c.notNull().check(sql`role in ('owner', 'editor', 'reviewer')`),
    )
    .addColumn("given_by", "text", (c) => c.references("person.id"))
    .addColumn("given_at", number, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("course_right_by_course")
    .on("course_right")
    .columns(["course_id", "person_id"])
    .execute();
  await db.schema
    .createIndex("course_right_by_person")
    .on("course_right")
    .column("person_id")
    .execute();
  await strictTable(db, "course_right_end")
    .addColumn("right_id", "text", (c) => c.primaryKey().references("course_right.id"))
    .addColumn("ended_by", "text", (c) => c.references("person.id"))
    .addColumn("at", number, (c) => c.notNull())
    .execute();

  for (const table of APPEND_ONLY) await appendOnly(db, table);
}

const APPEND_ONLY = [
  "course_source",
  "course_draft",
  "draft_revision",
  "draft_held",
  "draft_held_end",
  "draft_step",
  "review_comment",
  "review_comment_step",
  "guest_link",
  "guest_link_end",
  "course_right",
  "course_right_end",
] as const;
