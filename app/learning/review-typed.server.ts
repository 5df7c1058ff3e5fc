import { learnerZone } from "../../db/queries/learning";
import { criticalMissesOf } from "../../db/queries/learning-critical";
import { insertRetentionMended, retentionsOf } from "../../db/queries/learning-retention";
import { judge } from "../mastery/check-rule";
import { replayRetention, replayTry } from "../mastery/replay";
import { judgeRetention } from "../mastery/retention-check";
import type { Context } from "../record/context.server";
import type { CheckLane } from "./check-log";
import { type CoachAction, type CoachTask, laneToRead } from "./coach-task";
import { type ParallelState, parallelState } from "./critical-miss";
import { answersOfTry, isToBeRead, type TryAnswers } from "./read-typed-answers.server";
import { asEvidence } from "./response";

/** What reading typed answers comes to; `waits` while the person may still make up for what holds it back. */
export interface TypedReview {
  action: Extract<CoachAction, "confirmed" | "reopened" | "declined"> | "waits";
  /** The answers found right after all. */
  found: string[];
  lane: CheckLane;
  tryId: string;
}

/**
 * Judges a try, or the retention check after it, again with the answers found right counted as right,
 * and with each critical miss that was made up for. What would have passed is confirmed, and what would
 * pass with a parallel question that is still open waits for it; otherwise any of them gives the try
 * back, and none leaves things as they are. Null for a task of another kind.
 */
export async function reviewTyped(
  context: Context,
  task: CoachTask,
  accepted: readonly string[],
): Promise<TypedReview | null> {
  const lane = laneToRead(task.kind);
  if (lane === null) return null;
  const tried = await answersOfTry(context.tx, task);
  const found = new Set(
    tried[lane].filter((one) => isToBeRead(one) && accepted.includes(one.id)).map(({ id }) => id),
  );
  const misses = await missesBy(context, task);
  const passesWith = (...made: ParallelState[]) => {
    const heard = tried[lane].map((answer) => ({
      ...answer,
      score: found.has(answer.id) ? 1 : answer.score,
      critical: answer.critical && !made.includes(misses.get(answer.itemVersionId) ?? "none"),
    }));
    return wouldPass({ ...tried, [lane]: heard }, lane);
  };
  const action =
    found.size === 0
      ? "declined"
      : passesWith("right")
        ? "confirmed"
        : passesWith("right", "waiting")
          ? "waits"
          : "reopened";
  return { action, found: [...found], lane, tryId: tried.try.id };
}

function wouldPass({ check, retention }: TryAnswers, lane: CheckLane): boolean {
  if (lane === "check") return judge(replayTry(asEvidence(check)), []) === "shown";
  const state = replayRetention(asEvidence(check), asEvidence(retention));
  return judgeRetention(state, 0) === "kept";
}

/** The critical questions that were missed, and what became of the parallel of each. */
async function missesBy(
  { tx, now }: Context,
  { registrationId, personId }: CoachTask,
): Promise<Map<string, ParallelState>> {
  const zone = await learnerZone(tx, personId);
  const misses = await criticalMissesOf(tx, registrationId);
  return new Map(
    misses.map(({ miss, answer }) => [miss.itemVersionId, parallelState(miss, answer, now, zone)]),
  );
}

/** Keeps what a retention check missed at first; nothing when it was kept since. */
export async function mendRetention(
  { tx, now }: Context,
  registrationId: string,
  tryId: string,
): Promise<void> {
  const retentions = (await retentionsOf(tx, [registrationId])).get(registrationId) ?? [];
  const missed = retentions.find((one) => one.tryId === tryId);
  if (missed?.outcome === "not-kept") await insertRetentionMended(tx, { tryId, at: now });
}
