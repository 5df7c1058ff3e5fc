import type { AnswerProblem } from "../assessment/items/item";

/** Why a check answer was not taken. */
export type CheckRefusal = "not-registered" | "stale" | "answered-already" | AnswerProblem;

/** Why a practice answer was not taken. */
export type PracticeRefusal = CheckRefusal | "no-such-question";
