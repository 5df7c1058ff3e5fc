import type { Reader } from "../connect";

/** What a person said of courses in the making: each comment in their words, and the words it stands at. */
export function commentsBy(db: Reader, personId: string) {
  return db
    .selectFrom("review_comment as comment")
    .innerJoin("course_draft as draft", "draft.id", "comment.draft_id")
    .leftJoin("review_comment_note as note", "note.comment_id", "comment.id")
    .select([
      "draft.course_id as courseId",
      "comment.path",
      "comment.quote",
      "note.words",
      "comment.at",
    ])
    .where("comment.person_id", "=", personId)
    .orderBy("comment.at")
    .orderBy("comment.id")
    .execute();
}

/** The steps that a person took in reviews of courses, with what they said of each. */
export function reviewStepsBy(db: Reader, personId: string) {
  return db
    .selectFrom("draft_step as step")
    .innerJoin("course_draft as draft", "draft.id", "step.draft_id")
    .leftJoin("draft_step_note as note", (join) =>
      join.onRef("note.draft_id", "=", "step.draft_id").onRef("note.nth", "=", "step.nth"),
    )
    .select([
      "draft.course_id as courseId",
      "step.kind",
      "step.sign_off as signOff",
      "note.words",
      "step.at",
    ])
    .where("step.person_id", "=", personId)
    .orderBy("step.at")
    .orderBy("step.draft_id")
    .orderBy("step.nth")
    .execute();
}
