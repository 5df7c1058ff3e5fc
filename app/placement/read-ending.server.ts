import { accountOf } from "../../db/queries/identity-accounts";
import { placementById } from "../../db/queries/placement";
import { openingById } from "../../db/queries/placement-openings";
import type { Reading } from "../record/context.server";
import { holdsRoleIn } from "./check-rights.server";
import type { Day } from "./gate/days";
import type { OpeningRow } from "./openings/opening";

/** A placement that its lead may end, or that has ended. */
export interface EndingPage {
  placementId: string;
  name: string;
  opening: OpeningRow;
  /** Null while it is active. */
  endedOn: Day | null;
}

/** A placement for the lead of its program; null for anyone else. */
export async function readEnding(
  { db, actor }: Reading,
  placementId: string,
): Promise<EndingPage | null> {
  const placement = await placementById(db, placementId);
  if (!placement) return null;
  const opening = await openingById(db, placement.openingId);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const account = await accountOf(db, placement.personId);
  const name = account?.name ?? placement.personId;
  return { placementId, name, opening, endedOn: placement.endedOn };
}
