import { storeAnswer, storedAnswer } from "../../db/queries/record";
import type { Context } from "./context.server";

/**
 * Carries out a request at most once: a double click or a retry with the same key gets the first
 * answer again. The answer must survive JSON. Throws when a key is reused for another action.
 */
export async function answerOnce<T>(
  context: Context,
  request: { key: string; action: string },
  work: () => Promise<T>,
): Promise<{ answer: T; replayed: boolean }> {
  const actorId = context.actor.personId ?? context.actor.kind;
  const known = await storedAnswer(context.tx, actorId, request.key);
  if (known) {
    if (known.action !== request.action)
      throw new Error(`idempotency key of ${known.action} used for ${request.action}`);
    return { answer: JSON.parse(known.answer) as T, replayed: true };
  }
  const answer = await work();
  await storeAnswer(context.tx, {
    actorId,
    key: request.key,
    action: request.action,
    answer: JSON.stringify(answer),
    at: context.now,
  });
  return { answer, replayed: false };
}
