import { corpsMemberIn } from "../../db/queries/identity-people";
import { activePlacementsOf, insertPlacement } from "../../db/queries/placement";
import type { StoredDecision } from "../../db/queries/placement-decisions";
import { answerOnce } from "../record/answer-once.server";
import { canonicalJson, sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { hasConflict } from "./conflicts/has-conflict.server";
import { markWhole } from "./hints/mark-hints.server";
import type { Offer, StopReason } from "./offers/offer";
import { lockOffer, type OfferRefusal } from "./offers/take-offer-step.server";
import { tellOfOffer } from "./offers/tell-of-offer.server";
import { judgeOpening } from "./openings/judge-opening.server";
import { type Opening, termOf } from "./openings/opening";
import { timesMeet } from "./openings/schedule";
import { groundOf, readSchoolSide } from "./schools/read-school-side.server";
import { schoolLacks } from "./schools/school-side";
import { storeDecision } from "./store-decision.server";
import { takeStep } from "./take-step.server";

type Answer = Outcome<{ placementId: string; decisionId: string }, OfferRefusal | StopReason>;

/**
 * The school accepts someone who was proposed and has accepted: the last of the steps, which places
 * them. Only a host of the school. The gate is asked again inside this one transaction, under locks, about
 * the person and about the school itself, and its decision is stored whatever it says (gate.md §5.1). When it is no, nobody is placed, the
 * offer goes back to the program's lead, who is told, and the refusal says why.
 */
export async function placePerson(
  context: Context,
  request: {
    offerId: string;
    /** One per form shown: a double click or a retry gets the first answer again. */
    key: string;
  },
): Promise<Answer> {
  const { offerId, key } = request;
  const { answer } = await answerOnce<Answer>(
    context,
    { key: sha256(canonicalJson(["place", key, offerId])), action: "place-person" },
    async () => {
      const found = await lockOffer(context, { offerId, step: "school-accepted" });
      return found.ok ? accept(context, found.value) : found;
    },
  );
  return answer;
}

async function accept(
  context: Context,
  found: { offer: Offer; opening: Opening },
): Promise<Answer> {
  const { tx, actor } = context;
  const { offer, opening } = found;
  if (actor.personId === null) return refused("no-offer");
  const { personId, slot } = offer;
  const at = context.now;
  const school = await readSchoolSide(tx, { ground: groundOf(opening), personId, at });
  const body = await judgeOpening(tx, { opening, personId, at, school });
  const decision = await storeDecision(context, { opening, personId, purpose: "place", body });
  const lacks = schoolLacks(school);
  const reason = await whatStops(context, { ...found, decision, lacks });
  if (reason !== null) {
    await takeStep(context, { ...found, step: "stopped", reason, decisionId: decision.id });
    await tellOfOffer(context, { ...found, news: "stopped" });
    const why = reason === "school-not-ready" ? { lacks: lacks.join(" ") } : {};
    return refused(reason, { decision: decision.seq, ...why });
  }
  await takeStep(context, { ...found, step: "school-accepted", decisionId: decision.id });
  await insertPlacement(tx, {
    id: offer.id,
    openingId: opening.id,
    personId,
    slot,
    decisionId: decision.id,
    placedAt: context.now,
    pinned: opening.layers,
    placedBy: actor.personId,
  });
  await markWhole(context, personId);
  await recordAudit(context, {
    organizationId: opening.programId,
    action: "placed",
    subjectId: personId,
    detail: { placement: offer.id, opening: opening.id, slot, decision: decision.id },
  });
  await tellOfOffer(context, { ...found, news: "school-accepted" });
  return done({ placementId: offer.id, decisionId: decision.id });
}

/** Why this acceptance cannot place them; null when it can. */
async function whatStops(
  { tx }: Context,
  {
    offer,
    opening,
    decision,
    lacks,
  }: { offer: Offer; opening: Opening; decision: StoredDecision; lacks: readonly string[] },
): Promise<StopReason | null> {
  if (!(await corpsMemberIn(tx, [opening.programId], offer.personId))) return "not-in-program";
  if (await hasConflict(tx, { personId: offer.personId, opening })) return "conflict-of-interest";
  if (!decision.permits) return lacks.length > 0 ? "school-not-ready" : "not-eligible";
  const held = await activePlacementsOf(tx, offer.personId);
  const meets = !opening.besideOthers && held.some((one) => timesMeet(one, termOf(opening)));
  return meets ? "overlapping-hours" : null;
}
