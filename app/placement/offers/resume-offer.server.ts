import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { judgeOpening } from "../openings/judge-opening.server";
import { storeDecision } from "../store-decision.server";
import { takeStep } from "../take-step.server";
import { lockOffer, type OfferRefusal } from "./take-offer-step.server";
import { tellOfOffer } from "./tell-of-offer.server";

/**
 * The lead asks the school again after the gate stopped its acceptance. Only a lead of the program,
 * and only when the gate, asked here again and its decision stored, says yes by now.
 */
export async function resumeOffer(
  context: Context,
  { offerId }: { offerId: string },
): Promise<Outcome<{ openingId: string }, OfferRefusal | "not-eligible">> {
  const found = await lockOffer(context, { offerId, step: "resumed" });
  if (!found.ok) return found;
  const { offer, opening } = found.value;
  const { personId } = offer;
  const body = await judgeOpening(context.tx, { opening, personId, at: context.now });
  const decision = await storeDecision(context, { opening, personId, purpose: "propose", body });
  if (!decision.permits) return refused("not-eligible", { decision: decision.seq });
  await takeStep(context, { offer, opening, step: "resumed", decisionId: decision.id });
  await tellOfOffer(context, { offer, opening, news: "resumed" });
  return done({ openingId: opening.id });
}
