/** What counts of people can be parted by. */
export const GROUPINGS = ["college", "language", "role", "area", "school"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Those that only a placement gives: whoever was never placed is in none of their groups. */
export const BY_PLACE = ["role", "area", "school"] as const;
export type ByPlace = (typeof BY_PLACE)[number];

/** Whether a school lies in the country. A school of which nobody said is `unknown`. */
export const AREAS = ["rural", "elsewhere"] as const;
export type Area = (typeof AREAS)[number];

/** What groups one person. */
export interface Grouped {
  college: string | null;
  /** Of the first course that they began. */
  language: string | null;
  /** Of their last placement: null before the first. */
  role: string | null;
  area: Area | "unknown" | null;
  school: string | null;
}

/** Whether people are grouped by this only once they are placed. */
export function isByPlace(by: Grouping): by is ByPlace {
  return BY_PLACE.some((one) => one === by);
}

/** Every group that these people make up, by name; `null`, where some are in none, last. */
export function groupsOf(people: readonly Grouped[], by: Grouping): (string | null)[] {
  const found = new Set(people.map((person) => person[by]));
  const names = [...found].filter((name) => name !== null);
  const sorted: (string | null)[] = names.sort((a, b) => a.localeCompare(b, "en"));
  return found.has(null) ? [...sorted, null] : sorted;
}
