import { storeAnswer, storedAnswer } from "../../db/queries/record";
import { canonicalJson, type Json, sha256 } from "./canonical";
import type { Context } from "./context.server";
import { done, type Outcome } from "./outcome";

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

/** A form as it was sent: `key` came with the page, so that each time it is opened is another form. */
export interface SentForm {
  key: string;
  action: string;
  answers: Json;
}

/**
 * Does a form's work once: sent again with the same answers (a double click, back and send) it gets
 * the first answer. A refusal is not kept, since what stood in the way may be gone the next time.
 */
export async function doFormOnce<T, Reason extends string>(
  context: Context,
  { key, action, answers }: SentForm,
  work: () => Promise<Outcome<T, Reason>>,
): Promise<Outcome<T, Reason>> {
  const actorId = context.actor.personId ?? context.actor.kind;
  const id = sha256(canonicalJson([action, key, answers]));
  const known = await storedAnswer(context.tx, actorId, id);
  if (known) return done(JSON.parse(known.answer) as T);
  const outcome = await work();
  if (!outcome.ok) return outcome;
  const answer = JSON.stringify(outcome.value);
  await storeAnswer(context.tx, { actorId, key: id, action, answer, at: context.now });
  return outcome;
}
