import { learnerZone } from "../../db/queries/learning";
import { criticalMissesOf, insertMended } from "../../db/queries/learning-critical";
import { itemNamed, scoringsOf } from "../../db/queries/learning-item";
import { responseTo } from "../../db/queries/learning-response";
import { insertRetentionMended } from "../../db/queries/learning-retention";
import { guessSlipOf, readAnswer, sameGiven, score } from "../assessment/items/index";
import type { AnswerForm } from "../assessment/items/item";
import { ownNumbers } from "../mastery/parameters";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { appendStatement } from "./append-statement.server";
import { askCoach, openTask } from "./ask-coach.server";
import type { CheckLane, CheckStanding } from "./check-log";
import { isMendable, parallelState } from "./critical-miss";
import { judgeAgain } from "./judge-again.server";
import { lockOwnRegistration } from "./own-registration.server";
import { planRetention } from "./plan-retention.server";
import { readStandings } from "./read-check-standings.server";
import { recordAnswer } from "./record-answer.server";
import type { PracticeRefusal } from "./refusals";
import type { Registration } from "./registration";
import { practiceSeed } from "./seed";

/**
 * Keeps the answer to the parallel question of a critical miss, on the same day and once. It counts
 * nothing as evidence. Right, it makes up for the miss, and a try that lacked only that shows its
 * objective, as a retention check keeps it; wrong, it is the second miss in its family, and a coach is
 * asked to talk it through.
 */
export async function answerParallel(
  context: Context,
  input: { courseId: string; itemId: string; form: AnswerForm },
): Promise<Outcome<{ right: boolean }, PracticeRefusal>> {
  const registration = await lockOwnRegistration(context, input.courseId);
  if (!registration) return refused("not-registered");
  const item = await itemNamed(context.tx, registration.courseVersionId, input.itemId);
  const misses = await criticalMissesOf(context.tx, registration.id);
  const found = misses.find(({ miss }) => item && miss.parallelId === item.itemVersionId);
  if (!item || !found) return refused("no-such-question");
  const standings = await readStandings(context.tx, registration, context.now);
  // After the check closes: while a try is open nothing says which answers were right.
  if (standings.some(({ open }) => open !== null)) return refused("no-such-question");

  const read = readAnswer(
    item.presentation,
    practiceSeed(registration.id, item.itemVersionId, 0),
    input.form,
  );
  if (!read.ok) return refused(read.problem);
  const known = await responseTo(context.tx, registration.id, item.itemVersionId, 0);
  if (known)
    return sameGiven(known.given, read.given)
      ? done({ right: known.score === 1 })
      : refused("answered-already", { at: known.at });
  const zone = await learnerZone(context.tx, registration.personId);
  if (parallelState(found.miss, null, context.now, zone) !== "waiting") return refused("stale");

  const scoring = (await scoringsOf(context.tx, [item.itemVersionId])).get(item.itemVersionId);
  if (!scoring) throw new Error(`Item version ${item.itemVersionId} has no scoring.`);
  const { right, gate } = score(scoring, read.given);
  const { guess, slip } = guessSlipOf(item.presentation);
  await recordAnswer(context, registration, item, {
    lane: "practice",
    tryId: null,
    nth: 0,
    given: read.given,
    score: gate,
    weight: 0,
    guess,
    slip,
    learn: 0,
    parameters: ownNumbers.version,
    confidence: null,
  });
  const { tryId, lane } = found.miss;
  const standing = standings.find(({ tries }) => tries.some(({ id }) => id === tryId));
  if (!standing) throw new Error(`The miss of ${item.itemId} belongs to no try.`);
  if (right) {
    await mend(context, registration, { standing, tryId, lane }, zone);
    // With an answer in it that a regrade found right, it may pass now.
    await judgeAgain(context, registration, standing.objectiveId);
  } else await askToTalk(context, registration, standing, tryId);
  return done({ right });
}

interface Missed {
  standing: CheckStanding;
  tryId: string;
  lane: CheckLane;
}

/**
 * Shows the objective when the try lacked only its critical misses, and each is made up for; keeps it
 * when a retention check did.
 */
async function mend(
  context: Context,
  registration: Registration,
  { standing: { objectiveId, tries, retention }, tryId, lane }: Missed,
  zone: string,
): Promise<void> {
  const spent = tries.find(({ id }) => id === tryId);
  const missed = lane === "check" ? spent : retention?.tryId === tryId ? retention : null;
  if (!spent || !missed || !isMendable(missed)) return;
  const misses = await criticalMissesOf(context.tx, registration.id);
  const made = misses
    .filter(({ miss }) => miss.tryId === tryId && miss.lane === lane)
    .map(({ miss, answer }) => parallelState(miss, answer, context.now, zone));
  if (made.some((state) => state !== "right")) return;
  const { personId, courseId } = registration;
  const about = lane === "check" ? { tryId, number: spent.number } : { lane, tryId };
  await appendStatement(context, registration, {
    verb: "passed",
    objectType: "objective",
    objectId: objectiveId,
    result: { ...about, parallels: made.length },
  });
  if (lane === "retention") {
    await insertRetentionMended(context.tx, { tryId, at: context.now });
    context.emit({ kind: "objective-kept", personId, courseId, objectiveId });
    return;
  }
  await insertMended(context.tx, { tryId, at: context.now });
  await planRetention(context, registration, { objectiveId, tryId });
  context.emit({ kind: "objective-shown", personId, courseId, objectiveId });
}

/** Two misses in a family are talked through; and where it was the last try, a coach opens the next. */
async function askToTalk(
  context: Context,
  registration: Registration,
  { objectiveId, tries, door }: CheckStanding,
  tryId: string,
): Promise<void> {
  const afterTries = tries.find(({ id }) => id === tryId)?.number ?? tries.length;
  await openTask(context, registration, { objectiveId, kind: "critical-missed", afterTries });
  await askCoach(context, registration, { objectiveId, door, triesSpent: tries.length });
}
