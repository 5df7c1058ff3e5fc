import { lockOpenings, lockPeople, lockSchoolName } from "../../../db/queries/locks";
import { activePlacementsIn } from "../../../db/queries/placement";
import { listOpenings } from "../../../db/queries/placement-openings";
import type { Context } from "../../record/context.server";
import { addDays, localDay } from "../gate/days";

/**
 * Locks what a change of a school touches, its openings before the people placed in them, so that nobody
 * is placed on the strength of it meanwhile. Gives those people, and the programs that serve there.
 */
export async function lockSchool(
  { tx, now }: Pick<Context, "tx" | "now">,
  schoolId: string,
): Promise<{ placed: string[]; programIds: string[] }> {
  await lockSchoolName(tx, schoolId);
  const openings = await listOpenings(tx, {
    schoolIds: [schoolId],
    notEndedBy: addDays(localDay(now, "UTC"), -1),
  });
  const ids = openings.map(({ id }) => id);
  await lockOpenings(tx, ids);
  const held = await activePlacementsIn(tx, ids);
  const placed = [...new Set(held.map(({ personId }) => personId))];
  await lockPeople(tx, placed);
  return { placed, programIds: [...new Set(openings.map(({ programId }) => programId))] };
}

/** Says of everyone placed at a school that it changed, so that each placement is judged again. */
export function tellOfSchool(context: Context, placed: readonly string[]): void {
  for (const personId of placed) context.emit({ kind: "school-changed", personId });
}
