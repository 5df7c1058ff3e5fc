import { questionNumbered, triesOf } from "../../db/queries/learning-check";
import { itemById, scoringsOf } from "../../db/queries/learning-item";
import { keyedBy } from "../../db/queries/learning-regrade";
import { lastSeen, responseTo } from "../../db/queries/learning-response";
import { retentionsOf } from "../../db/queries/learning-retention";
import { putTryState, statesOf } from "../../db/queries/mastery";
import { type Given, readAnswer, sameGiven, score } from "../assessment/items/index";
import type { AnswerForm } from "../assessment/items/item";
import { answered, freshTry } from "../mastery/check-rule";
import { gaugeInCheck } from "../mastery/parameters";
import { continued } from "../mastery/retention-check";
import { checkWeight } from "../mastery/weight";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import type { CheckLane, StoredState, TryRecord } from "./check-log";
import { checkParameters } from "./check-parameters.server";
import { askNext, moveCheckOn } from "./move-check-on.server";
import { lockOwnRegistration } from "./own-registration.server";
import { recordAnswer } from "./record-answer.server";
import type { CheckRefusal } from "./refusals";
import type { Registration } from "./registration";
import { type Confidence, type ItemToShow, judgedItem } from "./response";
import { questionSeed } from "./seed";

/**
 * Keeps an answer to the question of this number and moves the check on: the next question's number,
 * or null when every try has ended. The same form sent twice gets the same answer; another answer to
 * an answered question is refused and the first one stands. Says nothing about right or wrong.
 */
export async function answerCheck(
  context: Context,
  input: {
    courseId: string;
    question: number;
    form: AnswerForm;
    confidence?: Confidence | undefined;
  },
): Promise<Outcome<{ next: number | null }, CheckRefusal>> {
  const registration = await lockOwnRegistration(context, input.courseId);
  if (!registration) return refused("not-registered");
  const question = await questionNumbered(context.tx, registration.id, input.question);
  if (!question) return refused("stale");
  const tries = (await triesOf(context.tx, [registration.id])).get(registration.id) ?? [];
  const current = tries.find(({ id }) => id === question.tryId);
  if (!current) throw new Error(`Question ${question.seq} belongs to no try.`);
  const item = await itemById(context.tx, question.itemVersionId);

  const seed = questionSeed(current.seed, item.itemVersionId);
  const read = readAnswer(item.presentation, seed, input.form);
  const known = await responseTo(context.tx, registration.id, item.itemVersionId, 0);
  if (known) {
    const same = read.ok && sameGiven(known.given, read.given);
    if (!same) return refused("answered-already", { at: known.at });
    return done({ next: await moveCheckOn(context, registration) });
  }
  if (!read.ok) return refused(read.problem);

  const confidence = input.confidence ?? null;
  const { lane } = question;
  const answer = { lane, current, item, given: read.given, confidence };
  await countAnswer(context, registration, answer);
  return done({ next: await askNext(context, registration) });
}

interface GivenAnswer {
  lane: CheckLane;
  current: TryRecord;
  item: ItemToShow;
  given: Given;
  confidence: Confidence | null;
}

async function countAnswer(
  context: Context,
  registration: Registration,
  { lane, current, item, given, confidence }: GivenAnswer,
): Promise<void> {
  const keyId = await keyedBy(context.tx, item.itemVersionId);
  const scoring = (await scoringsOf(context.tx, [keyId])).get(keyId);
  if (!scoring) throw new Error(`Item version ${item.itemVersionId} has no scoring.`);
  const { right, gate } = score(scoring, given);
  const openedAt = await whenOpened(context, registration, lane, current);
  const parameters = await checkParameters(context.tx, openedAt, [item]);
  const { guess, slip } = gaugeInCheck(parameters, judgedItem(item));
  // Between question and answer, practice may have shown the key of an item of the same family.
  const seen = await lastSeen(context.tx, registration.id, item.family);
  const weight = checkWeight(seen, context.now);
  await recordAnswer(context, registration, item, {
    lane,
    tryId: current.id,
    nth: 0,
    given,
    score: gate,
    weight,
    guess,
    slip,
    confidence,
    learn: 0,
    parameters: parameters.version,
  });
  const states = await statesOf(context.tx, [registration.id]);
  const stored = states.get(registration.id)?.get(item.objectiveId);
  const before = stateBefore(lane, current, stored);
  const { critical, objectiveId } = item;
  const after = answered(before, { guess, slip, weight, right, x: gate, critical });
  await putTryState(
    context.tx,
    {
      registrationId: registration.id,
      personId: registration.personId,
      objectiveId,
      lane,
      tryId: current.id,
    },
    after,
    context.now,
  );
}

async function whenOpened(
  { tx }: Context,
  { id }: Registration,
  lane: CheckLane,
  current: TryRecord,
): Promise<number> {
  if (lane === "check") return current.openedAt;
  const retentions = (await retentionsOf(tx, [id])).get(id) ?? [];
  const openedAt = retentions.find(({ tryId }) => tryId === current.id)?.openedAt;
  if (openedAt == null) throw new Error(`The retention check of try ${current.id} is not open.`);
  return openedAt;
}

/** The try as it stood, or for the first answer in a retention check the try that it goes on from. */
function stateBefore(lane: CheckLane, { id }: TryRecord, stored: StoredState | undefined) {
  const own = stored?.[lane];
  if (own?.tryId === id) return own.state;
  if (lane === "check") return freshTry();
  if (stored?.check?.tryId !== id) throw new Error(`Try ${id} was not the last to be passed.`);
  return continued(stored.check.state);
}
