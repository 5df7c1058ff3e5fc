import { addDays, type Day } from "../gate/days";

/** What a person can say is wrong. */
export const CONTESTED_KINDS = [
  "clearance",
  "age",
  "hold",
  "session",
  "observation",
  "credential",
  "decision",
] as const;
export type ContestedKind = (typeof CONTESTED_KINDS)[number];

/** upheld: it stands. corrected: it was a mistake, and was put right. withdrawn: the person took it back. */
export const CONTEST_OUTCOMES = ["upheld", "corrected", "withdrawn"] as const;
export type ContestOutcome = (typeof CONTEST_OUTCOMES)[number];
/** What a reviewer may find. */
export const FINDINGS = ["upheld", "corrected"] as const;
export type Finding = (typeof FINDINGS)[number];

/** How long an answer may take, in business days: Monday to Friday. */
export const CONTEST_DAYS = 10;
/** The longest text, in characters. */
export const LONGEST_WORDS = 2000;

/** A contest as everyone who may see it reads it. Instants are epoch milliseconds. */
export interface Contest {
  id: string;
  personId: string;
  organizationId: string;
  kind: ContestedKind;
  factId: string;
  decidedBy: string | null;
  askedAt: number;
  dueOn: Day;
  /** What the person says; null once erased. */
  said: string | null;
  answer: {
    outcome: ContestOutcome;
    by: string;
    at: number;
    said: string | null;
  } | null;
}

/** The last civil day of so many business days after a day; the day itself does not count. */
export function businessDaysAfter(day: Day, n: number): Day {
  let last = day;
  for (let left = n; left > 0; ) {
    last = addDays(last, 1);
    const weekday = new Date(`${last}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return last;
}

/** Whether nobody has answered and the last day for it has passed. */
export function isOverdue({ answer, dueOn }: Pick<Contest, "answer" | "dueOn">, today: Day) {
  return answer === null && today > dueOn;
}

/** Whether a contest is about a check or a day of birth, of which an adjudicator alone reads. */
export function isAboutCheck(kind: ContestedKind): boolean {
  return kind === "clearance" || kind === "age";
}

/** Why a fact was not contested, or a contest not answered. */
export type ContestRefusal = "no-such-fact" | "contested-already" | "not-in-a-program";
export type AnswerRefusal =
  | "no-such-contest"
  | "not-yours"
  | "answered-already"
  | "not-corrected"
  | "no-second-reader";
