import { activePlacementsIn } from "../../../db/queries/placement";
import { changeLayers } from "../../../db/queries/placement-changes";
import { markPeople } from "../../../db/queries/placement-hints";
import { openingById } from "../../../db/queries/placement-openings";
import type { Context } from "../../record/context.server";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { rowName } from "../../record/sealed-tables";
import { localDay } from "../gate/days";
import type { PublicationPlan } from "./plan-publication.server";

/**
 * Gives openings their new layers and tells of every placement whose answer that changes. The caller
 * has locked the openings and everyone placed in them, and has worked the plan out under those locks.
 */
export async function moveOpenings(
  context: Context,
  plan: PublicationPlan & { ruleSetId: string | null },
): Promise<void> {
  const { tx, now, actor } = context;
  if (actor.personId === null) throw new Error("An opening's layers are moved by a person");
  for (const { openingId, layers, moves } of plan.changes) {
    const opening = await openingById(tx, openingId);
    if (!opening) continue;
    const on = localDay(now, opening.school.timeZone);
    const seq = await changeLayers(tx, {
      openingId,
      was: opening.layers,
      layers,
      moves: moves.map((move) => ({ ...move, on })),
      changedBy: actor.personId,
      at: now,
    });
    await sealRow(context, {
      organizationId: opening.programId,
      table: "opening_change",
      id: rowName(openingId, seq),
    });
    await recordAudit(context, {
      organizationId: opening.programId,
      action: "opening-layers-changed",
      subjectId: openingId,
      detail: { was: [...opening.layers], layers: [...layers] },
    });
  }
  const openingIds = plan.changes.map(({ openingId }) => openingId);
  const placed = await activePlacementsIn(tx, openingIds);
  await markPeople(
    tx,
    placed.map(({ personId }) => personId),
  );
  context.emit({
    kind: "rule-published",
    ruleSetId: plan.ruleSetId,
    placementIds: plan.effect.rows.flatMap(({ placementId }) => placementId ?? []),
  });
}
