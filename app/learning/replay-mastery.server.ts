import type { Reader } from "../../db/connect";
import { triesOf } from "../../db/queries/learning-check";
import { responsesOf } from "../../db/queries/learning-response";
import { statesOf } from "../../db/queries/mastery";
import { replayPractice, replayTry } from "../mastery/replay";
import type { StoredState } from "./check-log";
import type { LoggedResponse } from "./response";

/** The mastery of one registration as its log of answers tells it, by objective. */
export async function replayMastery(
  db: Reader,
  registrationId: string,
): Promise<Map<string, StoredState>> {
  const log = await responsesOf(db, registrationId);
  const replayed = new Map<string, StoredState>();
  for (const objectiveId of new Set(log.map((answer) => answer.objectiveId))) {
    const answers = log.filter((answer) => answer.objectiveId === objectiveId);
    const practice = asEvidence(answers.filter(({ lane }) => lane === "practice"));
    const lastTry = answers.findLast(({ lane }) => lane === "check")?.tryId ?? null;
    const counted = practice.some(({ weight }) => weight > 0);
    if (!counted && lastTry === null) continue;
    replayed.set(objectiveId, {
      objectiveId,
      practice: counted ? replayPractice(practice) : null,
      check:
        lastTry === null
          ? null
          : {
              tryId: lastTry,
              state: replayTry(asEvidence(answers.filter(({ tryId }) => tryId === lastTry))),
            },
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
  const log = await responsesOf(db, registrationId);
  for (const one of (await triesOf(db, [registrationId])).get(registrationId) ?? []) {
    if (one.outcome === null) continue;
    const { n, right, belief } = replayTry(asEvidence(log.filter(({ tryId }) => tryId === one.id)));
    if (n !== one.n || right !== one.right || belief.k !== one.k)
      wrong.push(`${one.objectiveId}, try ${one.number}: the log says ${right} of ${n}`);
  }
  return wrong;
}

/** Logged answers as the rules of mastery take them. */
export function asEvidence(answers: readonly LoggedResponse[]) {
  return answers.map(({ guess, slip, score, weight, critical }) => ({
    guess,
    slip,
    x: score,
    weight,
    critical,
  }));
}
