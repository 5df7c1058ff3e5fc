import type { Level } from "../mastery/level";
import type { ObjectiveChange, VersionChange } from "./carry-over";

/** What is to be finished in the version begun before going on in another. */
export type Unfinished = "check-under-way" | "safety-waiting";

/** Why someone does not go on in another version. */
export type VersionRefusal = "not-registered" | "no-newer" | "another" | Unfinished;

/**
 * What going on would come to for one objective: its level stays; what was shown is to be shown again; it
 * is still to be shown, as before; it is new; or it is asked no more.
 */
export type Effect = "stays" | "again" | "open" | "new" | "gone";

export interface OfferedObjective extends Omit<ObjectiveChange, "carries"> {
  /** The level that it stands at now. */
  level: Level;
  effect: Effect;
}

/** A newer version of a course, as it is offered to one person. */
export interface Offer {
  objectives: OfferedObjective[];
  lessons: VersionChange["lessons"];
  questions: VersionChange["questions"];
  task: VersionChange["task"];
  /** About how long it takes to show what it asks again and what is new, in minutes. */
  minutes: number;
}

/** Where a newer version of a course is offered. */
export function newVersionAddress(courseId: string): string {
  return `/courses/${encodeURIComponent(courseId)}/new-version`;
}

/** The page on which a newer version of a course is offered to someone who takes it. */
export interface NewVersionPage {
  course: { id: string; title: string; code: string };
  /** The number of the version that they are in. */
  version: string;
  /** The newest version; null when they are in it. */
  newer: {
    id: string;
    version: string;
    publishedAt: number;
    offer: Offer;
    unfinished: Unfinished | null;
    /** When they chose to stay as this version was offered. */
    stayedAt: number | null;
  } | null;
  zone: string;
}
