import { corpsMemberIn } from "../../../db/queries/identity-people";
import { lockOpening, lockPeople, lockRuleSets } from "../../../db/queries/locks";
import { activePlacementsOf, freeSlots } from "../../../db/queries/placement";
import { insertOffer, openOffers } from "../../../db/queries/placement-offers";
import { openingById } from "../../../db/queries/placement-openings";
import { answerOnce } from "../../record/answer-once.server";
import { canonicalJson, sha256 } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { holdsRoleIn } from "../check-rights.server";
import { hasConflict } from "../conflicts/has-conflict.server";
import { answerDigest } from "../decision";
import { localDay } from "../gate/days";
import { judgeOpening } from "../openings/judge-opening.server";
import { type Opening, termOf } from "../openings/opening";
import { timesMeet } from "../openings/schedule";
import type { ProposeRefusal } from "../placement";
import { storeDecision } from "../store-decision.server";
import { takeStep } from "../take-step.server";
import { standingOf } from "./offer";
import { tellOfOffer } from "./tell-of-offer.server";

export interface ProposeRequest {
  openingId: string;
  personId: string;
  /** One per form shown: a double click or a retry gets the first answer again. */
  key: string;
  /** The digest of the answer that was on the page; another answer is shown before anything is done. */
  seen?: string;
}

type Answer = Outcome<{ offerId: string; decisionId: string }, ProposeRefusal>;

/**
 * Proposes a corps member for an opening's lowest free slot, and keeps it for them while they and
 * the school decide. Only a lead of the opening's program. Everything is judged again inside this one
 * transaction, under locks, and the decision is stored whatever it says; what a page showed before
 * authorizes nothing (gate.md §5.1). It is judged once more when the school accepts, whose own readiness
 * is asked for then.
 */
export async function proposePlacement(context: Context, request: ProposeRequest): Promise<Answer> {
  const { actor, tx } = context;
  const opening = await openingById(tx, request.openingId);
  if (!opening) return refused("no-opening");
  const leads = await holdsRoleIn(tx, actor, opening.programId, "program_lead");
  if (!leads || actor.personId === null) return refused("not-your-program");
  if (await isSamePerson(tx, actor.personId, request.personId)) return refused("yourself");
  if (localDay(context.now, opening.school.timeZone) > opening.endsOn) {
    return refused("opening-over");
  }
  const member = await corpsMemberIn(tx, [opening.programId], request.personId);
  if (!member) return refused("not-in-your-program");

  const proposedBy = actor.personId;
  const { answer } = await answerOnce<Answer>(
    context,
    {
      key: sha256(canonicalJson(["propose", request.key, opening.id, request.personId])),
      action: "propose-placement",
    },
    () => propose(context, { ...request, opening, proposedBy }),
  );
  return answer;
}

async function propose(
  context: Context,
  request: ProposeRequest & { opening: Opening; proposedBy: string },
): Promise<Answer> {
  const { tx } = context;
  const { personId, proposedBy } = request;
  await lockRuleSets(tx, request.opening.layers);
  await lockOpening(tx, request.opening.id);
  await lockPeople(tx, [personId]);
  // Its layers may have moved while this waited: only what the lock holds still is judged.
  const opening = (await openingById(tx, request.opening.id)) ?? request.opening;
  await lapseOffers(context, opening);

  const body = await judgeOpening(tx, { opening, personId, at: context.now });
  const decision = await storeDecision(context, { opening, personId, purpose: "propose", body });
  const held = await activePlacementsOf(tx, personId);
  if (held.some((placement) => placement.openingId === opening.id)) {
    return refused("already-placed");
  }
  const offered = await openOffers(tx, { openingIds: [opening.id] });
  if (offered.some((offer) => offer.personId === personId)) return refused("already-proposed");
  if (!opening.besideOthers && held.some((one) => timesMeet(one, termOf(opening)))) {
    return refused("overlapping-hours");
  }
  if (await hasConflict(context.tx, { personId, opening })) return refused("conflict-of-interest");
  if (!decision.permits) return refused("not-eligible", { decision: decision.seq });
  if (request.seen !== undefined && request.seen !== answerDigest(body)) {
    return refused("answer-changed", { decision: decision.seq });
  }
  const [slot] = await freeSlots(tx, opening.id);
  if (slot === undefined) return refused("slot-taken");

  const offer = {
    id: context.newId(),
    openingId: opening.id,
    slot,
    personId,
    decisionId: decision.id,
    proposedBy,
    proposedAt: context.now,
  };
  await insertOffer(tx, offer);
  await recordAudit(context, {
    organizationId: opening.programId,
    action: "placement-proposed",
    subjectId: personId,
    detail: { offer: offer.id, opening: opening.id, slot, decision: decision.id },
  });
  await tellOfOffer(context, { offer, opening, news: "proposed" });
  return done({ offerId: offer.id, decisionId: decision.id });
}

/** Writes down the offers of an opening that nobody answered in time, so that their slots are free. */
async function lapseOffers(context: Context, opening: Opening): Promise<void> {
  for (const offer of await openOffers(context.tx, { openingIds: [opening.id] })) {
    if (standingOf(offer, opening, context.now).state !== "lapsed") continue;
    await takeStep(context, { offer, opening, step: "lapsed" });
  }
}
