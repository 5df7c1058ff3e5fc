import { insertRetentionResult } from "../../db/queries/learning-retention";
import { canOpen } from "../mastery/check-rule";
import { doorOf } from "../mastery/tries";
import type { Context } from "../record/context.server";
import { appendStatement } from "./append-statement.server";
import { askCoach, askToReadTyped } from "./ask-coach.server";
import type { CheckStanding, OpenTry } from "./check-log";
import { isMendable } from "./critical-miss";
import { keepCriticalMisses } from "./keep-critical-misses.server";
import type { Registration } from "./registration";
import { spentTries } from "./retention-standing";

/**
 * Ends a retention check that the rule has decided. Kept is told to later domains. A miss spends the
 * try that it went on from and leaves every badge alone; critical questions and typed answers in it get
 * their second look, as in a try. With too few questions left it stays as it
 * is: the coach and the authors are told, and nothing is spent.
 */
export async function closeRetention(
  context: Context,
  registration: Registration,
  standing: CheckStanding & { open: OpenTry; verdict: "kept" | "not-kept" | "no-questions" },
): Promise<void> {
  const { objectiveId, open, verdict, tries, current, unseen, reopenedAt, retention } = standing;
  const need = { objectiveId, triesSpent: tries.length };
  if (verdict === "no-questions") {
    await askCoach(context, registration, { ...need, door: { state: "no-questions" } });
    return;
  }
  const { n, right, belief } = open.state;
  const ended = { outcome: verdict, n, right, k: belief.k };
  const tryId = open.try.id;
  await insertRetentionResult(context.tx, { tryId, ...ended, at: context.now });
  await appendStatement(context, registration, {
    verb: verdict === "kept" ? "passed" : "failed",
    objectType: "objective",
    objectId: objectiveId,
    result: { lane: "retention", tryId, n, right, k: belief.k },
  });
  if (verdict === "kept") {
    const { personId, courseId } = registration;
    context.emit({ kind: "objective-kept", personId, courseId, objectiveId });
    return;
  }
  const { missed, parallels } = await keepCriticalMisses(context, registration, open);
  await askToReadTyped(context, registration, open);
  // What only a critical miss holds back may still be kept today.
  if (missed === parallels && isMendable(ended)) return;
  const spent = retention && [{ ...retention, ...ended, closedAt: context.now }];
  const door = doorOf(spentTries(current, spent ?? []), reopenedAt, canOpen(unseen), context.now);
  await askCoach(context, registration, { ...need, door });
}
