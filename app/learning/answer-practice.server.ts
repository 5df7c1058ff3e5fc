import { itemNamed, scoringsOf } from "../../db/queries/learning-item";
import { answerCounts, lastSeen, responseTo } from "../../db/queries/learning-response";
import { putPracticeState, statesOf } from "../../db/queries/mastery";
import { guessSlipOf, sameGiven, score } from "../assessment/items/index";
import { type AnswerForm, readShownAnswer } from "../assessment/shown";
import { freshPractice, practiced } from "../mastery/practice";
import { practiceWeight } from "../mastery/weight";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { lockOwnRegistration } from "./own-registration.server";
import { recordAnswer } from "./record-answer.server";
import type { PracticeRefusal } from "./refusals";
import { practiceSeed } from "./seed";

/**
 * Judges a practice answer and keeps it. `nth` is the count of earlier answers to the item when the
 * form was made: the same form sent twice gets the first answer again, and a form that is older than
 * the last answer is refused. Returns the number of the answer, under which its feedback is read.
 */
export async function answerPractice(
  context: Context,
  input: { courseId: string; itemId: string; nth: number; form: AnswerForm },
): Promise<Outcome<{ seq: number; right: boolean; repeated: boolean }, PracticeRefusal>> {
  const registration = await lockOwnRegistration(context, input.courseId);
  if (!registration) return refused("not-registered");
  const item = await itemNamed(context.tx, registration.courseVersionId, input.itemId);
  if (item?.pool !== "practice") return refused("no-such-question");

  const seed = practiceSeed(registration.id, item.itemVersionId, input.nth);
  const read = readShownAnswer(item.presentation, seed, input.form);
  if (!read.ok) return refused(read.problem);
  const known = await responseTo(context.tx, registration.id, item.itemVersionId, input.nth);
  if (known) {
    if (!sameGiven(known.given, read.given)) return refused("answered-already", { at: known.at });
    return done({ seq: known.seq, right: known.score === 1, repeated: true });
  }
  const counts = await answerCounts(context.tx, registration.id);
  const earlier = counts.get(item.itemVersionId)?.count ?? 0;
  if (earlier !== input.nth) return refused("stale");

  const scorings = await scoringsOf(context.tx, [item.itemVersionId]);
  const scoring = scorings.get(item.itemVersionId);
  if (!scoring) throw new Error(`Item version ${item.itemVersionId} has no scoring.`);
  const { right, credit } = score(scoring, read.given);
  const { guess, slip } = guessSlipOf(item.presentation);
  const seen = await lastSeen(context.tx, registration.id, item.family);
  const weight = practiceWeight(seen, context.now);
  const response = await recordAnswer(context, registration, item, {
    lane: "practice",
    tryId: null,
    nth: input.nth,
    given: read.given,
    score: credit,
    weight,
    guess,
    slip,
  });
  if (weight === 0) return done({ seq: response.seq, right, repeated: false });

  const states = await statesOf(context.tx, [registration.id]);
  const before = states.get(registration.id)?.get(item.objectiveId)?.practice ?? freshPractice();
  const after = practiced(before, { guess, slip, weight, x: credit });
  const key = { registrationId: registration.id, personId: registration.personId };
  const { objectiveId } = item;
  await putPracticeState(context.tx, { ...key, objectiveId }, after, context.now);
  return done({ seq: response.seq, right, repeated: false });
}
