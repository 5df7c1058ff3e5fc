import { activePlacementsOf } from "../../../db/queries/placement";
import { listOpenings } from "../../../db/queries/placement-openings";
import { nearestOpenings } from "../../../db/queries/placement-stored-hints";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { addDays, type Day, localDay } from "../gate/days";
import { permits } from "../gate/decide";
import type { ExplainedLeaf } from "../gate/explain";
import { judgePlacement } from "../judge-placement.server";
import { readNames } from "../read-names.server";
import { type SeenAnswer, seenBy } from "../seen";
import { leavesToAct } from "../status";
import { judgeOpening } from "./judge-opening.server";
import type { OpeningRow } from "./opening";

/** As many openings are shown of someone who is placed nowhere: those they are nearest to. */
const MOST_NEAR = 3;

/** Whether someone may serve somewhere, in a few words and one day. */
export interface Place {
  personId: string;
  openingId: string;
  title: string;
  school: string;
  startsOn: Day;
  isPlaced: boolean;
  /** yes: all the time. until: the last safe day. no. unsure: could not be judged. */
  light: "yes" | "until" | "no" | "unsure";
  until: Day | null;
  /** Someone from the school stays alongside. */
  accompanied: boolean;
  /** How many steps away; null when nothing anyone does helps now. */
  steps: number | null;
  /** The one requirement to act on next. */
  leaf: ExplainedLeaf | null;
}

/** Where someone serves, or may soonest. */
export interface Places {
  places: readonly Place[];
  names: Record<string, string>;
}

/**
 * Where a person of a program serves now, each place judged at this moment; of someone who is placed
 * nowhere, the openings they are nearest to. For readers who may read about the person: the caller has
 * seen to that.
 */
export async function readPlaces(
  { db, now, actor }: Reading,
  { personId, programId }: { personId: string; programId: string },
): Promise<Places> {
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds: [programId], notEndedBy });
  const held = await activePlacementsOf(db, personId);
  const eye = (await holdsRoleIn(db, actor, programId, "adjudicator")) ? "adjudicator" : "other";
  const places: Place[] = [];
  for (const placement of held) {
    const opening = openings.find(({ id }) => id === placement.openingId);
    if (!opening) continue;
    const body = await judgePlacement(db, { opening, placement, at: now });
    places.push(placeOf(opening, seenBy(eye, body), { personId, isPlaced: true }));
  }
  if (places.length > 0) return { places, names: await readNames(db) };

  const free = openings.filter(({ taken, slots }) => taken < slots);
  const near = await nearestOpenings(db, { personId, openingIds: free.map(({ id }) => id) });
  const order = (id: string) => (near.includes(id) ? near.indexOf(id) : near.length);
  const shown = [...free].sort((a, b) => order(a.id) - order(b.id)).slice(0, MOST_NEAR);
  for (const opening of shown) {
    const body = await judgeOpening(db, { opening, personId, at: now });
    places.push(placeOf(opening, seenBy(eye, body), { personId, isPlaced: false }));
  }
  return { places, names: await readNames(db) };
}

function placeOf(
  opening: OpeningRow,
  answer: SeenAnswer,
  who: Pick<Place, "personId" | "isPlaced">,
): Place {
  const { outcome, until, steps, wait } = answer;
  const unsure = outcome === "UNDETERMINED";
  const yes = permits(answer);
  return {
    openingId: opening.id,
    title: opening.title,
    school: opening.school.name,
    startsOn: opening.startsOn,
    ...who,
    light: unsure ? "unsure" : !yes ? "no" : until === null ? "yes" : "until",
    until,
    accompanied: outcome.startsWith("CONDITIONAL"),
    steps: steps === null || wait !== null ? null : steps.length,
    leaf: leavesToAct(answer)[0] ?? null,
  };
}
