import type { RefusalDetail } from "../../record/outcome";
import type { Day } from "../gate/days";

/** What a lead may do for many people at once, each by the use case that does it for one. */
export const BULK_ACTIONS = ["remind", "extend", "invite", "hold", "lift", "end"] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What asks for a fresh proof for one person asks for it for many. */
const WITH_PROOF: readonly BulkAction[] = ["invite", "hold", "lift", "end"];

export function needsProof(action: BulkAction): boolean {
  return WITH_PROOF.includes(action);
}

/** A run is kept so long for whoever asked for it. */
export const RUN_LIFE_MS = 7 * 24 * 3_600_000;
export const MOST_ROWS = 500;

/** Why a row is about nobody. */
export const ROW_PROBLEMS = [
  "nobody",
  "several",
  "twice",
  "no-address",
  "not-placed",
  "no-cohort",
  "no-opening",
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** Why a one-person use case said no. */
export type RowRefusal =
  | "own-hold"
  | "not-in-your-program"
  | "on-hold-already"
  | "not-on-hold"
  | "not-your-program"
  | "no-placement"
  | "ended-already"
  | "nothing"
  | "yours"
  | "outside"
  | "no-account"
  | "reminded"
  | "today"
  | "not-in-cohort"
  | "not-later"
  | "day-past"
  | "unknown-organization"
  | "not-allowed"
  | "held"
  | "too-many";

/** How a row went, or would go. */
export type RowSaid = { ok: true } | { ok: false; why: RowRefusal; detail?: RefusalDetail };

/** One thing to do for many people. */
export interface BulkRun {
  id: string;
  programId: string;
  ownerId: string;
  action: BulkAction;
  /** Typed once, kept beside the record of each person. */
  reason: string;
  /** The later day of `extend`. */
  dueOn: Day | null;
  createdAt: number;
  expiresAt: number;
  /** Null while a row is still to be done. */
  doneAt: number | null;
}

/** A row as it is asked for: whom it is about, or why nobody. */
export interface AskedRow {
  row: number;
  /** Which line of the list it came from, from 1. What stood there is kept only where it was found. */
  line: number;
  problem: RowProblem | null;
  personId: string | null;
  /** What it is done to, where that is not the person: a placement, an opening, a cohort, an address. */
  subject: string | null;
}

/** A row that was rehearsed. */
export interface PlannedRow extends AskedRow {
  would: RowSaid;
}

/** A row as its page shows it. */
export interface BulkRow extends AskedRow {
  name: string | null;
  /** What it came to; before it is done, what it would have come to when it was rehearsed. */
  said: RowSaid;
  isDone: boolean;
}

/** A run as its page shows it. */
export interface RunShown {
  run: BulkRun;
  rows: readonly BulkRow[];
  /** What the rows' placements, openings and cohorts are called. */
  subjects: Record<string, string>;
}

/** What many rows come to: how many go through, and how many do not for which reason. */
export function tally(rows: readonly Pick<BulkRow, "problem" | "said">[]): {
  through: number;
  not: { why: RowRefusal | RowProblem; n: number }[];
} {
  const not = new Map<RowRefusal | RowProblem, number>();
  let through = 0;
  for (const { problem, said } of rows) {
    const why = problem ?? (said.ok ? null : said.why);
    if (why === null) through++;
    else not.set(why, (not.get(why) ?? 0) + 1);
  }
  return { through, not: [...not].map(([why, n]) => ({ why, n })) };
}
