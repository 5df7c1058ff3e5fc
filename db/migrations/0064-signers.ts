import type { Kysely } from "kysely";
import { appendOnly, replaceColumnCheck, strictTable, wholeNumber, zeroOrOne } from "./build";

const WAS =
  "kind in ('opened', 'sent', 'taken-back', 'changes-asked', 'approved', 'signed-off', 'released', 'ended')";

/**
 * Who signs which kind on a course, and the decision that a kind is not needed; and what was read from a
 * file and only looked at so far.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);
  await replaceColumnCheck(db, "draft_step", {
    column: "kind",
    was: WAS,
    now: WAS.replace("'signed-off'", "'signed-off', 'not-needed'"),
  });

  let signer = strictTable(db, "course_signer")
    .addColumn("course_id", "text", (c) => c.notNull().references("course.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("nth", number, (c) => c.notNull());
  for (const kind of ["subject", "equity", "legal", "clinical"])
    signer = signer.addColumn(kind as never, number, (c) => c.notNull().check(zeroOrOne(kind)));
  await signer
    .addColumn("given_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("given_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("course_signer_pk", ["course_id", "person_id", "nth"])
    .execute();
  await appendOnly(db, "course_signer");

  await strictTable(db, "draft_look")
    .addColumn("draft_id", "text", (c) => c.notNull().references("course_draft.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("draft_look_pk", ["draft_id", "person_id"])
    .execute();
}
