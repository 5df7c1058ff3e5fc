import type { Presentation } from "../../app/assessment/items/index";
import type { Reader } from "../connect";

/** A typed answer that was not accepted, without whose it is. */
export interface RejectedAnswer {
  version: string;
  itemId: string;
  question: string;
  typed: string;
}

/** Every typed answer to a course's questions that counted as wrong and was not erased, oldest first. */
export async function rejectedAnswers(db: Reader, courseId: string): Promise<RejectedAnswer[]> {
  const rows = await db
    .selectFrom("typed_answer")
    .innerJoin("response", "response.id", "typed_answer.response_id")
    .innerJoin("item_version", "item_version.id", "response.item_version_id")
    .innerJoin("course_version", "course_version.id", "item_version.course_version_id")
    .select([
      "course_version.version",
      "item_version.item_id as itemId",
      "item_version.presentation",
      "typed_answer.typed",
    ])
    .where("course_version.course_id", "=", courseId)
    .where("response.score", "<", 1)
    .orderBy("response.at")
    .orderBy("response.id")
    .execute();
  return rows.map(({ presentation, ...row }) => {
    const { stem } = JSON.parse(presentation) as Presentation;
    return { ...row, question: stem };
  });
}
