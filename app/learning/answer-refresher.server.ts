import { itemNamed } from "../../db/queries/learning-item";
import { responseTo } from "../../db/queries/learning-response";
import { insertRefresher } from "../../db/queries/learning-retention";
import type { AnswerForm } from "../assessment/items/item";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { answerPractice } from "./answer-practice.server";
import { learnerOf, lockOwnRegistration } from "./own-registration.server";
import { readDueToday } from "./read-due-today.server";
import type { PracticeRefusal } from "./refusals";

/**
 * Keeps an answer of daily practice in the practice lane, and moves the schedule of its objective on:
 * wrong asks again soon, right later, right after help in between. Only what is due is taken; the same
 * form sent twice gets the first answer again. Returns the number of the answer.
 */
export async function answerRefresher(
  context: Context,
  input: { courseId: string; itemId: string; nth: number; helped: boolean; form: AnswerForm },
): Promise<Outcome<{ seq: number }, PracticeRefusal>> {
  const registration = await lockOwnRegistration(context, input.courseId);
  if (!registration) return refused("not-registered");
  const { id, courseVersionId } = registration;
  const item = await itemNamed(context.tx, courseVersionId, input.itemId);
  if (!item) return refused("no-such-question");
  const { objectiveId } = item;
  const { due, day } = await readDueToday(context.tx, learnerOf(context), context.now);
  const isDue = due.some((one) => one.registrationId === id && one.objectiveId === objectiveId);
  const known = await responseTo(context.tx, id, item.itemVersionId, input.nth);
  if (!isDue && !known) return refused("stale");

  const answered = await answerPractice(context, input);
  if (!answered.ok) return answered;
  const { seq, right, repeated } = answered.value;
  if (isDue && !repeated) {
    const recall = right ? (input.helped ? "hard" : "good") : "again";
    const row = { objectiveId, day, recall, responseSeq: seq, at: context.now } as const;
    await insertRefresher(context.tx, id, row);
  }
  return done({ seq });
}
