import { placementById } from "../../../db/queries/placement";
import { openingById } from "../../../db/queries/placement-openings";
import type { Context } from "../../record/context.server";
import type { TaskCause } from "../placement";
import { recheckPlacement } from "../recheck-placements.server";

/**
 * Judges again the placements whose answer a change of rules changes, and writes a task for each
 * (gate.md §5.4). Runs in the transaction of the change, which has locked the openings and the people.
 */
export async function recheckAfterRule(
  context: Context,
  change: { placementIds: readonly string[]; cause: TaskCause },
): Promise<void> {
  for (const id of change.placementIds) {
    const placement = await placementById(context.tx, id);
    const opening = placement && (await openingById(context.tx, placement.openingId));
    if (!opening || !placement.active) continue;
    await recheckPlacement(context, { placement, opening, cause: change.cause, isChanged: true });
  }
}
