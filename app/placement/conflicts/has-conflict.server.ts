import type { Tx } from "../../../db/connect";
import { wholePerson } from "../../../db/queries/identity-merges";
import { conflictsOf } from "../../../db/queries/school-conflicts";

/**
 * Whether a conflict of interest of a person stands at the school of an opening, under any account of
 * theirs. One that stands is in the way of the whole term, whatever day it begins.
 */
export async function hasConflict(
  tx: Tx,
  { personId, opening }: { personId: string; opening: { school: { id: string } } },
): Promise<boolean> {
  const { ids } = await wholePerson(tx, personId);
  const known = await conflictsOf(tx, { personIds: ids, schoolId: opening.school.id });
  return known.some(({ ended }) => ended === null);
}
