/** An opening with its places, who is in them, and who else may be. */
export interface Need {
  openingId: string;
  slots: number;
  /** Those placed there who may stay. */
  staying: readonly string[];
  /** Those not placed anywhere who may come. */
  able: readonly string[];
}

/**
 * How many places of each opening can be filled at the same time, each person in one place only. As
 * many as possible in all (augmenting paths: Kuhn 1955); of equally good ways the earlier openings are
 * filled first. By opening id.
 */
export function fillNeeds(needs: readonly Need[]): Map<string, number> {
  const places = needs.flatMap((need, index) =>
    Array.from({ length: Math.max(0, need.slots - need.staying.length) }, () => index),
  );
  /** The place that each person takes. */
  const taken = new Map<string, number>();
  const find = (place: number, tried: Set<string>): boolean => {
    for (const person of needs[places[place] ?? -1]?.able ?? []) {
      if (tried.has(person)) continue;
      tried.add(person);
      const other = taken.get(person);
      if (other !== undefined && !find(other, tried)) continue;
      taken.set(person, place);
      return true;
    }
    return false;
  };
  places.forEach((_, place) => void find(place, new Set()));
  const filled = needs.map(({ openingId, slots, staying }, index) => {
    const came = [...taken.values()].filter((place) => places[place] === index).length;
    return [openingId, Math.min(slots, staying.length) + came] as const;
  });
  return new Map(filled);
}
