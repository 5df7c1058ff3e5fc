import type { PublishedRuleSet } from "../../../db/queries/placement-rules";
import { peopleNear } from "../../../db/queries/reporting-monday";
import { type StandingIn, standingsOf } from "../../placement/hints/judge-person.server";
import type { OpeningRow } from "../../placement/openings/opening";
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
 * Openings with the first few people who may fill them now, or are one step away. The same people are
 * near many openings: each one's facts are read once.
 */
export async function readUnfilled(
  { db, now: at }: Reading,
  openings: readonly OpeningRow[],
  rules: PublishedRuleSet[],
): Promise<Unfilled[]> {
  const known = new Map<string, StandingIn>();
  const stands = (personId: string, opening: OpeningRow) => {
    const standing = known.get(personId) ?? standingsOf(db, { personId, at, rules });
    known.set(personId, standing);
    return standing(opening);
  };
  const unfilled: Unfilled[] = [];
  for (const opening of openings) {
    const { id: openingId, programId } = opening;
    const near = async (steps: number) => {
      const still = [];
      for (const one of await peopleNear(db, { openingId, programId, steps }, MOST_NEAR))
        if ((await stands(one.personId, opening)).steps === steps)
          still.push({ personId: one.personId, name: one.name });
      return still;
    };
    unfilled.push({ opening, ready: await near(0), oneStep: await near(1) });
  }
  return unfilled;
}
