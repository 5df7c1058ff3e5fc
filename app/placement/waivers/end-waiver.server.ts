import { lockPeople } from "../../../db/queries/locks";
import { insertWaiverEnd } from "../../../db/queries/placement-waivers";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { localDay } from "../gate/days";
import { heldWaiver } from "./check-waiver-rights.server";

export type EndWaiverRefusal =
  | "no-such-waiver"
  | "own"
  | "role-not-allowed"
  | "not-approved"
  | "over"
  | "ended-already";

/**
 * Ends an approved waiver before its last day: from today (at the school) it counts no more, and the
 * placements that the person holds are re-checked. One person is enough, since it only tightens: a
 * lead of the program, or who may approve it; never the person it is about. A request that nobody has
 * answered is taken back in the same way, by a lead of the program.
 */
export async function endWaiver(
  context: Context,
  input: { waiverId: string },
): Promise<Outcome<{ personId: string; openingId: string }, EndWaiverRefusal>> {
  const { tx, now, actor } = context;
  const { waiverId } = input;
  const held = await heldWaiver(tx, actor, waiverId);
  if (held === null || actor.personId === null) return refused("no-such-waiver");
  const { personId, programId, openingId, expiresOn, answer } = held.waiver;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own");
  const leads = held.roles.includes("program_lead");
  if (!leads && (held.approver === null || answer === null)) return refused("role-not-allowed");
  if (answer?.answer === "declined") return refused("not-approved");
  const from = localDay(now, held.opening.school.timeZone);
  if (expiresOn < from) return refused("over");

  await lockPeople(tx, [personId]);
  const isFirst = await insertWaiverEnd(tx, { waiverId, from, by: actor.personId, at: now });
  if (!isFirst) return refused("ended-already");
  await sealRow(context, { organizationId: programId, table: "waiver_end", id: waiverId });
  await recordAudit(context, {
    organizationId: programId,
    action: answer === null ? "waiver-taken-back" : "waiver-ended",
    subjectId: personId,
    detail: { waiver: waiverId },
  });
  context.emit({ kind: "waiver-changed", personId, waiverId });
  return done({ personId, openingId });
}
