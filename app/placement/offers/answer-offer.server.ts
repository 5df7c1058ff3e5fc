import type { Context } from "../../record/context.server";
import type { Outcome } from "../../record/outcome";
import { placePerson } from "../place-person.server";
import type { StopReason } from "./offer";
import { resumeOffer } from "./resume-offer.server";
import { type OfferRefusal, type PlainStep, takeOfferStep } from "./take-offer-step.server";

/** Takes whichever step somebody pressed; those that place or ask again ask the gate first. */
export function answerOffer(
  context: Context,
  {
    offerId,
    step,
    key,
  }: { offerId: string; step: PlainStep | "school-accepted" | "resumed"; key: string },
): Promise<Outcome<unknown, OfferRefusal | StopReason>> {
  if (step === "school-accepted") return placePerson(context, { offerId, key });
  if (step === "resumed") return resumeOffer(context, { offerId });
  return takeOfferStep(context, { offerId, step });
}
