import { insertResponse } from "../../db/queries/learning-response";
import { appendToChain } from "../record/append-to-chain.server";
import type { Json } from "../record/canonical";
import type { Context } from "../record/context.server";
import { appendStatement } from "./append-statement.server";
import { chainOf, type Registration } from "./registration";
import type { ItemToShow, Response } from "./response";

/** An answer that was judged: what was given, and the numbers it counts with. */
export type JudgedAnswer = Pick<
  Response,
  "lane" | "tryId" | "nth" | "given" | "score" | "weight" | "guess" | "slip"
>;

/**
 * Keeps an answer as it was given, with its statement, both sealed in the registration's chain. The
 * statement of a check answer does not say whether it was right.
 */
export async function recordAnswer(
  context: Context,
  registration: Registration,
  item: ItemToShow,
  answer: JudgedAnswer,
): Promise<Response> {
  const response = await insertResponse(context.tx, registration.id, {
    ...answer,
    id: context.newId(),
    itemVersionId: item.itemVersionId,
    at: context.now,
  });
  await appendToChain(context, {
    stream: chainOf(registration),
    kind: "response",
    refId: response.id,
    payload: responsePayload(registration, response),
  });
  const { lane, nth } = answer;
  await appendStatement(context, registration, {
    verb: "answered",
    objectType: "item",
    objectId: item.itemId,
    result: { responseId: response.id, lane, nth, ...successOf(answer) },
  });
  return response;
}

/** What the chain vouches for, so that the log can be checked against it. */
export function responsePayload(registration: Registration, response: Response): Json {
  const { given, ...row } = response;
  const answer: Json = given.type === "single" ? given.option : given.options;
  return { registrationId: registration.id, ...row, given: { type: given.type, answer } };
}

function successOf({ lane, score }: JudgedAnswer): { success?: boolean } {
  return lane === "practice" ? { success: score === 1 } : {};
}
