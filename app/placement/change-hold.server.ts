import { organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { holdsOf, insertHold } from "../../db/queries/placement-facts";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { isSamePerson } from "../record/same-person.server";
import { sealRow } from "../record/seal-row.server";
import { sharedProgram } from "./check-rights.server";
import { localDay } from "./gate/days";
import { tellOfHold } from "./tell-of-hold.server";

export type HoldRefusal = "own-hold" | "not-in-your-program" | "on-hold-already" | "not-on-hold";

/**
 * Puts a hold on a corps member from today (in the program's zone), or lifts the one in force from
 * today on. Only a lead of the same program, never on themself. A hold never overwrites another. A
 * reason is kept beside the record, where it can be erased. A letter tells the person and their hosts.
 */
export async function changeHold(
  context: Context,
  input: { personId: string; change: "put" | "lift"; reason?: string },
): Promise<Outcome<{ id: string }, HoldRefusal>> {
  const { actor, tx, now } = context;
  const { personId, change, reason } = input;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own-hold");
  const shared = await sharedProgram(tx, actor, "program_lead", personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");

  await lockPeople(tx, [personId]);
  const holds = await holdsOf(tx, personId, now);
  const inForce = holds.find((hold) => hold.liftedOn === null);
  if (change === "put" && inForce) return refused("on-hold-already");
  if (change === "lift" && !inForce) return refused("not-on-hold");
  const id = context.newId();
  await insertHold(tx, {
    id,
    personId,
    organizationId: program.id,
    on: localDay(now, program.timeZone),
    lifts: inForce?.id ?? null,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await sealRow(context, { organizationId: program.id, table: "hold_fact", id });
  await recordAudit(context, {
    organizationId: program.id,
    action: change === "put" ? "hold-put" : "hold-lifted",
    subjectId: personId,
    detail: { hold: inForce?.id ?? id, ...(reason !== undefined && { reason }) },
  });
  await tellOfHold(context, { personId, program: program.name, change });
  context.emit({ kind: "hold-changed", personId });
  return done({ id });
}
