import type { ItemFigure } from "../assessment/items/figure";
import type { CheckLane } from "./check-log";
import type { HeldBy } from "./held-task";

/**
 * Why a coach is asked: three tries are spent, no unseen questions are left, two questions about one
 * matter of safety or law were missed, typed answers counted as wrong that no one has read, in a try
 * or in the retention check after it, someone waits to be watched at the practice task, or
 * what stands as shown rests on a question whose key was wrong.
 */
export type CoachTaskKind =
  | "tries-spent"
  | "no-questions"
  | "critical-missed"
  | "typed-answers"
  | "typed-retention"
  | "observe"
  | "regraded";
/** What a coach did about it. */
export type CoachAction = "reopened" | "confirmed" | "talked" | "declined";

/** Where the typed answers stand that a kind of task asks to be read; null when it asks for none. */
export function laneToRead(kind: CoachTaskKind): CheckLane | null {
  if (kind === "typed-answers") return "check";
  return kind === "typed-retention" ? "retention" : null;
}

/** Longest reason of a coach, in characters. */
export const longestReason = 1000;

export interface CoachTask {
  id: string;
  registrationId: string;
  personId: string;
  personName: string;
  courseId: string;
  course: string;
  /** Empty where it is about the whole course: the practice task. */
  objectiveId: string;
  /** What the objective says; empty as well. */
  objective: string;
  kind: CoachTaskKind;
  openedAt: number;
  /** How many tries were spent when it was written. */
  afterTries: number;
}

/** A typed answer of a check that counted as wrong, for a person to read. */
export interface TypedAnswer {
  responseId: string;
  question: string;
  /** The picture that the question is about, if it has one. */
  figure?: ItemFigure | undefined;
  /** The answers that are right. */
  accepted: string[];
  /** Null once it was erased. */
  typed: string | null;
}

/** A task as a list of them names it. */
export interface HeldTask extends CoachTask {
  /** Who has it; null while nobody has. */
  held: HeldBy | null;
}

/** A task as its coach sees it. */
export interface CoachTaskToDo extends HeldTask {
  /** What to read; empty for the other kinds of task. */
  typed: TypedAnswer[];
}

/** What a coach did. The words are elsewhere, where they can be erased. */
export interface CoachDecision {
  objectiveId: string;
  action: CoachAction;
  at: number;
}
