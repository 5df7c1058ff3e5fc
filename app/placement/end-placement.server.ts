import { lockOpening, lockPeople } from "../../db/queries/locks";
import { endPlacementRow, placementById } from "../../db/queries/placement";
import { openingById } from "../../db/queries/placement-openings";
import { finishTasks } from "../../db/queries/placement-tasks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { holdsRoleIn } from "./check-rights.server";
import { localDay } from "./gate/days";
import { markWhole } from "./hints/mark-hints.server";

/**
 * Ends a placement today (in the school's zone): its slot is free again, and its tasks are done.
 * Only a lead of the program. Ending it twice is refused, with `openingId`. A reason is kept beside the
 * record, where it can be erased.
 */
export async function endPlacement(
  context: Context,
  input: { placementId: string; reason?: string },
): Promise<Outcome<{ openingId: string }, "no-placement" | "not-your-program" | "ended-already">> {
  const { actor, tx, now } = context;
  const placement = await placementById(tx, input.placementId);
  const opening = placement && (await openingById(tx, placement.openingId));
  if (!placement || !opening) return refused("no-placement");
  const leads = await holdsRoleIn(tx, actor, opening.programId, "program_lead");
  if (!leads) return refused("not-your-program");

  await lockOpening(tx, opening.id);
  await lockPeople(tx, [placement.personId]);
  const ended = await endPlacementRow(tx, {
    id: placement.id,
    on: localDay(now, opening.school.timeZone),
    by: actor.personId,
    at: now,
  });
  if (!ended) return refused("ended-already", { openingId: opening.id });
  await markWhole(context, placement.personId);
  await finishTasks(tx, { placementId: placement.id, by: actor.personId, at: now });
  await recordAudit(context, {
    organizationId: opening.programId,
    action: "placement-ended",
    subjectId: placement.personId,
    detail: {
      placement: placement.id,
      opening: opening.id,
      ...(input.reason !== undefined && { reason: input.reason }),
    },
  });
  return done({ openingId: opening.id });
}
