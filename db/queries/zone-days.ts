/** What day it is in each of some time zones. */
export type ZoneDays = ReadonlyMap<string, string>;

/** Each of those days with its time zones: at most three at any instant. */
export function zonesByDay(days: ZoneDays): { today: string; zones: string[] }[] {
  return [...new Set(days.values())].map((today) => ({
    today,
    zones: [...days.keys()].filter((zone) => days.get(zone) === today),
  }));
}
