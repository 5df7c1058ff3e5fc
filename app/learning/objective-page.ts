import type { Passage } from "./outline";
import type { ObjectiveProgress } from "./progress";

/** What helps with one objective that is not shown yet. */
export interface ObjectivePage {
  course: { id: string; title: string };
  objective: ObjectiveProgress;
  /** The lessons that teach it, those that put it first before the others. */
  lessons: Pick<Passage, "slug" | "title" | "minutes" | "block">[];
  /** Worked examples of those lessons, as rendered prose. */
  examples: string[];
  /** Practice questions on it never answered, and all. */
  fresh: number;
  total: number;
  zone: string;
}

/** Where one objective is worked on. */
export function objectiveAddress(courseId: string, objectiveId: string): string {
  return `/courses/${courseId}/objectives/${encodeURIComponent(objectiveId)}`;
}
