import { checkRule } from "../mastery/check-rule";
import { dayIn } from "../record/civil-day";
import type { CheckLane, CheckStanding, RetentionRecord, TryRecord } from "./check-log";

/** A question about safety or the law that was missed in a try or a retention check which has ended. */
export interface CriticalMiss {
  lane: CheckLane;
  tryId: string;
  itemVersionId: string;
  /** The one more question of its family; null when the bank held none that was new. */
  parallelId: string | null;
  at: number;
}

/** The first answer to a parallel question. */
export interface ParallelAnswer {
  seq: number;
  score: number;
  at: number;
}

/** What became of the parallel question. */
export type ParallelState = "none" | "waiting" | "right" | "missed" | "late";

/** A check that ends just before midnight still leaves time for the question that follows. */
const LEAST_MS = 2 * 3_600_000;

/** The parallel question is open on the day of the miss, in the person's zone, and for 2 hours at least. */
export function parallelState(
  { parallelId, at }: Pick<CriticalMiss, "parallelId" | "at">,
  answer: ParallelAnswer | null,
  now: number,
  zone: string,
): ParallelState {
  if (parallelId === null) return "none";
  const then = answer?.at ?? now;
  const inTime = then - at < LEAST_MS || dayIn(then, zone) === dayIn(at, zone);
  if (!inTime) return "late";
  if (!answer) return "waiting";
  return answer.score === 1 ? "right" : "missed";
}

/** A critical miss with the answer to its parallel question, if any. */
export interface AnsweredMiss {
  miss: CriticalMiss;
  answer: ParallelAnswer | null;
}

/**
 * The misses of the latest try on each objective, or of the retention check after it; none while any
 * check is open, because until then no answer is said to be right or wrong.
 */
export function missesToShow<T extends AnsweredMiss>(
  misses: readonly T[],
  standings: readonly Pick<CheckStanding, "open" | "tries" | "retention">[],
): T[] {
  if (standings.some(({ open }) => open !== null)) return [];
  return misses.filter(({ miss: { tryId, lane } }) => {
    const about = standings.find(({ tries }) => tries.at(-1)?.id === tryId);
    const confirmed = about?.retention?.tryId === tryId && about.retention.openedAt !== null;
    return about !== undefined && (lane === "retention" || !confirmed);
  });
}

/**
 * Would the try have shown its objective, or the retention check kept it, but for critical misses? Then
 * it does as soon as each parallel question is right (mastery.md §1).
 */
export function isMendable({
  outcome,
  k,
}: Pick<TryRecord, "k"> & {
  outcome: TryRecord["outcome"] | RetentionRecord["outcome"];
}): boolean {
  const missed = outcome === "not-yet" || outcome === "not-kept";
  return missed && k !== null && k >= checkRule.threshold;
}
