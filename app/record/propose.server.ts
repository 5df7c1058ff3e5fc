import { insertProposal } from "../../db/queries/record-proposals";
import { canonicalJson, type Json } from "./canonical";
import type { Context } from "./context.server";

/** How long a second person has to agree. */
export const PROPOSAL_LIFE_MS = 24 * 3_600_000;

/**
 * Writes down what the acting person wants done, for a second person to agree to (security.md, P3).
 * Nothing is done yet. Returns its id and when it ends. Throws when nobody acts.
 */
export async function propose(
  context: Context,
  { kind, payload }: { kind: string; payload: Json },
): Promise<{ proposalId: string; endsAt: number }> {
  const { tx, now, actor } = context;
  if (actor.personId === null) throw new Error("A proposal needs a person");
  const proposalId = context.newId();
  const endsAt = now + PROPOSAL_LIFE_MS;
  await insertProposal(tx, {
    id: proposalId,
    kind,
    payload: canonicalJson(payload),
    askedBy: actor.personId,
    askedAt: now,
    endsAt,
  });
  return { proposalId, endsAt };
}
