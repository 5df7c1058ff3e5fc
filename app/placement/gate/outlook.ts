import type { Course } from "./course";
import type { Day } from "./days";
import { earliestDay } from "./earliest-day";
import { type Path, shortestPath } from "./shortest-path";

/** What lies ahead of an answer. It stands beside the answer and is never stored with it. */
export interface Outlook {
  /** The first day on which what is known already would permit; null = never before the end. */
  earliest: Day | null;
  /** The smallest set of actions that permits; null when none can, or nothing could be judged. */
  path: Path | null;
}

/** The outlook of a question (gate.md §4). One that could not be judged has none. */
export function outlookOf(course: Course | null): Outlook {
  if (!course) return { earliest: null, path: null };
  return { earliest: earliestDay(course), path: shortestPath(course) };
}
