import { activePlacementsOf } from "../../db/queries/placement";
import { lastDecision, type StoredDecision } from "../../db/queries/placement-decisions";
import { openingById } from "../../db/queries/placement-openings";
import { insertTask } from "../../db/queries/placement-tasks";
import type { Context } from "../record/context.server";
import { type DecisionBody, evidenceOf, saidDigest } from "./decision";
import { localDay } from "./gate/days";
import { permits } from "./gate/decide";
import { judgePlacement } from "./judge-placement.server";
import type { Opening } from "./openings/opening";
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
    if (opening) await recheckPlacement(context, { placement, opening, ...change });
  }
}

/**
 * Judges one placement again and writes a task where it says no, or says otherwise than before; with
 * `isChanged`, known from elsewhere, whatever it says.
 */
export async function recheckPlacement(
  context: Context,
  change: {
    placement: Placement;
    opening: Opening;
    cause: TaskCause;
    factId?: string;
    isChanged?: true;
  },
): Promise<void> {
  const { tx, now } = context;
  const { placement, opening } = change;
  if (localDay(now, opening.school.timeZone) > opening.endsOn) return;
  const previous = await lastDecision(tx, opening.id, placement.personId);
  const body = await judgePlacement(tx, { opening, placement, at: now });
  const allowed = permits(body.answer);
  const isTold = change.isChanged ?? reliedOn(previous, change.factId);
  if (allowed && !isTold && sameAnswer(previous, body)) return;
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
  return previous !== null && saidDigest(JSON.parse(previous.body)) === saidDigest(body);
}
