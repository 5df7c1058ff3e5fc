import { leastObserved, type ObservedCount } from "../../db/queries/observation";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import { readStanding } from "./read-standing.server";
import { PROFICIENT } from "./rubric";
import { OBSERVERS } from "./signing";

/** Programs ask for two observations (gate.md §7); a person with that many waits on no coach. */
export const ENOUGH_OBSERVED = 2;
const MOST_PEOPLE = 50;

/** Who waits on the reader, a coach, to be observed: those with the fewest observations first, at most 50. */
export async function readWaiting({ db, actor }: Reading): Promise<ObservedCount[]> {
  if (actor.personId === null) return [];
  const { memberships } = await readStanding(db, actor.personId);
  return leastObserved(db, organizationsWhere(memberships, OBSERVERS), {
    enough: ENOUGH_OBSERVED,
    minScore: PROFICIENT,
    except: actor.personId,
    limit: MOST_PEOPLE,
  });
}
