import type { OpeningRole } from "../../placement/openings/opening";

/** What a principal is asked each year, and the answers that are offered (gate.md §6). */
export const QUESTIONS = {
  times: ["yes", "mostly", "no"],
  ready: ["yes", "mostly", "no"],
  fits: ["yes", "mostly", "no"],
  supervision: ["light", "fair", "heavy"],
  language: ["yes", "mostly", "no", "not_needed"],
  again: ["yes", "perhaps", "no"],
} as const;
export type Question = keyof typeof QUESTIONS;
export const QUESTION_NAMES = Object.keys(QUESTIONS) as Question[];

/** Whether there were enough adults in a role; asked of each role that the school had. */
export const ENOUGH = ["enough", "not_quite", "far_too_few"] as const;
export type Enough = (typeof ENOUGH)[number];

/** The longest that a principal writes about what stopped them. */
export const MOST_WORDS = 1000;

/** What a school answered. */
export interface SurveyAnswers {
  enough: Partial<Record<OpeningRole, Enough>>;
  said: { [Asked in Question]: (typeof QUESTIONS)[Asked][number] };
}

/** A share with the bounds between which it lies with 95 % certainty, from 0 to 1. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

const Z = 1.959963984540054;

/** The share of `some` in `all` with Wilson's interval (Wilson, 1927); null of none. */
export function shareOf(some: number, all: number): Share | null {
  if (all === 0) return null;
  const p = some / all;
  const middle = (p + Z ** 2 / (2 * all)) / (1 + Z ** 2 / all);
  const half = (Z / (1 + Z ** 2 / all)) * Math.sqrt((p * (1 - p)) / all + Z ** 2 / (4 * all ** 2));
  return { share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
