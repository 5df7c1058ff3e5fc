import { lockOpening, lockPeople, lockRuleSets, lockSchoolName } from "../../../db/queries/locks";
import { offerById } from "../../../db/queries/placement-offers";
import { openingById } from "../../../db/queries/placement-openings";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { isSamePerson } from "../../record/same-person.server";
import { holdsRoleIn } from "../check-rights.server";
import type { Opening } from "../openings/opening";
import { takeStep } from "../take-step.server";
import { afterStep, type Offer, type OfferStep, type Party, STEPS, standingOf } from "./offer";
import { tellOfOffer } from "./tell-of-offer.server";

/** A step that somebody takes without asking the gate. */
export type PlainStep = "person-accepted" | "person-declined" | "school-declined" | "withdrawn";

/** `no-offer` also stands for an offer that is not the reader's; `not-now` names its `state`. */
export type OfferRefusal = "no-offer" | "not-now";

/**
 * The person accepts or declines, the school declines, or the lead withdraws: each only for
 * themselves, and only while the offer allows it. Pressed twice, the second is refused as `not-now`.
 */
export async function takeOfferStep(
  context: Context,
  input: { offerId: string; step: PlainStep },
): Promise<Outcome<{ openingId: string }, OfferRefusal>> {
  const found = await lockOffer(context, input);
  if (!found.ok) return found;
  const { offer, opening } = found.value;
  await takeStep(context, { offer, opening, step: input.step });
  await tellOfOffer(context, { offer, opening, news: input.step });
  return done({ openingId: opening.id });
}

/**
 * The offer as it is once its opening and its person are locked, for whoever may take this step.
 * Refused as `no-offer` to anyone else, and as `not-now` when the step does not follow.
 */
export async function lockOffer(
  context: Context,
  { offerId, step }: { offerId: string; step: OfferStep },
): Promise<Outcome<{ offer: Offer; opening: Opening }, OfferRefusal>> {
  const { tx } = context;
  const known = await readOffer(tx, offerId);
  if (!known) return refused("no-offer");
  if (!(await isParty(context, { ...known, party: STEPS[step] }))) return refused("no-offer");
  await lockRuleSets(tx, known.opening.layers);
  await lockSchoolName(tx, known.opening.school.id);
  await lockOpening(tx, known.opening.id);
  await lockPeople(tx, [known.offer.personId]);
  // Steps may have been taken and layers moved while this waited: only what is held still counts.
  const { offer, opening } = (await readOffer(tx, offerId)) ?? known;
  const { state } = standingOf(offer, opening, context.now);
  if (afterStep(state, step) === null) return refused("not-now", { state });
  return done({ offer, opening });
}

async function readOffer(tx: Context["tx"], offerId: string) {
  const offer = await offerById(tx, offerId);
  const opening = offer && (await openingById(tx, offer.openingId));
  return offer && opening ? { offer, opening } : null;
}

/** Whether the actor is the person, a host of the school or a lead of the program. Nobody is two, under no other account either. */
async function isParty(
  { tx, actor }: Context,
  { offer, opening, party }: { offer: Offer; opening: Opening; party: Party | null },
): Promise<boolean> {
  if (party === "person") return actor.personId === offer.personId;
  if (await isSamePerson(tx, actor.personId, offer.personId)) return false;
  if (party === "school") return holdsRoleIn(tx, actor, opening.school.id, "school_host");
  return party === "lead" && holdsRoleIn(tx, actor, opening.programId, "program_lead");
}
