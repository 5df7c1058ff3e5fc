import { type KeyedQuestion, sameKey } from "../assessment/answer-key";
import { judge } from "../mastery/check-rule";
import { replayRetention, replayTry } from "../mastery/replay";
import { judgeRetention } from "../mastery/retention-check";
import type { CheckLane, RetentionRecord, TryRecord } from "./check-log";
import { asEvidence, type LoggedResponse } from "./response";

/** What another key does to how a try, or the retention check after it, came out. */
export type RegradeEffect = "raises" | "lowers" | "none";

/** Answers with the scores that a regrade gave them. */
export function heardAgain(
  answers: readonly LoggedResponse[],
  scores: ReadonlyMap<string, number>,
): LoggedResponse[] {
  return answers.map((answer) => ({ ...answer, score: scores.get(answer.id) ?? answer.score }));
}

/**
 * Whether a try that ended would have come out otherwise with other scores; judged by its own answers and
 * numbers, so that a replay comes to the same.
 *
 * @param scores of answers that were judged again, by answer
 * @param made the item versions of critical misses that a parallel question made up for
 */
export function effectOn(
  lane: CheckLane,
  passed: boolean,
  answers: Readonly<Record<CheckLane, readonly LoggedResponse[]>>,
  scores: ReadonlyMap<string, number>,
  made: ReadonlySet<string>,
): RegradeEffect {
  if (!answers[lane].some(({ id }) => scores.has(id))) return "none";
  const again = (all: readonly LoggedResponse[]) =>
    asEvidence(
      heardAgain(all, scores).map((one) => ({
        ...one,
        critical: one.critical && !made.has(one.itemVersionId),
      })),
    );
  const check = again(answers.check);
  const retention = again(answers.retention);
  const passes =
    lane === "check"
      ? judge(replayTry(check), []) === "shown"
      : judgeRetention(replayRetention(check, retention), 0) === "kept";
  if (passes === passed) return "none";
  return passes ? "raises" : "lowers";
}

/**
 * Whether a try that passes now shows its objective: not where another one does already, and not where a
 * retention check was missed after it, which says more of today.
 *
 * @param retentions those of its objective, since it was reopened last
 * @param renewedFrom when the latest renewal began: a try in it is not held back by what was shown before
 */
export function canRaise(
  { openedAt, closedAt }: Pick<TryRecord, "openedAt" | "closedAt">,
  retentions: readonly Pick<RetentionRecord, "shownAt" | "outcome" | "closedAt">[],
  renewedFrom: number | null,
): boolean {
  const from = renewedFrom !== null && openedAt >= renewedFrom ? renewedFrom : 0;
  return retentions
    .filter(({ shownAt }) => shownAt >= from)
    .every((one) => one.outcome === "not-kept" && (one.closedAt ?? 0) < (closedAt ?? 0));
}

/**
 * Can answers to one version of a question be judged by the key of another? Only when both ask for the
 * same kind of answer among the same choices, and the keys differ.
 *
 * @param inForce whose key judges those answers now, where a regrade before gave them another
 */
export function canRegrade(
  before: KeyedQuestion,
  after: KeyedQuestion,
  inForce: KeyedQuestion = before,
): "yes" | "same-key" | "not-comparable" {
  if (before.scoring.type !== after.scoring.type) return "not-comparable";
  if (sameKey(inForce, after)) return "same-key";
  const [was, now] = [choicesOf(before), choicesOf(after)];
  const known = was.every((words) => now.includes(words));
  return known ? "yes" : "not-comparable";
}

/** Each choice with its id: an answer names ids, and they must still mean the same words. */
function choicesOf({ presentation }: KeyedQuestion): string[] {
  if ("gaps" in presentation)
    return presentation.gaps.flatMap((gap) =>
      gap.options.map(({ id, text }) => `${gap.id} ${id} ${text}`),
    );
  if (!("options" in presentation)) return [];
  return presentation.options.map(({ id, text }) => `${id} ${text}`);
}

/** Entries of a registration's chain that seal the score which a regrade gave an answer. */
export const REGRADE_KIND = "regrade";

/** An answer that counts another score by a regrade. */
export interface RegradedAnswer {
  regradeId: string;
  responseId: string;
  score: number;
  at: number;
}

/** The scores that regrades gave answers by an instant, by answer; of several the last counts. */
export function scoresBy(regraded: readonly RegradedAnswer[], by: number): Map<string, number> {
  return new Map(regraded.filter(({ at }) => at <= by).map((one) => [one.responseId, one.score]));
}

/** How the chain names it. */
export function regradeName({ regradeId, responseId }: RegradedAnswer): string {
  return `${regradeId}/${responseId}`;
}
