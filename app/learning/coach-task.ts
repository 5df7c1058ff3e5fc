/** Why a coach is asked: three tries are spent, or no unseen questions are left. */
export type CoachTaskKind = "tries-spent" | "no-questions";
/** What a coach may do about each. */
export type CoachAction = "reopened" | "confirmed";

export const actionFor: Record<CoachTaskKind, CoachAction> = {
  "tries-spent": "reopened",
  "no-questions": "confirmed",
};

/** Longest reason of a coach, in characters. */
export const longestReason = 1000;

export interface CoachTask {
  id: string;
  registrationId: string;
  personId: string;
  personName: string;
  courseId: string;
  course: string;
  objectiveId: string;
  /** What the objective says. */
  objective: string;
  kind: CoachTaskKind;
  openedAt: number;
}

/** What a coach did. The words are elsewhere, where they can be erased. */
export interface CoachDecision {
  objectiveId: string;
  action: CoachAction;
  at: number;
}
