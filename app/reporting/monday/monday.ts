import { addDays, type Day, LAST_DAY } from "../../placement/gate/days";
import { permits } from "../../placement/gate/decide";
import { type ExplainedLeaf, explainedLeaves } from "../../placement/gate/explain";
import type { SeenAnswer } from "../../placement/seen";

/** The lists that show people, in the order of gate.md §6. */
export const MONDAY_LISTS = ["at-risk", "starting", "ending", "waiting"] as const;
export type MondayList = (typeof MONDAY_LISTS)[number];

/** How many days ahead each list looks. */
export const AHEAD_DAYS = { "at-risk": 14, starting: 7, ending: 30, waiting: 0 } as const;

/** The lists of people who are placed. */
export type PlacedList = Exclude<MondayList, "waiting">;

/** The days that decide which list a placement may be on, seen from today. */
export interface Ahead {
  today: Day;
  /** The last day of what is called this week. */
  week: Day;
  /** The first day without a yes that is still at risk, at the latest. */
  failsBy: Day;
  /** The last day of a waiver or of company that ends soon, at the latest. */
  carriedBy: Day;
}

export function aheadOf(today: Day): Ahead {
  return {
    today,
    week: addDays(today, AHEAD_DAYS.starting),
    // A day without a yes lies one after the last safe day.
    failsBy: addDays(today, AHEAD_DAYS["at-risk"] + 1),
    carriedBy: addDays(today, AHEAD_DAYS.ending),
  };
}

/** What hints say of an active placement. Null days: none before its end, or nothing known. */
export interface PlacementHint {
  placementId: string;
  startsOn: Day;
  /** Nothing was learned about the person since the hint was made. */
  isSure: boolean;
  failsOn: Day | null;
  carriedThrough: Day | null;
}

/**
 * The placements that a list may show, by their hints alone: those that hints are sure of, the first
 * to fail or end first, then those about which something was learned since.
 */
export function mayShow<Hint extends PlacementHint>(
  list: PlacedList,
  hints: readonly Hint[],
  { today, week, failsBy, carriedBy }: Ahead,
): Hint[] {
  const isListed = ({ isSure, startsOn, failsOn, carriedThrough }: Hint) => {
    const startsSoon = startsOn > today && startsOn <= week;
    const failsAtStart = failsOn !== null && failsOn <= startsOn;
    const fails = failsOn !== null && failsOn <= failsBy;
    if (list === "starting") return startsSoon && (!isSure || failsAtStart);
    if (!isSure) return true;
    if (list === "at-risk") return fails && !(startsSoon && failsAtStart);
    return carriedThrough !== null && carriedThrough <= carriedBy && !fails;
  };
  const keyOf = ({ isSure, startsOn, failsOn, carriedThrough, placementId }: Hint) => {
    const day = list === "ending" ? carriedThrough : failsOn;
    return `${isSure ? 0 : 1} ${day ?? LAST_DAY} ${startsOn} ${placementId}`;
  };
  return hints
    .filter(isListed)
    .map((hint) => ({ hint, key: keyOf(hint) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ hint }) => hint);
}

/** One person to act about, as the gate answers now. */
export interface MondayRow {
  personId: string;
  name: string;
  opening: { id: string; title: string; school: string; startsOn: Day };
  /** Set for someone who is placed. */
  placementId: string | null;
  state: RowState;
  /** The one requirement to act on, with its next action and whose it is. */
  leaf: ExplainedLeaf | null;
}

/** failing: no now. until: the last safe day. carried: by a waiver or company, until a day. steps: away. */
export type RowState =
  | { kind: "failing" }
  | { kind: "until"; day: Day }
  | { kind: "carried"; by: "waived" | "accompanied"; day: Day }
  | { kind: "steps"; n: number };

/**
 * What a list shows of someone who is placed, by the gate's answer of this moment; null when it has
 * nothing to show: the hint was stale, or the answer belongs to another list.
 */
export function placedState(
  list: PlacedList,
  answer: SeenAnswer,
  { today, startsOn }: { today: Day; startsOn: Day },
): Pick<MondayRow, "state" | "leaf"> | null {
  const first = (leaves: readonly ExplainedLeaf[] | null) => leaves?.[0] ?? null;
  if (!permits(answer)) {
    const { week } = aheadOf(today);
    const own = startsOn > today && startsOn <= week ? "starting" : "at-risk";
    return list !== own ? null : { state: { kind: "failing" }, leaf: first(answer.steps) };
  }
  if (list === "starting") return null;
  const needed = answer.tree
    .flatMap(({ node }) => explainedLeaves(node))
    .filter((leaf) => leaf.needed);
  const soon = (day: Day) => day <= addDays(today, AHEAD_DAYS[list]);
  const failsSoon = answer.until !== null && answer.until <= addDays(today, AHEAD_DAYS["at-risk"]);
  if (list === "at-risk") {
    if (!failsSoon || answer.until === null) return null;
    const ends = needed.filter(({ through }) => through === answer.until);
    return { state: { kind: "until", day: answer.until }, leaf: first(ends) };
  }
  if (failsSoon) return null;
  const [carrier] = needed
    .flatMap((leaf) =>
      (leaf.pass === "waived" || leaf.pass === "accompanied") && leaf.through !== undefined
        ? [{ leaf, by: leaf.pass, day: leaf.through }]
        : [],
    )
    .sort((a, b) => a.day.localeCompare(b.day));
  return carrier && soon(carrier.day)
    ? { state: { kind: "carried", by: carrier.by, day: carrier.day }, leaf: carrier.leaf }
    : null;
}

/** What the list of those who wait on us shows of someone; null when it is another's turn by now. */
export function waitingState(answer: SeenAnswer): Pick<MondayRow, "state" | "leaf"> | null {
  const leaf = answer.steps?.[0];
  if (permits(answer) || !leaf || answer.wait !== null) return null;
  const isOurs = leaf.next !== undefined && US.includes(leaf.next.owner);
  return isOurs ? { state: { kind: "steps", n: answer.steps?.length ?? 0 }, leaf } : null;
}

/** Who "us" is: the owners of a step that the program itself takes. */
export const US: readonly NonNullable<ExplainedLeaf["next"]>["owner"][] = [
  "lead",
  "coach",
  "adjudicator",
];
