import { pick, seededRandom, shuffled } from "../assessment/seeded";

/** How many of the least-exposed items the draw is made among. */
const amongLeastExposed = 3;

/**
 * The items of families that this person has never seen, one for each family. Items of one family ask
 * the same thing; an item alone is a family of its own.
 */
export function unseen<T extends { family: string }>(
  items: readonly T[],
  seen: ReadonlySet<string>,
): T[] {
  const taken = new Set(seen);
  return items.filter(({ family }) => {
    if (taken.has(family)) return false;
    taken.add(family);
    return true;
  });
}

/**
 * Draws one of the 3 least-exposed items, the same for the same seed; undefined when none is left.
 * `exposures` says how often each was asked of anyone, by item version; one that it leaves out never was.
 */
export function draw<T extends { itemVersionId: string }>(
  items: readonly T[],
  exposures: ReadonlyMap<string, number>,
  seed: string,
): T | undefined {
  const random = seededRandom(seed);
  const asked = ({ itemVersionId }: T) => exposures.get(itemVersionId) ?? 0;
  const least = shuffled(items, random)
    .sort((a, b) => asked(a) - asked(b))
    .slice(0, amongLeastExposed);
  return pick(least, random);
}
