import { activePlacementsOf } from "../../db/queries/placement";
import { lastDecision, type StoredDecision } from "../../db/queries/placement-decisions";
import { openingById } from "../../db/queries/placement-openings";
import { insertTask } from "../../db/queries/placement-tasks";
import type { Context } from "../record/context.server";
import { answerDigest, type DecisionBody, evidenceOf } from "./decision";
import { localDay } from "./gate/days";
import { permits } from "./gate/decide";
import { judgeOpening } from "./judge-opening.server";
import type { Opening } from "./opening";
import type { Placement, TaskCause } from "./placement";
import { storeDecision } from "./store-decision.server";

/**
 * Judges again every placement that a person holds, because something about them changed, and
 * writes a task for each that relied on it (gate.md §5.4). Runs in the transaction of the change,
 * whose use case has locked the person: no placement can slip in between.
 */
export async function recheckPlacements(
  context: Context,
  change: { personId: string; cause: TaskCause; factId?: string },
): Promise<void> {
  for (const placement of await activePlacementsOf(context.tx, change.personId)) {
    const opening = await openingById(context.tx, placement.openingId);
    if (opening) await recheck(context, { placement, opening, ...change });
  }
}

async function recheck(
  context: Context,
  change: { placement: Placement; opening: Opening; cause: TaskCause; factId?: string },
): Promise<void> {
  const { tx, now } = context;
  const { placement, opening } = change;
  if (localDay(now, opening.school.timeZone) > opening.endsOn) return;
  const previous = await lastDecision(tx, opening.id, placement.personId);
  const body = await judgeOpening(tx, {
    opening,
    personId: placement.personId,
    at: now,
    pinned: opening.layers,
  });
  const allowed = permits(body.answer);
  if (allowed && !reliedOn(previous, change.factId) && sameAnswer(previous, body)) return;
  const decision = await storeDecision(context, {
    opening,
    personId: placement.personId,
    purpose: "recheck",
    body,
  });
  await insertTask(tx, {
    id: context.newId(),
    placementId: placement.id,
    kind: allowed ? "review" : "suspend",
    cause: change.cause,
    decisionId: decision.id,
    createdAt: now,
  });
}

function reliedOn(previous: StoredDecision | null, factId: string | undefined): boolean {
  if (!previous || factId === undefined) return false;
  const body: DecisionBody = JSON.parse(previous.body);
  return evidenceOf(body.answer).has(factId);
}

function sameAnswer(previous: StoredDecision | null, body: DecisionBody): boolean {
  return previous !== null && answerDigest(JSON.parse(previous.body)) === answerDigest(body);
}
