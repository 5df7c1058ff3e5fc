import { daysLater } from "../../record/civil-day";

export const CREDIT_UNITS = ["semester", "quarter"] as const;
export type CreditUnit = (typeof CREDIT_UNITS)[number];

/** Why a college takes its word back. */
export const WITHDRAWAL_REASONS = ["ended", "changed", "mistake"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** The most credits that one statement can be about. */
export const MOST_CREDITS = 30;
/** How many days ago a college may have checked its policy when it says so. */
const OLDEST_CHECK = 366;
/** For how many days from the check a statement may stand: then it is to be checked again. */
const LONGEST = 366 * 3;

/** What a college says: for this credential we give this credit. Days are civil days of its zone. */
export interface CollegeCredit {
  achievementId: string;
  /** The college's own course, as its catalog names it. */
  course: string;
  credits: number;
  unit: CreditUnit;
  policyUrl: string;
  checkedOn: string;
  /** The last day on which it is shown. */
  endsOn: string;
}

export type CreditProblem = "checked-ahead" | "checked-long-ago" | "ends-before" | "ends-late";

/** What is wrong with the days of a statement made today; null for nothing. */
export function problemWith(
  { checkedOn, endsOn }: Pick<CollegeCredit, "checkedOn" | "endsOn">,
  today: string,
): CreditProblem | null {
  if (checkedOn > today) return "checked-ahead";
  if (checkedOn < daysLater(today, -OLDEST_CHECK)) return "checked-long-ago";
  if (endsOn < today) return "ends-before";
  if (endsOn > daysLater(checkedOn, LONGEST)) return "ends-late";
  return null;
}

/** How a statement stands on a day of the college: shown, or past its last day, or taken back. */
export type CreditStanding = "stands" | "ended" | "withdrawn";

export function standingOf(
  { endsOn, withdrawn }: Pick<CollegeCredit, "endsOn"> & { withdrawn: object | null },
  today: string,
): CreditStanding {
  if (withdrawn) return "withdrawn";
  return endsOn < today ? "ended" : "stands";
}

/** Colleges of these states first, each part in the order it came. */
export function nearestFirst<Stated extends { collegeState: string | null }>(
  statements: readonly Stated[],
  states: ReadonlySet<string>,
): Stated[] {
  const isNear = ({ collegeState }: Stated) => collegeState !== null && states.has(collegeState);
  return [...statements.filter(isNear), ...statements.filter((one) => !isNear(one))];
}
