import { insertDecision, type StoredDecision } from "../../db/queries/placement-decisions";
import { appendToChain } from "../record/append-to-chain.server";
import { sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { type DecisionBody, decisionSeal, decisionText } from "./decision";
import { permits } from "./gate/decide";
import type { Opening } from "./openings/opening";

/** Stores a decision for good, in the chain of the program that it concerns. */
export async function storeDecision(
  context: Context,
  input: {
    opening: Opening;
    personId: string;
    purpose: StoredDecision["purpose"];
    body: DecisionBody;
  },
): Promise<StoredDecision> {
  const id = context.newId();
  const body = decisionText(input.body);
  const hash = sha256(body);
  const made = {
    id,
    organizationId: input.opening.programId,
    openingId: input.opening.id,
    personId: input.personId,
    purpose: input.purpose,
    permits: permits(input.body.answer),
    outcome: input.body.answer.outcome,
    body,
    hash,
    decidedBy: context.actor.personId,
    decidedAt: context.now,
  };
  const { seq } = await appendToChain(context, {
    stream: `org:${input.opening.programId}`,
    kind: "decision",
    refId: id,
    payload: decisionSeal(made),
  });
  const stored: StoredDecision = { ...made, seq };
  await insertDecision(context.tx, stored);
  return stored;
}
