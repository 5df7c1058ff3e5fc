import { organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { holdsOf, insertHold } from "../../db/queries/placement-facts";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { sharedProgram } from "./check-rights.server";
import { localDay } from "./gate/days";

/**
 * Puts a hold on a corps member from today (in the program's zone) until it is lifted. Only a lead
 * of the same program, never on themself. A second hold while one is in force is refused.
 */
export async function putHold(
  context: Context,
  input: { personId: string },
): Promise<Outcome<{ id: string }, "own-hold" | "not-in-your-program" | "on-hold-already">> {
  const { actor, tx, now } = context;
  if (actor.personId === input.personId) return refused("own-hold");
  const shared = await sharedProgram(tx, actor, "program_lead", input.personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");

  await lockPeople(tx, [input.personId]);
  const holds = await holdsOf(tx, input.personId, now);
  if (holds.some((hold) => hold.liftedOn === null)) return refused("on-hold-already");
  const id = context.newId();
  await insertHold(tx, {
    id,
    personId: input.personId,
    organizationId: program.id,
    on: localDay(now, program.timeZone),
    lifts: null,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await recordAudit(context, {
    organizationId: program.id,
    action: "hold-put",
    subjectId: input.personId,
    detail: { hold: id },
  });
  context.emit({ kind: "hold-changed", personId: input.personId });
  return done({ id });
}
