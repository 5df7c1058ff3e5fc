import { activePlacementsOf } from "../../../db/queries/placement";
import { openingById } from "../../../db/queries/placement-openings";
import { insertTask } from "../../../db/queries/placement-tasks";
import type { Context } from "../../record/context.server";
import { permits } from "../gate/decide";
import { judgeOpening } from "../openings/judge-opening.server";
import { storeDecision } from "../store-decision.server";

/**
 * Someone was erased: each placement they hold gets a task, whatever the gate says of it, because nobody
 * can say any more who stands behind it. Runs in the transaction of the erasing.
 */
export async function askToEnd(
  context: Context,
  { personId }: { personId: string },
): Promise<void> {
  const { tx, now } = context;
  for (const placement of await activePlacementsOf(tx, personId)) {
    const opening = await openingById(tx, placement.openingId);
    if (!opening) continue;
    const pinned = opening.layers;
    const body = await judgeOpening(tx, { opening, personId, at: now, pinned });
    const decision = await storeDecision(context, { opening, personId, purpose: "recheck", body });
    await insertTask(tx, {
      id: context.newId(),
      placementId: placement.id,
      kind: permits(body.answer) ? "review" : "suspend",
      cause: "person-erased",
      decisionId: decision.id,
      createdAt: now,
    });
  }
}
