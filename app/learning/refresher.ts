import {
  type Memory,
  type Review,
  recallOn,
  remembered,
  retentionRule,
} from "../mastery/retention";
import { dayIn } from "../record/civil-day";
import type { RetentionRecord } from "./check-log";

/** Daily practice counts whole UTC days, as its schedule does (mastery.md §5). */
export function practiceDay(instant: number): string {
  return dayIn(instant, "UTC");
}

/** A review of an objective in daily practice. */
export interface Refresher extends Review {
  objectiveId: string;
}

/** A shown objective that daily practice keeps fresh. */
export interface FreshObjective {
  registrationId: string;
  courseId: string;
  objectiveId: string;
  memory: Memory;
}

/** What daily practice asks on a day. */
export interface DueToday {
  day: string;
  /** What to ask now, the most faded first: at most five a day with those asked already. */
  due: FreshObjective[];
  /** How many were asked on this day. */
  asked: number;
  /** The next day on which something falls due; null when nothing is shown yet. */
  next: string | null;
}

/**
 * The memory of an objective: it begins when it was shown, and each retention check and each answer in
 * daily practice is a review. Null when the objective does not stand as shown.
 */
export function memoryOf(
  retentions: readonly RetentionRecord[],
  refreshers: readonly Refresher[],
): Memory | null {
  const last = retentions.at(-1);
  if (!last || last.outcome === "not-kept") return null;
  const reviews = retentions.flatMap(({ shownAt, outcome, closedAt }): Review[] => {
    const shown: Review = { day: practiceDay(shownAt), recall: "good" };
    if (outcome === null || closedAt === null) return [shown];
    return [shown, { day: practiceDay(closedAt), recall: outcome === "kept" ? "good" : "again" }];
  });
  return remembered(
    [...reviews, ...refreshers].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  );
}

/** Chooses what to ask on a day. `asked` counts the reviews that daily practice made on it already. */
export function dueOn(objectives: readonly FreshObjective[], asked: number, day: string): DueToday {
  const due = objectives
    .filter(({ memory }) => memory.due <= day)
    .sort((a, b) => recallOn(a.memory, day) - recallOn(b.memory, day));
  const left = Math.max(0, retentionRule.refreshers - asked);
  const later = objectives.map(({ memory }) => memory.due).filter((on) => on > day);
  return { day, due: due.slice(0, left), asked, next: later.sort()[0] ?? null };
}
