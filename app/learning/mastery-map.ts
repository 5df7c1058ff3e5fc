import type { Level } from "../mastery/level";
import type { LevelChange } from "../mastery/level-history";

/** How the levels of one course came about, objective by objective. Instants are epoch milliseconds. */
export interface MasteryMap {
  courseId: string;
  course: string;
  /** From when the course was begun until now. */
  from: number;
  until: number;
  /** The zone in which days are said. */
  zone: string;
  objectives: { id: string; text: string; changes: LevelChange[] }[];
}

/** The level that the latest change led to. */
export function levelNow(changes: readonly LevelChange[]): Level {
  return changes.at(-1)?.level ?? "not-started";
}
