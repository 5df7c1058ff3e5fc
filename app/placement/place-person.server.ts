import { corpsMemberIn } from "../../db/queries/identity-people";
import { lockOpening, lockPeople, lockRuleSets } from "../../db/queries/locks";
import { activePlacementsOf, freeSlots, insertPlacement } from "../../db/queries/placement";
import { openingById } from "../../db/queries/placement-openings";
import { answerOnce } from "../record/answer-once.server";
import { canonicalJson, sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { holdsRoleIn } from "./check-rights.server";
import { answerDigest } from "./decision";
import { localDay } from "./gate/days";
import { judgeOpening } from "./judge-opening.server";
import type { Opening } from "./opening";
import type { Placement, PlaceRefusal } from "./placement";
import { storeDecision } from "./store-decision.server";

export interface PlaceRequest {
  openingId: string;
  personId: string;
  /** One per form shown: a double click or a retry gets the first answer again. */
  key: string;
  /** The digest of the answer that was on the page; another answer is shown before anything is done. */
  seen?: string;
}

type Answer = Outcome<{ placementId: string; decisionId: string }, PlaceRefusal>;

/**
 * Places a corps member in an opening's lowest free slot. Only a lead of the opening's program.
 * Everything is judged again inside this one transaction, under locks, and the decision is stored
 * whatever it says; what a page showed before authorizes nothing (gate.md §5.1).
 */
export async function placePerson(context: Context, request: PlaceRequest): Promise<Answer> {
  const { actor, tx } = context;
  const opening = await openingById(tx, request.openingId);
  if (!opening) return refused("no-opening");
  const leads = await holdsRoleIn(tx, actor, opening.programId, "program_lead");
  if (!leads || actor.personId === null) return refused("not-your-program");
  if (actor.personId === request.personId) return refused("yourself");
  if (localDay(context.now, opening.school.timeZone) > opening.endsOn) {
    return refused("opening-over");
  }
  const member = await corpsMemberIn(tx, [opening.programId], request.personId);
  if (!member) return refused("not-in-your-program");

  const placedBy = actor.personId;
  const { answer } = await answerOnce<Answer>(
    context,
    {
      key: sha256(canonicalJson(["place", request.key, opening.id, request.personId])),
      action: "place-person",
    },
    () => place(context, { ...request, opening, placedBy }),
  );
  return answer;
}

async function place(
  context: Context,
  request: PlaceRequest & { opening: Opening; placedBy: string },
): Promise<Answer> {
  const { tx } = context;
  const { opening, personId, placedBy } = request;
  await lockRuleSets(tx, opening.layers);
  await lockOpening(tx, opening.id);
  await lockPeople(tx, [personId]);

  const body = await judgeOpening(tx, { opening, personId, at: context.now });
  const decision = await storeDecision(context, { opening, personId, purpose: "place", body });
  const held = await activePlacementsOf(tx, personId);
  if (held.some((placement) => placement.openingId === opening.id)) {
    return refused("already-placed");
  }
  if (!opening.besideOthers && held.some((placement) => overlaps(placement, opening))) {
    return refused("overlapping-days");
  }
  if (!decision.permits) return refused("not-eligible", { decision: decision.seq });
  if (request.seen !== undefined && request.seen !== answerDigest(body)) {
    return refused("answer-changed", { decision: decision.seq });
  }
  const [slot] = await freeSlots(tx, opening.id);
  if (slot === undefined) return refused("slot-taken");

  const placement: Placement = {
    id: context.newId(),
    openingId: opening.id,
    personId,
    slot,
    decisionId: decision.id,
    placedAt: context.now,
    active: true,
    endedOn: null,
  };
  await insertPlacement(tx, { ...placement, placedBy });
  await recordAudit(context, {
    organizationId: opening.programId,
    action: "placed",
    subjectId: personId,
    detail: { placement: placement.id, opening: opening.id, slot, decision: decision.id },
  });
  return done({ placementId: placement.id, decisionId: decision.id });
}

function overlaps(
  placement: { startsOn: string; endsOn: string },
  opening: Pick<Opening, "startsOn" | "endsOn">,
): boolean {
  return placement.startsOn <= opening.endsOn && opening.startsOn <= placement.endsOn;
}
