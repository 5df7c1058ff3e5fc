import { pick, seededRandom, shuffled } from "../assessment/seeded";

/** How many of the least-exposed items the draw is made among. */
const amongLeastExposed = 3;

/** What the draw needs to know of an item. `exposures` counts how often it was asked of anyone. */
export interface Candidate {
  itemId: string;
  family: string | null;
  exposures: number;
}

/** Seeing one item of a family is seeing all: its name stands for the family, else for itself. */
export function exposureKey({ itemId, family }: Pick<Candidate, "itemId" | "family">): string {
  return family === null ? `item:${itemId}` : `family:${family}`;
}

/** The items never seen by this person, themselves or in their family; one for each family. */
export function unseen<T extends Candidate>(items: readonly T[], seen: ReadonlySet<string>): T[] {
  const taken = new Set(seen);
  return items.filter((item) => {
    const key = exposureKey(item);
    if (taken.has(key)) return false;
    taken.add(key);
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
