import { membershipsOf } from "../../../db/queries/identity-organizations";
import { activePlacementsIn } from "../../../db/queries/placement";
import { listOpenings } from "../../../db/queries/placement-openings";
import { openTasks } from "../../../db/queries/placement-tasks";
import type { Reading } from "../../record/context.server";
import { addDays, localDay } from "../gate/days";
import type { PlacementTask } from "../placement";
import type { OpeningRow } from "./opening";

/** A placement that something changed under, and the newest thing to do about it. */
export interface AtRisk {
  task: PlacementTask;
  personId: string;
  name: string;
  opening: { id: string; title: string; school: string };
}

/** The openings of the programs that the reader leads, and the placements to look at first. */
export async function readOpenings({
  db,
  now,
  actor,
}: Reading): Promise<{ openings: OpeningRow[]; atRisk: AtRisk[] }> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programIds = held
    .filter((one) => one.role === "program_lead")
    .map((one) => one.organizationId);
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds, notEndedBy });
  const placements = await activePlacementsIn(
    db,
    openings.map(({ id }) => id),
  );
  const tasks = await openTasks(
    db,
    placements.map(({ id }) => id),
  );
  const atRisk = placements.flatMap((placement) => {
    const task = tasks.filter(({ placementId }) => placementId === placement.id).at(-1);
    const opening = openings.find(({ id }) => id === placement.openingId);
    if (!task || !opening) return [];
    const { id, title, school } = opening;
    const { personId, name } = placement;
    return [{ task, personId, name, opening: { id, title, school: school.name } }];
  });
  // What fails now comes before what only changed.
  atRisk.sort((a, b) => Number(b.task.kind === "suspend") - Number(a.task.kind === "suspend"));
  return { openings, atRisk };
}
