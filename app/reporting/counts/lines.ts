import { SMALLEST_SHOWN, suppressLine } from "../../record/small-cells";
import { type Grouped, type Grouping, groupsOf } from "./grouping";

/** How many people are in a group; null where that is hidden. */
export interface Group {
  name: string | null;
  people: number | null;
}
export type Lines = Readonly<Record<Grouping, readonly Group[]>>;

/** One whole of people, counted by group in every way at once. */
export interface PartedLines {
  /** Null where there are so few that nothing is shown. */
  whole: number | null;
  lines: Lines;
}

/**
 * What may be shown of some people, counted in every way at once, so that nothing hidden follows from
 * all lines together. Most ways know nothing of each other, and each is safe by itself. Role, area and
 * school do not: whoever is in none of one is in none of the others, so that group is hidden in all
 * of them or in none; and an area is the sum of its schools, so schools are hidden in company of others
 * of their area, and all of them with it. `all` are those whose groups are named, also the empty ones;
 * `hides` says what to hide besides.
 */
export function partInLines(
  people: readonly Grouped[],
  {
    all,
    hides = () => false,
    smallest = SMALLEST_SHOWN,
  }: {
    all: readonly Grouped[];
    hides?: (by: Grouping, name: string | null) => boolean;
    smallest?: number;
  },
): PartedLines {
  const line = (by: Grouping, names: readonly (string | null)[], also: boolean[] = []) => {
    const counts = names.map((name) => people.filter((one) => one[by] === name).length);
    const shown = suppressLine(
      counts,
      smallest,
      names.map((name, at) => also[at] === true || hides(by, name)),
    );
    return names.map((name, at): Group => ({ name, people: shown[at] ?? null }));
  };
  const whole = (by: Grouping) => line(by, groupsOf(all, by));
  const placed = (by: Grouping, isNoneHidden: boolean) => {
    const names = groupsOf(all, by);
    return line(
      by,
      names,
      names.map((name) => name === null && isNoneHidden),
    );
  };
  let [role, area] = [placed("role", false), placed("area", false)];
  if ([role, area].some(hidesNone)) [role, area] = [placed("role", true), placed("area", true)];
  const areas = new Map(area.map((group) => [group.name, group.people]));
  const schools = groupsOf(all, "area").flatMap((name) => {
    if (name === null) return area.filter((group) => group.name === null);
    const inside = groupsOf(
      all.filter((one) => one.area === name),
      "school",
    ).filter((school) => school !== null);
    if (areas.get(name) === null)
      return inside.map((school): Group => ({ name: school, people: null }));
    return line("school", inside);
  });
  return {
    whole: people.length < smallest ? null : people.length,
    lines: {
      college: whole("college"),
      language: whole("language"),
      role,
      area,
      school: inNameOrder(schools),
    },
  };
}

function hidesNone(line: readonly Group[]): boolean {
  return line.some(({ name, people }) => name === null && people === null);
}

function inNameOrder(line: readonly Group[]): Group[] {
  return [...line].sort((a, b) => (a.name ?? "\uffff").localeCompare(b.name ?? "\uffff", "en"));
}
