import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { listOpenings } from "../../../db/queries/placement-openings";
import {
  insertSchoolWaiver,
  insertSchoolWaiverAnswer,
  schoolWaiverById,
} from "../../../db/queries/school-waivers";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { holdsRoleIn } from "../check-rights.server";
import { addDays, type Day, localDay } from "../gate/days";
import { mayApprove, type WaiverProblem, waivableIn, waiverProblem } from "../waivers/waiver";
import { lockSchool, tellOfSchool } from "./lock-school.server";
import { schoolRule } from "./school-rule";

export interface SchoolWaiverAsk {
  schoolId: string;
  programId: string;
  req: string;
  from: Day;
  expiresOn: Day;
  reason: string;
}

export type AskSchoolWaiverRefusal = WaiverProblem["reason"] | "not-in-your-program";

/**
 * Asks that a school may lack something for some days, with a reason: by a lead of a program with an
 * opening there, for that program alone. It counts once a second person approves it. What keeps students
 * safe (agreement, supervisor, space in view) is not waivable. Days are counted at the school.
 */
export async function askSchoolWaiver(
  context: Context,
  { reason, ...ask }: SchoolWaiverAsk,
): Promise<Outcome<{ waiverId: string }, AskSchoolWaiverRefusal>> {
  const { tx, now, actor } = context;
  const { schoolId, programId, req } = ask;
  const leads = await holdsRoleIn(tx, actor, programId, "program_lead");
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(tx, {
    programIds: [programId],
    schoolIds: [schoolId],
    notEndedBy,
  });
  const school = openings[0]?.school;
  if (!leads || actor.personId === null || !school) return refused("not-in-your-program");
  const today = localDay(now, school.timeZone);
  const endsOn = openings.map((opening) => opening.endsOn).reduce((a, b) => (a > b ? a : b), today);
  const waivable = waivableIn([schoolRule()], req);
  const problem = waiverProblem(waivable, ask, { today, startsOn: today, endsOn });
  if (problem) return refused(problem.reason, "detail" in problem ? problem.detail : undefined);

  const waiverId = context.newId();
  const salt = newSecret();
  await insertSchoolWaiver(tx, {
    ...ask,
    id: waiverId,
    reason,
    salt,
    askedBy: actor.personId,
    askedAt: now,
  });
  await sealRow(context, { organizationId: programId, table: "school_waiver", id: waiverId });
  await appendToChain(context, {
    stream: `org:${programId}`,
    kind: "school-waiver-reason",
    refId: waiverId,
    payload: { waiver: waiverId, reason },
    salt,
  });
  await recordAudit(context, {
    organizationId: programId,
    action: "school-waiver-asked",
    subjectId: schoolId,
    detail: { waiver: waiverId, req },
  });
  return done({ waiverId });
}

export type AnswerSchoolWaiverRefusal =
  | "no-such-waiver"
  | "same-person"
  | "role-not-allowed"
  | "past"
  | "answered-already";

/**
 * Approves or declines a school's waiver, as a second person of the same program: a lead or an
 * adjudicator who did not ask, under no other account either. One whose days are over is not approved.
 * Placements at the school are judged again.
 */
export async function answerSchoolWaiver(
  context: Context,
  { waiverId, answer }: { waiverId: string; answer: "approved" | "declined" },
): Promise<Outcome<{ schoolId: string }, AnswerSchoolWaiverRefusal>> {
  const { tx, now, actor } = context;
  const waiver = await schoolWaiverById(tx, waiverId);
  const held = actor.personId === null ? [] : await membershipsOf(tx, actor.personId);
  const roles = held
    .filter(({ organizationId }) => organizationId === waiver?.programId)
    .map((one) => one.role);
  if (!waiver || actor.personId === null || roles.length === 0) return refused("no-such-waiver");
  if (await isSamePerson(tx, actor.personId, waiver.askedBy)) return refused("same-person");
  const waivable = waivableIn([schoolRule()], waiver.req);
  const role = Array.isArray(waivable) ? roles.find((one) => mayApprove(waivable, one)) : undefined;
  if (role === undefined) return refused("role-not-allowed");
  const { schoolId, programId } = waiver;
  const school = await organizationById(tx, schoolId);
  const today = localDay(now, school?.timeZone ?? "UTC");
  if (answer === "approved" && waiver.expiresOn < today) return refused("past");

  const { placed } = await lockSchool(context, schoolId);
  const said = { waiverId, answer, role, by: actor.personId, at: now };
  if (!(await insertSchoolWaiverAnswer(tx, said))) return refused("answered-already");
  await sealRow(context, {
    organizationId: programId,
    table: "school_waiver_answer",
    id: waiverId,
  });
  await recordAudit(context, {
    organizationId: programId,
    action: `school-waiver-${answer}`,
    subjectId: schoolId,
    detail: { waiver: waiverId },
  });
  if (answer === "approved") tellOfSchool(context, placed);
  return done({ schoolId });
}
