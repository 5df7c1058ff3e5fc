import type { Selectable } from "kysely";
import type { PlacementTask, TaskCause } from "../../app/placement/placement";
import type { Reader, Tx } from "../connect";
import type { DB } from "../schema";

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
  return rows.map(toTask);
}

function toTask(row: Selectable<DB["placement_task"]>): PlacementTask {
  return {
    id: row.id,
    placementId: row.placement_id,
    kind: row.kind,
    cause: row.cause,
    decisionId: row.decision_id,
    createdAt: row.created_at,
  };
}

/** An active placement that something changed under: the newest open task about it, and why each is there. */
export interface TaskedPlacement {
  task: PlacementTask;
  /** The causes of all of its open tasks, newest first. */
  causes: TaskCause[];
  personId: string;
  name: string;
  opening: { id: string; title: string; school: string };
}

/**
 * The active placements of some programs about which there is an open task, in openings that have not
 * ended by a day: what fails now before what only changed, then the newest first.
 */
export async function taskedPlacements(
  db: Reader,
  { programIds, notEndedBy }: { programIds: readonly string[]; notEndedBy: string },
): Promise<TaskedPlacement[]> {
  const rows = await db
    .selectFrom("opening")
    .innerJoin("placement", (join) =>
      join.onRef("placement.opening_id", "=", "opening.id").on("placement.active", "=", 1),
    )
    .innerJoin("placement_task as task", (join) =>
      join.onRef("task.placement_id", "=", "placement.id").on("task.done_at", "is", null),
    )
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .leftJoin("account", "account.person_id", "placement.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "placement.person_id")
    .selectAll("task")
    .select(["placement.person_id", "opening.id as opening_id", "opening.title"])
    .select((eb) => [
      "school.name as school_name",
      eb.fn.coalesce("account.name", "unclaimed.name").as("name"),
    ])
    .where("opening.organization_id", "in", [...programIds, ""])
    .where("opening.ends_on", ">=", notEndedBy)
    .orderBy("task.created_at", "desc")
    .orderBy("task.id", "desc")
    .execute();
  const newest = new Map<string, TaskedPlacement>();
  for (const row of rows) {
    const known = newest.get(row.placement_id);
    known?.causes.push(row.cause);
    if (known) continue;
    const opening = { id: row.opening_id, title: row.title, school: row.school_name };
    const { person_id: personId, name } = row;
    const task = toTask(row);
    const found = { task, causes: [task.cause], personId, name: name ?? "", opening };
    newest.set(row.placement_id, found);
  }
  const fails = ({ task }: TaskedPlacement) => Number(task.kind === "suspend");
  return [...newest.values()].sort((a, b) => fails(b) - fails(a));
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
