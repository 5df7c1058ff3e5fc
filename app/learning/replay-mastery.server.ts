import type { Reader } from "../../db/connect";
import { triesOf } from "../../db/queries/learning-check";
import { firstEnds, regradedIn } from "../../db/queries/learning-regrade";
import { responsesOf } from "../../db/queries/learning-response";
import { retentionsOf } from "../../db/queries/learning-retention";
import { statesOf } from "../../db/queries/mastery";
import type { TryState } from "../mastery/check-rule";
import { replayPractice, replayRetention, replayTry } from "../mastery/replay";
import type { CheckLane, StoredState, TryRecord } from "./check-log";
import { heardAgain, scoresBy } from "./regrade";
import { asEvidence, type LoggedResponse } from "./response";

/** The mastery of one registration as its log of answers tells it, by objective. */
export async function replayMastery(
  db: Reader,
  registrationId: string,
): Promise<Map<string, StoredState>> {
  const regraded = await regradedIn(db, registrationId);
  const scores = scoresBy(regraded, Number.POSITIVE_INFINITY);
  const log = heardAgain(await responsesOf(db, registrationId), scores);
  const replayed = new Map<string, StoredState>();
  for (const objectiveId of new Set(log.map((answer) => answer.objectiveId))) {
    const answers = log.filter((answer) => answer.objectiveId === objectiveId);
    const practice = asEvidence(answers.filter(({ lane }) => lane === "practice"));
    const lastTry = lastIn("check", answers);
    const lastRetention = lastIn("retention", answers);
    const counted = practice.some(({ weight }) => weight > 0);
    if (!counted && lastTry === null) continue;
    replayed.set(objectiveId, {
      objectiveId,
      practice: counted ? replayPractice(practice) : null,
      check: lastTry ? { tryId: lastTry, state: replayTry(of(answers, "check", lastTry)) } : null,
      retention: lastRetention
        ? { tryId: lastRetention, state: retentionOf(answers, lastRetention) }
        : null,
    });
  }
  return replayed;
}

/** Stored hints and tries that the log does not bear out, in words; empty when all agree. */
export async function mismatches(db: Reader, registrationId: string): Promise<string[]> {
  const replayed = await replayMastery(db, registrationId);
  const stored = (await statesOf(db, [registrationId])).get(registrationId);
  const wrong: string[] = [];
  for (const objectiveId of new Set([...replayed.keys(), ...(stored?.keys() ?? [])])) {
    const told = JSON.stringify(replayed.get(objectiveId));
    const kept = JSON.stringify(stored?.get(objectiveId));
    if (told !== kept) wrong.push(`${objectiveId}: the log says ${told}, stored is ${kept}`);
  }
  const answers = await responsesOf(db, registrationId);
  const regraded = await regradedIn(db, registrationId);
  const ends = await firstEnds(db, registrationId);
  // How it ended is told by the scores that counted then.
  const logAt = (tryId: string, lane: CheckLane) =>
    heardAgain(answers, scoresBy(regraded, ends.get(tryId)?.[lane] ?? 0));
  for (const one of (await triesOf(db, [registrationId])).get(registrationId) ?? []) {
    if (one.outcome === null) continue;
    const told = replayTry(of(logAt(one.id, "check"), "check", one.id));
    if (differs(told, one))
      wrong.push(`${one.objectiveId}, try ${one.number}: the log says ${told.right} of ${told.n}`);
  }
  for (const one of (await retentionsOf(db, [registrationId])).get(registrationId) ?? []) {
    // What a renewal showed is kept without two more answers, as what a coach confirmed is.
    if (one.n === null || one.tryId === null) continue;
    const told = retentionOf(logAt(one.tryId, "retention"), one.tryId);
    if (differs(told, one))
      wrong.push(`${one.objectiveId}, retention: the log says ${told.right} of ${told.n}`);
  }
  return wrong;
}

function differs(told: TryState, kept: Pick<TryRecord, "n" | "right" | "k">): boolean {
  return told.n !== kept.n || told.right !== kept.right || told.belief.k !== kept.k;
}

function lastIn(wanted: CheckLane, answers: readonly LoggedResponse[]): string | null {
  return answers.findLast(({ lane }) => lane === wanted)?.tryId ?? null;
}

function of(answers: readonly LoggedResponse[], wanted: CheckLane, id: string) {
  return asEvidence(answers.filter(({ lane, tryId }) => lane === wanted && tryId === id));
}

function retentionOf(answers: readonly LoggedResponse[], id: string): TryState {
  return replayRetention(of(answers, "check", id), of(answers, "retention", id));
}
