import { unfilledOpenings } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { peopleNear } from "../../../db/queries/reporting-monday";
import { type StandingIn, standingsOf } from "../../placement/hints/judge-standings.server";
import type { OpeningRow } from "../../placement/openings/opening";
import { readFactsOf } from "../../placement/read-facts.server";
import type { Reading } from "../../record/context.server";

/** Of each kind so many are judged; the page says when there may be more. */
export const MOST_NEAR = 3;

/** An opening with free places, and who is near it: judged just now, `MOST_NEAR` of each at most. */
export interface Unfilled {
  opening: OpeningRow;
  ready: readonly { personId: string; name: string }[];
  oneStep: readonly { personId: string; name: string }[];
}

/**
 * The first openings of some programs with a free place, how many there are in all, and the first few
 * people who may fill each now or are one step away. The same people are near many openings: each one's
 * facts are read once.
 */
export async function readUnfilled(
  { db, now: at }: Reading,
  asked: { programIds: readonly string[]; notEndedBy: string; limit: number },
): Promise<{ unfilled: Unfilled[]; total: number }> {
  const { rows: openings, total } = await unfilledOpenings(db, asked);
  const rules = await ruleSets(db, [...new Set(openings.flatMap(({ layers }) => layers))]);
  const near = (opening: OpeningRow, steps: number) => {
    const { id: openingId, programId } = opening;
    return peopleNear(db, { openingId, programId, steps, limit: MOST_NEAR });
  };
  const found = [];
  for (const opening of openings)
    found.push({ opening, ready: await near(opening, 0), oneStep: await near(opening, 1) });
  const people = found.flatMap(({ ready, oneStep }) => [...ready, ...oneStep]);
  const personIds = people.map(({ personId }) => personId);
  const factsOf = await readFactsOf(db, { personIds, openings, knownAt: at });
  const stands = new Map<string, StandingIn>();
  for (const personId of personIds)
    stands.set(personId, standingsOf(db, { personId, at, rules, factsOf }));

  const unfilled: Unfilled[] = [];
  for (const { opening, ready, oneStep } of found) {
    const still = async (named: Unfilled["ready"], steps: number) => {
      const shown = [];
      for (const one of named)
        if ((await stands.get(one.personId)?.(opening))?.steps === steps) shown.push(one);
      return shown;
    };
    unfilled.push({ opening, ready: await still(ready, 0), oneStep: await still(oneStep, 1) });
  }
  return { unfilled, total };
}
