import type { Day } from "./days";
import { readCourse } from "./decide";
import { earliestDay } from "./earliest-day";
import type { RuleSets } from "./layers";
import { type Path, shortestPath } from "./shortest-path";

/** What lies ahead of an answer. It stands beside the answer and is never stored with it. */
export interface Outlook {
  /** The first day on which what is known already would permit; null = never before the end. */
  earliest: Day | null;
  /** The smallest set of actions that permits; null when none can, or nothing could be judged. */
  path: Path | null;
}

/** The outlook of a case (gate.md §2b, §4). A case that cannot be judged has none. */
export function outlookOf(raw: unknown, ruleSets: RuleSets): Outlook {
  const read = readCourse(raw, ruleSets);
  if ("problem" in read) return { earliest: null, path: null };
  return { earliest: earliestDay(read.course), path: shortestPath(read.course) };
}
