import { standingMerges, wholePerson } from "../../../db/queries/identity-merges";
import { lockPeople } from "../../../db/queries/locks";
import { openProposals } from "../../../db/queries/record-proposals";
import { canonicalJson } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { propose } from "../../record/propose.server";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { placeOfMerge } from "./may-merge.server";
import { MERGE, type MergeRefusal, UNMERGE } from "./merge";

type Asked = Outcome<{ proposalId: string }, MergeRefusal>;

/**
 * Asks a second person to find that two accounts are one person's, who goes on as `into`. Nothing is
 * merged yet. Only an adjudicator of both, or an operator, and neither account may be their own.
 * Asked again while it waits, it is the same question.
 */
export async function proposeMerge(
  context: Context,
  asked: { from: string; into: string },
): Promise<Asked> {
  const judged = await judge(context, asked);
  if (!judged.ok) return judged;
  const [from, into] = [
    await wholePerson(context.tx, asked.from),
    await wholePerson(context.tx, asked.into),
  ];
  if (from.personId === into.personId) return refused("one-already");
  return ask(context, judged.value, {
    kind: MERGE,
    payload: { from: from.personId, into: into.personId },
  });
}

/** Asks a second person to find that a merge was a mistake. The same people may, and it stands until then. */
export async function proposeUnmerge(
  context: Context,
  asked: { from: string; into: string },
): Promise<Asked> {
  const judged = await judge(context, asked);
  if (!judged.ok) return judged;
  const both = [asked.from, asked.into];
  const standing = await standingMerges(context.tx, { touching: both });
  const merge = standing.find(({ from, into }) => both.includes(from) && both.includes(into));
  if (!merge) return refused("not-merged");
  return ask(context, judged.value, {
    kind: UNMERGE,
    payload: { merge: merge.id, from: merge.from, into: merge.into },
  });
}

/** Whether the actor may judge these two; their place when they may. Locks both. */
export async function judge(
  context: Context,
  { from, into }: { from: string; into: string },
): Promise<Outcome<string, "no-such-person" | "own-merge">> {
  const { tx, actor } = context;
  await lockPeople(tx, [from, into]);
  const place = await placeOfMerge(tx, actor, { one: from, other: into });
  if (place === null) return refused("no-such-person");
  for (const id of [from, into])
    if (await isSamePerson(tx, actor.personId, id)) return refused("own-merge");
  return done(place);
}

async function ask(
  context: Context,
  organizationId: string,
  { kind, payload }: { kind: string; payload: { from: string; into: string; merge?: string } },
): Promise<Asked> {
  const open = await openProposals(context.tx, [kind], context.now);
  const same = open.find((one) => one.payload === canonicalJson(payload));
  if (same) return done({ proposalId: same.id });
  const { proposalId } = await propose(context, { kind, payload });
  await recordAudit(context, {
    organizationId,
    action: `${kind}-proposed`,
    subjectId: payload.into,
    detail: { proposal: proposalId, ...payload },
  });
  return done({ proposalId });
}
