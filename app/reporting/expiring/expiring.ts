import { addDays, type Day } from "../../placement/gate/days";
import { permits } from "../../placement/gate/decide";
import type { ExplainedLeaf } from "../../placement/gate/explain";
import type { Action, Owner } from "../../placement/gate/next-step";
import type { OpeningRole } from "../../placement/openings/opening";
import type { Reminded } from "../../placement/reminders/reminder";
import type { SeenAnswer } from "../../placement/seen";
import { leavesToAct, type StatusWord, statusOf } from "../../placement/status";
import { daysBetween } from "../../record/civil-day";

/** How many days ahead the board looks. */
export const WITHIN = [30, 60, 90] as const;
export type Within = (typeof WITHIN)[number];

/** What a lead picks of the board; null is all of them. */
export interface ExpiringPick {
  within: Within;
  school: string | null;
  role: OpeningRole | null;
  owner: Owner | null;
  action: Action | null;
}

/** Someone whose yes ends, or has ended, as the gate answers now. */
export interface ExpiringRow {
  personId: string;
  name: string;
  opening: { id: string; title: string; school: string; role: OpeningRole };
  /** Serves there; else may be placed there today. */
  isPlaced: boolean;
  /** The last good day; null when it fails now. */
  lastDay: Day | null;
  status: StatusWord;
  /** The requirement to act on, with its next action and whose it is; null when nothing would help. */
  leaf: ExplainedLeaf | null;
  /** The letter of the last seven days about it. */
  reminded: Reminded | null;
}

/**
 * What the board shows of an answer; null when it has nothing to show by now: it holds longer than
 * was asked for, waits on another, or belongs to someone who is not placed and may not be.
 */
export function rowState(
  answer: SeenAnswer,
  {
    today,
    isPlaced,
    pick,
  }: { today: Day; isPlaced: boolean; pick: Pick<ExpiringPick, "within" | "owner" | "action"> },
): Pick<ExpiringRow, "lastDay" | "status" | "leaf"> | null {
  const [leaf = null] = leavesToAct(answer);
  const next = leaf?.next;
  if (pick.owner !== null && next?.owner !== pick.owner) return null;
  if (pick.action !== null && next?.action !== pick.action) return null;
  if (permits(answer)) {
    const { until } = answer;
    if (until === null || until > addDays(today, pick.within)) return null;
    return { lastDay: until, status: leaf ? statusOf(leaf, today) : "expiring", leaf };
  }
  if (!isPlaced) return null;
  return { lastDay: null, status: leaf ? statusOf(leaf, today) : "lapsed", leaf };
}

/** How many yeses end on a first bad day. */
export interface EndsOn {
  day: Day;
  isPlaced: boolean;
  n: number;
}

/** One bar of the calendar: the last good days that it counts. `from` null: those that fail now. */
export interface EndWeek {
  from: Day | null;
  to: Day;
  placed: number;
  ready: number;
}

/**
 * The board's calendar: how many end now, and in each week from today to the last day that the board
 * looks at. A yes ends on the day before its first bad day.
 */
export function weeksOf(ends: readonly EndsOn[], today: Day, within: Within): EndWeek[] {
  const weeks: EndWeek[] = [{ from: null, to: addDays(today, -1), placed: 0, ready: 0 }];
  for (let at = 0; at <= within; at += 7) {
    const to = addDays(today, Math.min(at + 6, within));
    weeks.push({ from: addDays(today, at), to, placed: 0, ready: 0 });
  }
  for (const { day, isPlaced, n } of ends) {
    const left = daysBetween(today, day) - 1;
    const week = weeks[left < 0 ? 0 : 1 + Math.floor(left / 7)];
    if (!week || left > within) continue;
    if (isPlaced) week.placed += n;
    else week.ready += n;
  }
  return weeks;
}
