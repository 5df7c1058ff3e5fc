import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

/** One comment or reply as it was written; its words are null once its writer was erased. */
export interface CommentRow {
  id: string;
  replyTo: string | null;
  /** Empty: about the draft as a whole. */
  path: string;
  atSeq: number;
  block: number | null;
  quote: string | null;
  personId: string;
  personName: string;
  words: string | null;
  at: number;
}

function comments(db: Reader) {
  return db
    .selectFrom("review_comment as comment")
    .leftJoin("review_comment_note as note", "note.comment_id", "comment.id")
    .leftJoin("account", "account.person_id", "comment.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "comment.person_id")
    .select([
      "comment.id",
      "comment.draft_id",
      "comment.reply_to",
      "comment.path",
      "comment.at_seq",
      "comment.block",
      "comment.quote",
      "comment.person_id",
      PERSON_NAME.as("name"),
      "note.words",
      "comment.at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof comments>["executeTakeFirstOrThrow"]>>;

function commentOf(row: Row): CommentRow {
  return {
    id: row.id,
    replyTo: row.reply_to,
    path: row.path,
    atSeq: row.at_seq,
    block: row.block,
    quote: row.quote,
    personId: row.person_id,
    personName: row.name,
    words: row.words,
    at: row.at,
  };
}

/** The comments and replies of a draft, oldest first. */
export async function commentsOf(db: Reader, draftId: string): Promise<CommentRow[]> {
  const rows = await comments(db)
    .where("comment.draft_id", "=", draftId)
    .orderBy("comment.at")
    .orderBy("comment.id")
    .execute();
  return rows.map(commentOf);
}

/** One comment, wherever it stands, with the draft that it is of; null when there is none. */
export async function commentById(
  db: Reader,
  id: string,
): Promise<(CommentRow & { draftId: string }) | null> {
  const row = await comments(db).where("comment.id", "=", id).executeTakeFirst();
  return row ? { ...commentOf(row), draftId: row.draft_id } : null;
}

/** Who resolved and reopened the comments of a draft, in order. */
export async function commentSteps(
  db: Reader,
  draftId: string,
): Promise<
  { commentId: string; nth: number; kind: "resolved" | "reopened"; name: string; at: number }[]
> {
  const rows = await db
    .selectFrom("review_comment_step as step")
    .innerJoin("review_comment as comment", "comment.id", "step.comment_id")
    .leftJoin("account", "account.person_id", "step.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "step.person_id")
    .select(["step.comment_id", "step.nth", "step.kind", PERSON_NAME.as("name"), "step.at"])
    .where("comment.draft_id", "=", draftId)
    .orderBy("step.comment_id")
    .orderBy("step.nth")
    .execute();
  return rows.map((row) => ({
    commentId: row.comment_id,
    nth: row.nth,
    kind: row.kind,
    name: row.name,
    at: row.at,
  }));
}

/** Writes a comment or a reply with its words. */
export async function insertComment(
  tx: Tx,
  row: {
    id: string;
    draftId: string;
    replyTo: string | null;
    path: string;
    atSeq: number;
    block: number | null;
    quote: string | null;
    by: string;
    words: string;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("review_comment")
    .values({
      id: row.id,
      draft_id: row.draftId,
      reply_to: row.replyTo,
      path: row.path,
      at_seq: row.atSeq,
      block: row.block,
      quote: row.quote,
      person_id: row.by,
      at: row.at,
    })
    .execute();
  await tx
    .insertInto("review_comment_note")
    .values({ comment_id: row.id, words: row.words })
    .execute();
}

/** Says that a comment is resolved, or open again. */
export async function insertCommentStep(
  tx: Tx,
  row: { commentId: string; nth: number; kind: "resolved" | "reopened"; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("review_comment_step")
    .values({
      comment_id: row.commentId,
      nth: row.nth,
      kind: row.kind,
      person_id: row.by,
      at: row.at,
    })
    .execute();
}

/** How many comments of each of these drafts are open. */
export async function openComments(
  db: Reader,
  draftIds: readonly string[],
): Promise<Map<string, number>> {
  if (draftIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("review_comment as comment")
    .select((one) => ["comment.draft_id", one.fn.countAll<number>().as("count")])
    .where("comment.draft_id", "in", draftIds)
    .where("comment.reply_to", "is", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("review_comment_step as step")
            .select("step.comment_id")
            .whereRef("step.comment_id", "=", "comment.id")
            .where("step.kind", "=", "resolved")
            .where((inner) =>
              inner.not(
                inner.exists(
                  inner
                    .selectFrom("review_comment_step as later")
                    .select("later.comment_id")
                    .whereRef("later.comment_id", "=", "step.comment_id")
                    .whereRef("later.nth", ">", "step.nth"),
                ),
              ),
            ),
        ),
      ),
    )
    .groupBy("comment.draft_id")
    .execute();
  return new Map(rows.map((row) => [row.draft_id, Number(row.count)]));
}
