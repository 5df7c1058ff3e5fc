import { corpsMemberIn } from "../../../db/queries/identity-people";
import { lockOpening, lockPeople, lockRuleSets } from "../../../db/queries/locks";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { insertWaiver } from "../../../db/queries/placement-waivers";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { holdsRoleIn } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import { type AskWaiverRefusal, waivableIn, waiverProblem } from "./waiver";

export interface WaiverAsk {
  personId: string;
  openingId: string;
  req: string;
  from: Day;
  expiresOn: Day;
  reason: string;
  evidence: string | null;
}

/**
 * Asks that a requirement of an opening be waived for somebody, for some days counted at its school,
 * with a reason. By a lead of the opening's program, for one of its corps members and never for
 * themself; it counts once a second person approves it. Refused with why no waiver of these days can
 * be asked for.
 */
export async function askWaiver(
  context: Context,
  input: WaiverAsk,
): Promise<Outcome<{ waiverId: string }, AskWaiverRefusal>> {
  const { tx, now, actor } = context;
  const { personId, openingId } = input;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own");
  const opening = await openingById(tx, openingId);
  const leads = opening && (await holdsRoleIn(tx, actor, opening.programId, "program_lead"));
  if (!leads || actor.personId === null) return refused("not-in-your-program");
  const member = await corpsMemberIn(tx, [opening.programId], personId);
  if (!member) return refused("not-in-your-program");

  await lockRuleSets(tx, opening.layers);
  await lockOpening(tx, openingId);
  await lockPeople(tx, [personId]);
  const waivable = waivableIn(await ruleSets(tx, opening.layers), input.req);
  const today = localDay(now, opening.school.timeZone);
  const problem = waiverProblem(waivable, input, { today, ...opening });
  if (problem) return refused(problem.reason, "detail" in problem ? problem.detail : undefined);

  const waiverId = context.newId();
  const salt = newSecret();
  await insertWaiver(tx, {
    ...input,
    id: waiverId,
    programId: opening.programId,
    askedBy: actor.personId,
    askedAt: now,
    salt,
  });
  const { reason, evidence } = input;
  await appendToChain(context, {
    stream: `org:${opening.programId}`,
    kind: "waiver-reason",
    refId: waiverId,
    payload: { waiver: waiverId, reason, evidence },
    salt,
  });
  await sealRow(context, { organizationId: opening.programId, table: "waiver", id: waiverId });
  await recordAudit(context, {
    organizationId: opening.programId,
    action: "waiver-asked",
    subjectId: personId,
    detail: { waiver: waiverId, req: input.req },
  });
  return done({ waiverId });
}
