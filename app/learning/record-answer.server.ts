import { insertResponse } from "../../db/queries/learning-response";
import type { Given } from "../assessment/items/index";
import { practiceRule } from "../mastery/practice";
import { appendToChain } from "../record/append-to-chain.server";
import type { Json } from "../record/canonical";
import { digestOf } from "../record/chain";
import type { Context } from "../record/context.server";
import { newSecret } from "../record/secret.server";
import { appendStatement } from "./append-statement.server";
import { chainOf, type Registration } from "./registration";
import type { ItemToShow, Response } from "./response";

/** An answer that was judged: what was given, and the numbers it counts with. */
export type JudgedAnswer = Pick<
  Response,
  | "lane"
  | "tryId"
  | "nth"
  | "given"
  | "score"
  | "weight"
  | "guess"
  | "slip"
  | "confidence"
  | "learn"
  | "parameters"
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
  const typed = typedIn(answer.given);
  const response = await insertResponse(
    context.tx,
    registration.id,
    {
      ...answer,
      id: context.newId(),
      itemVersionId: item.itemVersionId,
      at: context.now,
      typedDigest: typed && digestOf({ typed: typed.text }, typed.salt),
    },
    typed,
  );
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
  const { given, confidence, typedDigest, learn, parameters, ...row } = response;
  // Answers judged by the rules' own numbers were sealed before there were others; in a check the
  // chance to learn says nothing.
  const isOwn = parameters === 0 && [0, practiceRule.learn].includes(learn);
  const judgedBy = isOwn ? {} : { learn, parameters };
  return {
    registrationId: registration.id,
    ...row,
    ...judgedBy,
    ...(confidence === null ? {} : { confidence }),
    given: { type: given.type, answer: typedDigest ?? answerOf(given) },
  };
}

function answerOf(given: Given): Json {
  if ("option" in given) return given.option;
  if ("options" in given) return given.options;
  return given.type === "numeric" ? { value: given.value, unit: given.unit } : null;
}

/** Words that someone typed may name someone: they stand where they can be erased, under a salt. */
function typedIn(given: Given): { text: string; salt: string } | null {
  if (given.type !== "text" || given.typed === null) return null;
  return { text: given.typed, salt: newSecret() };
}

function successOf({ lane, score }: JudgedAnswer): { success?: boolean } {
  return lane === "practice" ? { success: score === 1 } : {};
}
