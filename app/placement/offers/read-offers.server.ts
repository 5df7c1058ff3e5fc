import type { Reader } from "../../../db/connect";
import { accountOf } from "../../../db/queries/identity-accounts";
import { openOffers } from "../../../db/queries/placement-offers";
import { listOpenings, openingById } from "../../../db/queries/placement-openings";
import type { Reading } from "../../record/context.server";
import { addDays, type Day, localDay } from "../gate/days";
import type { OpeningRow } from "../openings/opening";
import { type Offer, type OfferState, type Party, standingOf, turnOf } from "./offer";

/** An offer that somebody still has to answer. */
export interface LiveOffer {
  id: string;
  opening: OpeningRow;
  personId: string;
  name: string;
  state: OfferState;
  answerBy: Day;
}

/** The offers of some openings that are neither over nor past their day, oldest first. */
export async function liveOffersIn(
  { db, now }: Reading,
  openings: readonly OpeningRow[],
): Promise<LiveOffer[]> {
  const offers = await openOffers(db, { openingIds: openings.map(({ id }) => id) });
  return live(db, now, offers, async (id) => openings.find((opening) => opening.id === id));
}

/** The offers that a person or the others still have to answer about them, oldest first. */
export async function liveOffersTo({ db, now }: Reading, personId: string): Promise<LiveOffer[]> {
  return live(db, now, await openOffers(db, { personId }), async (id) => openingById(db, id));
}

async function live(
  db: Reader,
  now: number,
  offers: readonly Offer[],
  openingOf: (id: string) => Promise<OpeningRow | null | undefined>,
): Promise<LiveOffer[]> {
  const found: LiveOffer[] = [];
  for (const offer of offers) {
    const opening = await openingOf(offer.openingId);
    if (!opening) continue;
    const { state, answerBy } = standingOf(offer, opening, now);
    if (answerBy === null) continue;
    const name = (await accountOf(db, offer.personId))?.name ?? offer.personId;
    found.push({ id: offer.id, opening, personId: offer.personId, name, state, answerBy });
  }
  return found;
}

/** An offer whose next step is the reader's. */
export interface MyTurn {
  party: Party;
  offer: LiveOffer;
}

/** What waits on the reader: offers to them, to schools they host for, and of programs they lead. */
export async function readMyTurns(
  reading: Reading,
  who: { personId: string; schoolIds: readonly string[]; programIds: readonly string[] },
): Promise<MyTurn[]> {
  const { db, now } = reading;
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const { personId, schoolIds, programIds } = who;
  const hosted = await liveOffersIn(reading, await listOpenings(db, { schoolIds, notEndedBy }));
  const led = await liveOffersIn(reading, await listOpenings(db, { programIds, notEndedBy }));
  const mine = await liveOffersTo(reading, personId);
  const turns = (party: Party, offers: readonly LiveOffer[]) =>
    offers.filter(({ state }) => turnOf(state) === party).map((offer) => ({ party, offer }));
  return [...turns("person", mine), ...turns("school", hosted), ...turns("lead", led)];
}
