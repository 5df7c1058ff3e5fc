import { addDays, type Day } from "../../placement/gate/days";
import { permits } from "../../placement/gate/decide";
import { type ExplainedLeaf, explainedLeaves } from "../../placement/gate/explain";
import type { SeenAnswer } from "../../placement/seen";

/** The lists that show people, in the order of gate.md §6. */
export const MONDAY_LISTS = ["at-risk", "starting", "ending", "waiting"] as const;
export type MondayList = (typeof MONDAY_LISTS)[number];

/** How many days ahead each list looks. */
export const AHEAD_DAYS = { "at-risk": 14, starting: 7, ending: 30, waiting: 0 } as const;

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
  list: Exclude<MondayList, "waiting">,
  answer: SeenAnswer,
  today: Day,
): Pick<MondayRow, "state" | "leaf"> | null {
  const first = (leaves: readonly ExplainedLeaf[] | null) => leaves?.[0] ?? null;
  if (!permits(answer)) {
    return list === "ending" ? null : { state: { kind: "failing" }, leaf: first(answer.steps) };
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
