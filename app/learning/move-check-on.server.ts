import { insertQuestion, insertTryResult, waitingQuestion } from "../../db/queries/learning-check";
import { outlineOf } from "../../db/queries/learning-outline";
import { canOpen, judge, type TryState } from "../mastery/check-rule";
import { draw } from "../mastery/selection";
import { doorOf } from "../mastery/tries";
import type { Context } from "../record/context.server";
import { appendStatement } from "./append-statement.server";
import { askCoach } from "./ask-coach.server";
import type { CheckStanding, TryRecord } from "./check-log";
import { readCheckStandings } from "./read-check-standings.server";
import type { Registration } from "./registration";

/**
 * Ends every open try that the rule has decided, then asks the next question: of the objective with
 * the fewest answers, so that objectives interleave. Returns the number of the question that waits
 * for an answer, or null when no try is open. The caller has locked the person.
 */
export async function moveCheckOn(
  context: Context,
  registration: Registration,
): Promise<number | null> {
  const waiting = await waitingQuestion(context.tx, registration.id);
  if (waiting) return waiting.seq;

  const { objectives } = await outlineOf(context.tx, registration.courseVersionId);
  const ids = objectives.map(({ id }) => id);
  const standings = await readCheckStandings(context.tx, registration, ids, context.now);
  const goingOn: OpenStanding[] = [];
  for (const standing of standings.filter(isOpen)) {
    const verdict = judge(standing.open.state, standing.unseen);
    if (verdict === "go-on") goingOn.push(standing);
    else await closeTry(context, registration, standing, verdict);
  }
  goingOn.sort((a, b) => a.open.state.n - b.open.state.n);
  const next = goingOn[0];
  return next ? ask(context, registration, next) : null;
}

type OpenStanding = CheckStanding & { open: { try: TryRecord; state: TryState } };

function isOpen(standing: CheckStanding): standing is OpenStanding {
  return standing.open !== null;
}

async function ask(
  context: Context,
  registration: Registration,
  { open, unseen }: OpenStanding,
): Promise<number> {
  const item = draw(unseen, `${open.try.seed}:${open.state.n}`);
  if (!item) throw new Error(`Try ${open.try.id} goes on with no question left.`);
  const { itemVersionId } = item;
  const asked = { tryId: open.try.id, itemVersionId, at: context.now };
  return insertQuestion(context.tx, registration.id, asked);
}

async function closeTry(
  context: Context,
  registration: Registration,
  standing: OpenStanding,
  outcome: "shown" | "not-yet",
): Promise<void> {
  const { objectiveId, open, unseen, tries, reopenedAt } = standing;
  const { n, right, belief } = open.state;
  const result = { n, right, k: belief.k };
  await insertTryResult(context.tx, { tryId: open.try.id, outcome, ...result, at: context.now });
  await appendStatement(context, registration, {
    verb: outcome === "shown" ? "passed" : "failed",
    objectType: "objective",
    objectId: objectiveId,
    result: { tryId: open.try.id, number: open.try.number, ...result },
  });
  if (outcome === "shown") {
    const { personId, courseId } = registration;
    context.emit({ kind: "objective-shown", personId, courseId, objectiveId });
    return;
  }
  const closed = tries.map((one) =>
    one.id === open.try.id ? { ...one, outcome, closedAt: context.now } : one,
  );
  const door = doorOf(closed, reopenedAt, canOpen(unseen), context.now);
  await askCoach(context, registration, { objectiveId, door, triesSpent: closed.length });
}
