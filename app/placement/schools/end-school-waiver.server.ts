import { organizationById } from "../../../db/queries/identity-organizations";
import { insertSchoolWaiverEnd, schoolWaiverById } from "../../../db/queries/school-waivers";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { holdsRoleIn } from "../check-rights.server";
import { localDay } from "../gate/days";
import { lockSchool, tellOfSchool } from "./lock-school.server";

export type EndSchoolWaiverRefusal =
  | "no-such-waiver"
  | "not-lead"
  | "not-approved"
  | "over"
  | "ended-already";

/**
 * Ends a school's approved waiver before its last day, with a reason: from today (at the school) it
 * counts no more, the school is judged again, and so is every placement there. One lead of the program
 * is enough, since it only tightens, whoever asked for it or approved it.
 */
export async function endSchoolWaiver(
  context: Context,
  { waiverId, reason }: { waiverId: string; reason: string },
): Promise<Outcome<{ schoolId: string }, EndSchoolWaiverRefusal>> {
  const { tx, now, actor } = context;
  const waiver = await schoolWaiverById(tx, waiverId);
  if (!waiver || actor.personId === null) return refused("no-such-waiver");
  const { programId, schoolId } = waiver;
  if (!(await holdsRoleIn(tx, actor, programId, "program_lead")))
    return (await holdsRoleIn(tx, actor, programId, "adjudicator"))
      ? refused("not-lead")
      : refused("no-such-waiver");
  if (waiver.answer?.answer !== "approved") return refused("not-approved");
  const school = await organizationById(tx, schoolId);
  const from = localDay(now, school?.timeZone ?? "UTC");
  if (waiver.expiresOn < from) return refused("over");

  const { placed } = await lockSchool(context, schoolId);
  const salt = newSecret();
  const end = { waiverId, from, by: actor.personId, at: now, reason, salt };
  if (!(await insertSchoolWaiverEnd(tx, end))) return refused("ended-already");
  await sealRow(context, { organizationId: programId, table: "school_waiver_end", id: waiverId });
  await appendToChain(context, {
    stream: `org:${programId}`,
    kind: "school-waiver-end-reason",
    refId: waiverId,
    payload: { waiver: waiverId, reason },
    salt,
  });
  await recordAudit(context, {
    organizationId: programId,
    action: "school-waiver-ended",
    subjectId: schoolId,
    detail: { waiver: waiverId },
  });
  tellOfSchool(context, placed);
  return done({ schoolId });
}
