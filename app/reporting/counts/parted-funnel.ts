import { suppressGroups, suppressLine } from "../../record/small-cells";
import { furthest, type Milestones, reached, STAGES, type Stage } from "./funnel";
import { type ByPlace, type Grouped, type Grouping, groupsOf, isByPlace } from "./grouping";
import { partInLines } from "./lines";

/** Someone's way so far, and what groups them. */
export type Member = Milestones & Grouped;

/** The stages of those who were placed. */
export const PLACED_STAGES = ["placed", "retained"] as const;

/** How far some people came, as a whole and by group; small numbers hidden. */
export interface PartedFunnel {
  /** How many came at least so far; null where it is hidden. */
  stages: readonly { stage: Stage; people: number | null }[];
  /**
   * By group: who stopped where, with the sum; of groups that only a placement gives, `PLACED_STAGES`
   * without a sum. Null where so few cannot be parted.
   */
  groups: readonly { name: string | null; people: readonly (number | null)[] }[] | null;
}

/** The funnel by group. `waiting` are invitations that nobody took yet: they belong to no group. */
export function partFunnel(
  ways: readonly Member[],
  { waiting, by }: { waiting: number; by: Grouping },
): PartedFunnel {
  const inAll = countStops(ways);
  inAll[0] = (inAll[0] ?? 0) + waiting;
  const totals = suppressLine(inAll);
  const people = reached(totals.slice(0, STAGES.length), totals[STAGES.length] ?? null);
  const stages = STAGES.map((stage, at) => ({ stage, people: people[at] ?? null }));
  if (!isByPlace(by)) return { stages, groups: byStage(ways, { waiting, by }) };
  return { stages, groups: byPlace(ways, { totals, by }) };
}

/** Each stage by itself, and only one whose total is shown: the parts of a hidden one would tell it. */
function byPlace(
  ways: readonly Member[],
  { totals, by }: { totals: readonly (number | null)[]; by: ByPlace },
): PartedFunnel["groups"] {
  const placed = ways.filter(({ placedAt }) => placedAt !== null);
  const columns = PLACED_STAGES.map((stage) => {
    const total = totals[STAGES.indexOf(stage)] ?? null;
    const here = placed.filter((one) => furthest(one) === stage);
    const { lines } = partInLines(here, { all: placed, hides: () => total === null });
    return lines[by];
  });
  if (columns.every((line) => line.every(({ people }) => people === null))) return null;
  const people = (name: string | null) =>
    columns.map((line) => line.find((group) => group.name === name)?.people ?? null);
  return groupsOf(placed, by).map((name) => ({ name, people: people(name) }));
}

function byStage(
  ways: readonly Member[],
  { waiting, by }: { waiting: number; by: Grouping },
): PartedFunnel["groups"] {
  const names = groupsOf(ways, by);
  if (!names.includes(null)) names.push(null);
  const stopped = names.map((name) => countStops(ways.filter((way) => way[by] === name)));
  const last = stopped.at(-1);
  if (last) last[0] = (last[0] ?? 0) + waiting;
  const { groups } = suppressGroups(stopped);
  return groups && names.map((name, at) => ({ name, people: groups[at] ?? [] }));
}

function countStops(ways: readonly Member[]): number[] {
  const stops = ways.map(furthest);
  return STAGES.map((stage) => stops.filter((one) => one === stage).length);
}
