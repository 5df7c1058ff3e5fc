import { pick, seededRandom, shuffled } from "../assessment/seeded";

/** How many of the least-exposed items the draw is made among. */
const amongLeastExposed = 3;

/** What the draw needs to know of an item. `exposures` counts how often it was asked of anyone. */
export interface Candidate {
  /** Items of one family ask the same thing; an item alone is a family of its own. */
  family: string;
  exposures: number;
}

/** The items of families that this person has never seen, one for each family. */
export function unseen<T extends Candidate>(items: readonly T[], seen: ReadonlySet<string>): T[] {
  const taken = new Set(seen);
  return items.filter(({ family }) => {
    if (taken.has(family)) return false;
    taken.add(family);
    return true;
  });
}

/** Draws one of the 3 least-exposed items, the same for the same seed; undefined when none is left. */
export function draw<T extends Candidate>(items: readonly T[], seed: string): T | undefined {
  const random = seededRandom(seed);
  const least = shuffled(items, random)
    .sort((a, b) => a.exposures - b.exposures)
    .slice(0, amongLeastExposed);
  return pick(least, random);
}
