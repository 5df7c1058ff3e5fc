import { lockPeople } from "../../../db/queries/locks";
import { insertWaiverAnswer } from "../../../db/queries/placement-waivers";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { localDay } from "../gate/days";
import { heldWaiver } from "./check-waiver-rights.server";
import type { WaiverSaid } from "./waiver";

export type AnswerWaiverRefusal =
  | "no-such-waiver"
  | "own"
  | "same-person"
  | "role-not-allowed"
  | "over"
  | "answered-already"
  | "ended-already";

/**
 * Approves or declines a waiver, as a second person who holds one of the roles that its rule names in
 * that program: not who asked, and not the person. What the gate counts is judged again on each day,
 * so a waiver that should not have been approved covers nothing. One whose days are over cannot be
 * approved, nor one that was taken back. Approving re-checks the placements that the person holds.
 */
export async function answerWaiver(
  context: Context,
  input: { waiverId: string; answer: WaiverSaid },
): Promise<Outcome<{ personId: string; openingId: string }, AnswerWaiverRefusal>> {
  const { tx, now, actor } = context;
  const { waiverId, answer } = input;
  const held = await heldWaiver(tx, actor, waiverId);
  if (held === null || actor.personId === null) return refused("no-such-waiver");
  const { personId, programId, openingId } = held.waiver;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own");
  if (await isSamePerson(tx, actor.personId, held.waiver.askedBy)) return refused("same-person");
  if (held.approver === null) return refused("role-not-allowed");
  const isOver = held.waiver.expiresOn < localDay(now, held.opening.school.timeZone);
  if (answer === "approved" && isOver) return refused("over");
  if (held.waiver.answer === null && held.waiver.ended !== null) return refused("ended-already");

  await lockPeople(tx, [personId]);
  const said = { waiverId, answer, role: held.approver, by: actor.personId, at: now };
  if (!(await insertWaiverAnswer(tx, said))) return refused("answered-already");
  await sealRow(context, { organizationId: programId, table: "waiver_answer", id: waiverId });
  await recordAudit(context, {
    organizationId: programId,
    action: answer === "approved" ? "waiver-approved" : "waiver-declined",
    subjectId: personId,
    detail: { waiver: waiverId },
  });
  if (answer === "approved") context.emit({ kind: "waiver-changed", personId, waiverId });
  return done({ personId, openingId });
}
