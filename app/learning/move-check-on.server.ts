import { insertQuestion, insertTryResult, waitingQuestion } from "../../db/queries/learning-check";
import { exposuresOf } from "../../db/queries/learning-item";
import { canOpen, judge } from "../mastery/check-rule";
import { judgeRetention } from "../mastery/retention-check";
import { draw } from "../mastery/selection";
import { doorOf } from "../mastery/tries";
import type { Context } from "../record/context.server";
import { appendStatement } from "./append-statement.server";
import { askCoach, askToReadTyped } from "./ask-coach.server";
import type { CheckStanding, OpenTry } from "./check-log";
import { closeRetention } from "./close-retention.server";
import { isMendable } from "./critical-miss";
import { judgeAgain } from "./judge-again.server";
import { keepCriticalMisses } from "./keep-critical-misses.server";
import { planRetention } from "./plan-retention.server";
import { readStandings } from "./read-check-standings.server";
import type { Registration } from "./registration";

/**
 * The number of the question that waits for an answer; where none does, what `askNext` comes to. The
 * caller has locked the person.
 */
export async function moveCheckOn(
  context: Context,
  registration: Registration,
): Promise<number | null> {
  const waiting = await waitingQuestion(context.tx, registration.id);
  return waiting ? waiting.seq : askNext(context, registration);
}

/**
 * With no question waiting: ends every open try and retention check that the rule has decided, then
 * asks the next question, of the objective with the fewest answers, so that objectives interleave.
 * Returns its number, or null when no try is open. The caller has locked the person.
 */
export async function askNext(
  context: Context,
  registration: Registration,
): Promise<number | null> {
  const standings = await readStandings(context.tx, registration, context.now);
  const goingOn: OpenStanding[] = [];
  for (const standing of standings.filter(isOpen)) {
    const { open, unseen } = standing;
    if (open.lane === "retention") {
      const verdict = judgeRetention(open.state, unseen.length);
      if (verdict === "go-on") goingOn.push(standing);
      else await closeRetention(context, registration, { ...standing, verdict });
    } else {
      const verdict = judge(open.state, unseen);
      if (verdict === "go-on") goingOn.push(standing);
      else await closeTry(context, registration, standing, verdict);
    }
  }
  goingOn.sort((a, b) => a.open.state.n - b.open.state.n);
  const next = goingOn[0];
  return next ? ask(context, registration, next) : null;
}

export type OpenStanding = CheckStanding & { open: OpenTry };

function isOpen(standing: CheckStanding): standing is OpenStanding {
  return standing.open !== null;
}

async function ask(
  context: Context,
  registration: Registration,
  { open, unseen }: OpenStanding,
): Promise<number> {
  const { lane, state } = open;
  const exposures = await exposuresOf(
    context.tx,
    unseen.map(({ itemVersionId }) => itemVersionId),
  );
  const item = draw(unseen, exposures, `${open.try.seed}:${lane}:${state.n}`);
  if (!item) throw new Error(`Try ${open.try.id} goes on with no question left.`);
  const { itemVersionId } = item;
  const asked = { lane, tryId: open.try.id, itemVersionId, askedAt: context.now };
  return insertQuestion(context.tx, registration.id, asked);
}

async function closeTry(
  context: Context,
  registration: Registration,
  standing: OpenStanding,
  outcome: "shown" | "not-yet",
): Promise<void> {
  const { objectiveId, open, unseen, tries, current, reopenedAt } = standing;
  const { n, right, belief } = open.state;
  const result = { n, right, k: belief.k };
  await insertTryResult(context.tx, { tryId: open.try.id, outcome, ...result, at: context.now });
  await appendStatement(context, registration, {
    verb: outcome === "shown" ? "passed" : "failed",
    objectType: "objective",
    objectId: objectiveId,
    result: { tryId: open.try.id, number: open.try.number, ...result },
  });
  const { missed, parallels } = await keepCriticalMisses(context, registration, open);
  if (outcome === "shown") {
    const { personId, courseId } = registration;
    await planRetention(context, registration, { objectiveId, tryId: open.try.id });
    context.emit({ kind: "objective-shown", personId, courseId, objectiveId });
    return;
  }
  await askToReadTyped(context, registration, open);
  if (await judgeAgain(context, registration, objectiveId)) return;
  // What only a critical miss holds back may still be shown today.
  if (missed === parallels && isMendable({ outcome, k: belief.k })) return;
  const closed = current.map((one) =>
    one.id === open.try.id ? { ...one, outcome, closedAt: context.now } : one,
  );
  const door = doorOf(closed, reopenedAt, canOpen(unseen), context.now);
  await askCoach(context, registration, { objectiveId, door, triesSpent: tries.length });
}
