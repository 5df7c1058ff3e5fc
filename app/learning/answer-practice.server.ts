import { itemNamed, itemsInPool, scoringsOf } from "../../db/queries/learning-item";
import { answerCounts, lastSeen, responseTo } from "../../db/queries/learning-response";
import { putPracticeState, statesOf } from "../../db/queries/mastery";
import { parametersAt } from "../../db/queries/mastery-parameters";
import { scenarioOf } from "../assessment/items/branch";
import { readAnswer, sameGiven, score } from "../assessment/items/index";
import type { AnswerForm } from "../assessment/items/item";
import { sceneWeight } from "../assessment/scenario-path";
import { gaugeInPractice, learnOf, skillKey } from "../mastery/parameters";
import { freshPractice, practiced } from "../mastery/practice";
import { practiceWeight } from "../mastery/weight";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { lockOwnRegistration } from "./own-registration.server";
import { readScenarios } from "./read-scenarios.server";
import { recordAnswer } from "./record-answer.server";
import type { PracticeRefusal } from "./refusals";
import type { Registration } from "./registration";
import { type Confidence, type ItemToShow, judgedItem } from "./response";
import { practiceSeed } from "./seed";

/**
 * Judges a practice answer and keeps it. `nth` is the count of earlier answers to the item when the
 * form was made: the same form sent twice gets the first answer again, and a form that is older than
 * the last answer is refused. Returns the number of the answer, under which its feedback is read.
 */
export async function answerPractice(
  context: Context,
  input: {
    courseId: string;
    itemId: string;
    nth: number;
    form: AnswerForm;
    confidence?: Confidence | undefined;
    /** The answer was looked up first: it scores nothing (mastery.md §1). */
    helped?: boolean | undefined;
  },
): Promise<Outcome<{ seq: number; right: boolean; repeated: boolean }, PracticeRefusal>> {
  const registration = await lockOwnRegistration(context, input.courseId);
  if (!registration) return refused("not-registered");
  const item = await itemNamed(context.tx, registration.courseVersionId, input.itemId);
  if (item?.pool !== "practice") return refused("no-such-question");

  const scene = await sceneOf(context, registration, item);
  if (scene === "not-reached") return refused("no-such-question");

  const seed = practiceSeed(registration.id, item.itemVersionId, input.nth);
  const read = readAnswer(item.presentation, seed, input.form);
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
  const { right, credit: earned } = score(scoring, read.given);
  const credit = input.helped ? 0 : earned;
  const { courseId } = registration;
  const { itemVersionId, objectiveId } = item;
  const parameters = await parametersAt(context.tx, context.now, {
    items: [itemVersionId],
    skills: [skillKey(courseId, objectiveId)],
  });
  const judged = judgedItem(item);
  const { guess, slip } = gaugeInPractice(parameters, judged);
  const learn = learnOf(parameters, courseId, objectiveId);
  const seen = await lastSeen(context.tx, registration.id, item.family);
  const weight = practiceWeight(seen, context.now) * judged.own.weight * scene.weight;
  const response = await recordAnswer(context, registration, item, {
    lane: "practice",
    tryId: null,
    nth: input.nth,
    given: read.given,
    score: credit,
    weight,
    guess,
    slip,
    confidence: input.confidence ?? null,
    learn,
    parameters: parameters.version,
  });
  if (weight === 0) return done({ seq: response.seq, right, repeated: false });

  const states = await statesOf(context.tx, [registration.id]);
  const before = states.get(registration.id)?.get(item.objectiveId)?.practice ?? freshPractice();
  const after = practiced(before, { guess, slip, weight, x: credit }, learn);
  const key = { registrationId: registration.id, personId: registration.personId };
  await putPracticeState(context.tx, { ...key, objectiveId }, after, context.now);
  return done({ seq: response.seq, right, repeated: false });
}

/** What an answer to this item may weigh for where it stands in its scenario, if it is in one. */
async function sceneOf(
  context: Context,
  registration: Registration,
  { itemId, presentation }: ItemToShow,
): Promise<{ weight: number } | "not-reached"> {
  if (presentation.type !== "branch") return { weight: 1 };
  const pool = await itemsInPool(context.tx, registration.courseVersionId, "practice");
  const scenes = pool.filter((item) => scenarioOf(item.itemId) === scenarioOf(itemId));
  const scenarios = await readScenarios(context.tx, registration.id, scenes);
  const { path = [], waiting } = scenarios.get(scenarioOf(itemId)) ?? {};
  const place = path.findIndex((step) => step.itemId === itemId);
  if (place < 0 && waiting !== itemId) return "not-reached";
  return { weight: sceneWeight(place < 0 ? path : path.slice(0, place)) };
}
