import { registrationOf } from "../../db/queries/learning";
import { itemsInPool } from "../../db/queries/learning-item";
import { outlineOf } from "../../db/queries/learning-outline";
import { answerCounts, responseNumbered } from "../../db/queries/learning-response";
import type { Review } from "../assessment/review";
import { type Shown, showItem } from "../assessment/shown";
import type { Reading } from "../record/context.server";
import { nextPractice } from "./next-practice";
import { lessonFor, type OutlineLesson, type OutlineObjective } from "./outline";
import { reviewAnswer } from "./review-answer.server";
import { practiceSeed } from "./seed";

export interface PracticeQuestion {
  itemId: string;
  /** How often it was answered before: the form sends it back. */
  nth: number;
  shown: Shown;
  objective: OutlineObjective;
}

/** An answered practice question with its feedback, read only after the answer. */
export interface PracticeFeedback {
  review: Review;
  objective: OutlineObjective | null;
  /** Where the objective is taught. */
  lesson: OutlineLesson | null;
}

export interface PracticePage {
  course: { id: string; title: string };
  /** The objective that practice is narrowed to. */
  focus: OutlineObjective | null;
  /** What was just answered. */
  feedback: PracticeFeedback | null;
  /** The next question; null when there is nothing worth asking now. */
  question: PracticeQuestion | null;
  /** Questions never answered, and all. */
  left: number;
  total: number;
}

/**
 * The acting person's next practice question, or the feedback on the answer numbered `answered`.
 * `objectiveId` narrows it to one objective. Null when they have not started the course.
 */
export async function readPractice(
  { db, now, actor }: Reading,
  input: { courseId: string; objectiveId?: string | undefined; answered?: number | undefined },
): Promise<PracticePage | null> {
  if (actor.personId === null) return null;
  const registration = await registrationOf(db, actor.personId, input.courseId);
  if (!registration) return null;
  const outline = await outlineOf(db, registration.courseVersionId);
  const focus = outline.objectives.find(({ id }) => id === input.objectiveId) ?? null;
  const counts = await answerCounts(db, registration.id);
  const pool = await itemsInPool(db, registration.courseVersionId, "practice");
  const items = pool
    .filter((item) => !focus || item.objectiveId === focus.id)
    .map((item) => ({
      ...item,
      ...(counts.get(item.itemVersionId) ?? { count: 0, lastAt: 0 }),
    }));
  const answersSoFar = items.reduce((sum, { count }) => sum + count, 0);
  const next = nextPractice(items, now, `${registration.id}:${answersSoFar}`);
  const objectiveOf = (id: string) => outline.objectives.find((one) => one.id === id) ?? null;
  const objective = next && objectiveOf(next.objectiveId);

  const answered = input.answered
    ? await responseNumbered(db, registration.id, input.answered)
    : null;
  const feedback =
    answered?.lane === "practice"
      ? {
          review: await reviewAnswer(db, registration.id, answered),
          objective: objectiveOf(answered.objectiveId),
          lesson: lessonFor(outline, answered.objectiveId),
        }
      : null;
  return {
    course: { id: registration.courseId, title: outline.title },
    focus,
    feedback,
    question:
      next && objective
        ? {
            itemId: next.itemId,
            nth: next.count,
            shown: showItem(
              next.presentation,
              practiceSeed(registration.id, next.itemVersionId, next.count),
            ),
            objective,
          }
        : null,
    left: items.filter(({ count }) => count === 0).length,
    total: items.length,
  };
}
