import { type Day, localDay } from "../gate/days";

/** A placement somebody held: the days of its opening, and when it was ended, if it was. */
export interface Served {
  /** The opening's first and last day, counted in the school's zone. */
  startsOn: Day;
  endsOn: Day;
  zone: string;
  /** The day on which the placement was ended early; null when it was not. */
  endedOn: Day | null;
}

/**
 * The day on which somebody's service last ended, as known at an instant (epoch milliseconds): the
 * latest of the placements that were ended or whose opening is over. One that was ended before its first
 * day was no service. Null when none has ended.
 */
export function lastTermEnd(terms: readonly Served[], knownAt: number): Day | null {
  const ends = terms.flatMap(({ startsOn, endsOn, endedOn, zone }) => {
    if (endedOn === null) return endsOn < localDay(knownAt, zone) ? [endsOn] : [];
    if (endedOn < startsOn) return [];
    return [endedOn < endsOn ? endedOn : endsOn];
  });
  return ends.sort().at(-1) ?? null;
}
