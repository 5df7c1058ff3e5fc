import {
  insertMerge,
  mergeOfProposal,
  standingMerges,
  wholePerson,
} from "../../../db/queries/identity-merges";
import { proposalById } from "../../../db/queries/record-proposals";
import { agree } from "../../record/agree.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { MERGE, type MergeRefusal, mergeAsked, UNMERGE, unmergeAsked } from "./merge";
import { judge } from "./propose-merge.server";

type Agreed = Outcome<{ mergeId: string }, MergeRefusal>;

/**
 * Agrees, as a second person, that two accounts are one person's, or two people's after all, and
 * writes it down. No record of either is moved or changed; every active placement of theirs is judged
 * again in this transaction. Agreeing twice is agreeing once.
 */
export async function agreeToMerge(
  context: Context,
  { proposalId }: { proposalId: string },
): Promise<Agreed> {
  const { tx, now } = context;
  const proposal = await proposalById(tx, proposalId);
  if (!proposal || ![MERGE, UNMERGE].includes(proposal.kind)) return refused("no-such-proposal");
  const payload: unknown = JSON.parse(proposal.payload);
  const { from, into } = mergeAsked.parse(payload);
  const judged = await judge(context, { from, into });
  if (!judged.ok) return judged;
  const undoes = proposal.kind === UNMERGE ? unmergeAsked.parse(payload).merge : null;
  const known = await mergeOfProposal(tx, proposalId);
  const stands = known !== null || (await isStill(context, { from, into, undoes }));
  if (!stands) return refused(undoes === null ? "one-already" : "not-merged");
  const agreed = await agree(context, { proposalId, kind: proposal.kind });
  if (!agreed.ok) return agreed;
  if (known !== null) return done({ mergeId: known });

  const merge = {
    id: context.newId(),
    from,
    into,
    undoes,
    organizationId: judged.value,
    proposalId,
    askedBy: proposal.askedBy,
    agreedBy: context.actor.personId ?? "",
    at: now,
    recordedAt: now,
  };
  await insertMerge(tx, merge);
  const { organizationId, id } = merge;
  await sealRow(context, { organizationId, table: "person_merge", id });
  context.emit({
    kind: undoes === null ? "person-merged" : "person-unmerged",
    personId: into,
    otherId: from,
  });
  return done({ mergeId: merge.id });
}

/** Whether what was asked can still be done: two who go on by themselves, or a merge that stands. */
async function isStill(
  { tx }: Context,
  asked: { from: string; into: string; undoes: string | null },
): Promise<boolean> {
  const { from, into, undoes } = asked;
  if (undoes !== null)
    return (await standingMerges(tx, { touching: [from] })).some(({ id }) => id === undoes);
  const [one, other] = [await wholePerson(tx, from), await wholePerson(tx, into)];
  return one.personId === from && other.personId === into;
}
