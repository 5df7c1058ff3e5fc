import { insertOfferStep } from "../../db/queries/placement-offers";
import type { Context } from "../record/context.server";
import { recordAudit } from "../record/record-audit.server";
import {
  type Offer,
  type OfferStep,
  STEPS,
  type StopReason,
  stateOf,
  turnOf,
} from "./offers/offer";
import type { Opening } from "./openings/opening";

/** A step of an offer, with the opening that it is of. */
export interface Step {
  offer: Offer;
  opening: Opening;
  step: OfferStep;
  reason?: StopReason;
  decisionId?: string;
}

/**
 * Writes down a step of an offer that its caller has locked and found possible, audited and chained
 * in the program's own stream.
 */
export async function takeStep(context: Context, taken: Step): Promise<void> {
  const { offer, opening, step } = taken;
  const { tx, now, actor } = context;
  const reason = taken.reason ?? null;
  const decisionId = taken.decisionId ?? null;
  await insertOfferStep(tx, offer, {
    step,
    by: STEPS[step] === null ? null : actor.personId,
    at: now,
    reason,
    decisionId,
    ends: turnOf(stateOf([...offer.steps.map((one) => one.step), step])) === null,
  });
  await recordAudit(context, {
    organizationId: opening.programId,
    action: `offer-${step}`,
    subjectId: offer.personId,
    detail: { offer: offer.id, opening: opening.id, reason, decision: decisionId },
  });
}
