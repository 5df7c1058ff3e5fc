import { membershipsOf } from "../../db/queries/identity-organizations";
import { needsOf } from "../../db/queries/opening-needs";
import { activePlacementsIn } from "../../db/queries/placement";
import { listOpenings } from "../../db/queries/placement-openings";
import type { Reading } from "../record/context.server";
import { addDays, localDay } from "./gate/days";
import { judgePlacement } from "./judge-placement.server";
import type { OpeningNeed } from "./matching/need";
import { turnOf } from "./offers/offer";
import { type LiveOffer, liveOffersIn } from "./offers/read-offers.server";
import type { OpeningRow } from "./openings/opening";
import { readFactsOf } from "./read-facts.server";
import { readNames } from "./read-names.server";
import { type Readiness, readinessOf } from "./readiness";
import { waivedUntil } from "./waivers/waiver";

/** An opening of a school, with who is coming. The school reads a name, the days and ready or not. */
export interface HostedOpening {
  opening: OpeningRow;
  /** What the school asks for; null where nothing was said. */
  need: OpeningNeed | null;
  /** The badges that rules and needs name. */
  names: Record<string, string>;
  /** Who was proposed, and accepted: the school's turn. */
  offers: readonly LiveOffer[];
  coming: readonly ({
    personId: string;
    name: string;
    /** The last day of the waivers that carry it today, never why; null when none does. */
    waivedUntil: string | null;
  } & Readiness)[];
}

/** Who is coming to the schools that the reader hosts for. */
export async function readHosting(reading: Reading): Promise<HostedOpening[]> {
  const { db, actor, now } = reading;
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const schoolIds = held
    .filter((one) => one.role === "school_host")
    .map((one) => one.organizationId);
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { schoolIds, notEndedBy });
  const placements = await activePlacementsIn(
    db,
    openings.map(({ id }) => id),
  );
  const offers = (await liveOffersIn(reading, openings)).filter(
    ({ state }) => turnOf(state) === "school",
  );
  const factsOf = await readFactsOf(db, {
    personIds: placements.map(({ personId }) => personId),
    openings,
    knownAt: now,
  });
  const needs = await needsOf(
    db,
    openings.map(({ id }) => id),
  );
  const names = await readNames(db);
  const hosted: HostedOpening[] = [];
  for (const opening of openings) {
    const coming: HostedOpening["coming"][number][] = [];
    for (const placement of placements) {
      if (placement.openingId !== opening.id) continue;
      const { personId, name } = placement;
      const facts = factsOf(personId, opening);
      const judged = await judgePlacement(db, { opening, placement, at: now, facts });
      coming.push({
        personId,
        name,
        ...readinessOf(judged.answer),
        waivedUntil: waivedUntil(judged),
      });
    }
    hosted.push({
      opening,
      need: needs.get(opening.id) ?? null,
      names,
      offers: offers.filter((one) => one.opening.id === opening.id),
      coming,
    });
  }
  return hosted;
}
