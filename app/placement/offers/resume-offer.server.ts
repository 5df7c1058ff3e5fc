import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { hasConflict } from "../conflicts/has-conflict.server";
import { judgeOpening } from "../openings/judge-opening.server";
import { groundOf, readSchoolSide } from "../schools/read-school-side.server";
import { schoolLacks } from "../schools/school-side";
import { storeDecision } from "../store-decision.server";
import { takeStep } from "../take-step.server";
import type { StopReason } from "./offer";
import { lockOffer, type OfferRefusal } from "./take-offer-step.server";
import { tellOfOffer } from "./tell-of-offer.server";

/**
 * The lead asks the school again after the gate stopped its acceptance. Only a lead of the program,
 * and only when the gate, asked here again about both sides and its decision stored, says yes by now.
 */
export async function resumeOffer(
  context: Context,
  { offerId }: { offerId: string },
): Promise<Outcome<{ openingId: string }, OfferRefusal | StopReason>> {
  const found = await lockOffer(context, { offerId, step: "resumed" });
  if (!found.ok) return found;
  const { offer, opening } = found.value;
  const { personId } = offer;
  const at = context.now;
  const school = await readSchoolSide(context.tx, { ground: groundOf(opening), personId, at });
  const body = await judgeOpening(context.tx, { opening, personId, at, school });
  const decision = await storeDecision(context, { opening, personId, purpose: "propose", body });
  if (await hasConflict(context.tx, { personId, opening })) return refused("conflict-of-interest");
  if (!decision.permits) {
    const lacks = schoolLacks(school);
    return lacks.length > 0
      ? refused("school-not-ready", { decision: decision.seq, lacks: lacks.join(" ") })
      : refused("not-eligible", { decision: decision.seq });
  }
  await takeStep(context, { offer, opening, step: "resumed", decisionId: decision.id });
  await tellOfOffer(context, { offer, opening, news: "resumed" });
  return done({ openingId: opening.id });
}
