import type { Reader } from "../../../db/connect";
import { accountOf } from "../../../db/queries/identity-accounts";
import { needsOf } from "../../../db/queries/opening-needs";
import { offerById } from "../../../db/queries/placement-offers";
import { openingById } from "../../../db/queries/placement-openings";
import type { Actor, Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import type { ExplainedLeaf } from "../gate/explain";
import type { OpeningNeed } from "../matching/need";
import { judgeOpening } from "../openings/judge-opening.server";
import type { OpeningRow } from "../openings/opening";
import { readNames } from "../read-names.server";
import { type Readiness, readinessOf } from "../readiness";
import { statesOf } from "../schools/read-schools.server";
import {
  afterStep,
  type Offer,
  type OfferState,
  type OfferStep,
  type Party,
  STEPS,
  type StopReason,
  standingOf,
  turnOf,
} from "./offer";

/** A step that somebody can take by a button. */
export type OpenStep = Exclude<OfferStep, "stopped" | "lapsed">;

/** An offer as the person, a host of the school or a lead of the program sees it. */
export interface OfferPage {
  id: string;
  opening: OpeningRow;
  /** What the school asks for; null where nothing was said. */
  need: OpeningNeed | null;
  names: Record<string, string>;
  personId: string;
  name: string;
  /** In what part the reader sees it. */
  party: Party;
  state: OfferState;
  answerBy: Day | null;
  /** Whether they could start, as a school reads it; only for a school whose turn it is. */
  ready: Readiness | null;
  /** What the school still lacks; for the school and the lead, while nobody is placed. */
  lacks: readonly ExplainedLeaf[];
  /** Why the last acceptance placed nobody; only for a lead. */
  stopped: StopReason | null;
  history: readonly { step: "proposed" | OfferStep; on: Day }[];
  /** What the reader can do now. */
  steps: readonly OpenStep[];
}

const OPEN_STEPS = (Object.keys(STEPS) as OfferStep[]).filter(
  (step): step is OpenStep => step !== "stopped" && step !== "lapsed",
);

/** An offer for those it concerns; null for anyone else, and where there is none. */
export async function readOffer(
  { db, now, actor }: Reading,
  offerId: string,
): Promise<OfferPage | null> {
  const offer = await offerById(db, offerId);
  const opening = offer && (await openingById(db, offer.openingId));
  if (!offer || !opening) return null;
  const { state, answerBy } = standingOf(offer, opening, now);
  const party = await partyOf(db, actor, { offer, opening, state });
  if (party === null) return null;
  const zone = opening.school.timeZone;
  const account = await accountOf(db, offer.personId);
  const last = offer.steps.at(-1);
  return {
    id: offer.id,
    opening,
    need: (await needsOf(db, [opening.id])).get(opening.id) ?? null,
    names: await readNames(db),
    personId: offer.personId,
    name: account?.name ?? offer.personId,
    party,
    state,
    answerBy,
    ready:
      party === "school" && state === "with-school"
        ? readinessOf(
            (await judgeOpening(db, { opening, personId: offer.personId, at: now })).answer,
          )
        : null,
    lacks: party !== "person" && answerBy !== null ? await lacksAt(db, opening, now) : [],
    stopped: party === "lead" && state === "with-lead" ? (last?.reason ?? null) : null,
    history: [
      { step: "proposed", on: localDay(offer.proposedAt, zone) },
      ...offer.steps.map(({ step, at }) => ({ step, on: localDay(at, zone) })),
    ],
    steps: OPEN_STEPS.filter(
      (step) => STEPS[step] === party && afterStep(state, step) !== null && answerBy !== null,
    ),
  };
}

async function lacksAt(db: Reader, opening: OpeningRow, now: number) {
  const [school] = await statesOf(db, [opening], now);
  return school?.lacks ?? [];
}

/** The reader's part; of several, the one whose turn it is. The person is never another as well. */
async function partyOf(
  db: Reader,
  actor: Actor,
  { offer, opening, state }: { offer: Offer; opening: OpeningRow; state: OfferState },
): Promise<Party | null> {
  if (actor.personId === offer.personId) return "person";
  const parties: Party[] = [];
  if (await holdsRoleIn(db, actor, opening.programId, "program_lead")) parties.push("lead");
  if (await holdsRoleIn(db, actor, opening.school.id, "school_host")) parties.push("school");
  return parties.find((party) => party === turnOf(state)) ?? parties[0] ?? null;
}
