import {
  type ProposeRequest,
  proposePlacement,
} from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { placePerson } from "../../app/placement/place-person.server";
import type { Context } from "../../app/record/context.server";

/**
 * All the steps to a placement in one transaction: the acting lead proposes, the person accepts,
 * the school's host accepts. Answers as the first step that is refused; with a key that was sent
 * before, as it did then.
 */
export async function placeInSteps(context: Context, request: ProposeRequest, host = "host") {
  const proposed = await proposePlacement(context, request);
  if (!proposed.ok) return proposed;
  const { offerId } = proposed.value;
  const accepted = await takeOfferStep(as(context, request.personId), {
    offerId,
    step: "person-accepted",
  });
  if (!accepted.ok && accepted.reason !== "not-now") return accepted;
  return placePerson(as(context, host), { offerId, key: request.key });
}

function as(context: Context, personId: string): Context {
  return { ...context, actor: { kind: "person", personId } };
}
