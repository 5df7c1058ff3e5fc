import type { PlacementTask } from "../../app/placement/placement";
import type { Reader, Tx } from "../connect";

export async function insertTask(tx: Tx, task: PlacementTask): Promise<void> {
  await tx
    .insertInto("placement_task")
    .values({
      id: task.id,
      placement_id: task.placementId,
      kind: task.kind,
      cause: task.cause,
      decision_id: task.decisionId,
      created_at: task.createdAt,
      done_by: null,
      done_at: null,
    })
    .execute();
}

/** The tasks of some placements that nobody has done, oldest first. */
export async function openTasks(
  db: Reader,
  placementIds: readonly string[],
): Promise<PlacementTask[]> {
  const rows = await db
    .selectFrom("placement_task")
    .selectAll()
    .where("placement_id", "in", [...placementIds, ""])
    .where("done_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    placementId: row.placement_id,
    kind: row.kind,
    cause: row.cause,
    decisionId: row.decision_id,
    createdAt: row.created_at,
  }));
}

/** Marks every open task of a placement as done. */
export async function finishTasks(
  tx: Tx,
  done: { placementId: string; by: string | null; at: number },
): Promise<void> {
  await tx
    .updateTable("placement_task")
    .set({ done_by: done.by, done_at: done.at })
    .where("placement_id", "=", done.placementId)
    .where("done_at", "is", null)
    .execute();
}
