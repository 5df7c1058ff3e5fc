import { insertAgreement, proposalById } from "../../db/queries/record-proposals";
import type { Context } from "./context.server";
import { done, type Outcome, refused } from "./outcome";
import { isSamePerson } from "./same-person.server";

export type AgreementRefusal = "no-such-proposal" | "same-person" | "proposal-ended";

/**
 * Agrees, as a second person, to what a first one proposed, and gives its payload back to be done. Who
 * agreed may ask again, so that what a crash cut short is finished. Refused `no-such-proposal` (also
 * when somebody else agreed), `same-person` (under any account), `proposal-ended`. Whether the second person holds the role
 * is for the caller.
 */
export async function agree(
  context: Context,
  { proposalId, kind }: { proposalId: string; kind: string },
): Promise<Outcome<{ payload: unknown }, AgreementRefusal>> {
  const { tx, now, actor } = context;
  const proposal = await proposalById(tx, proposalId);
  if (proposal === null || proposal.kind !== kind || actor.personId === null)
    return refused("no-such-proposal");
  if (await isSamePerson(tx, actor.personId, proposal.askedBy)) return refused("same-person");
  if (proposal.endsAt < now) return refused("proposal-ended");
  const isFirst = await insertAgreement(tx, { proposalId, by: actor.personId, at: now });
  if (!isFirst && (await proposalById(tx, proposalId))?.agreedBy !== actor.personId)
    return refused("no-such-proposal");
  return done({ payload: JSON.parse(proposal.payload) });
}
