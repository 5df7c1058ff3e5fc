import { accountOf } from "../../db/queries/identity-accounts";
import { placementById } from "../../db/queries/placement";
import { openingById } from "../../db/queries/placement-openings";
import type { Reading } from "../record/context.server";
import { holdsRoleIn } from "./check-rights.server";
import type { OpeningRow } from "./openings/opening";

/** An active placement that its lead may end. */
export interface EndingPage {
  placementId: string;
  name: string;
  opening: OpeningRow;
}

/** A placement for the lead of its program; null for anyone else, or when it has ended. */
export async function readEnding(
  { db, actor }: Reading,
  placementId: string,
): Promise<EndingPage | null> {
  const placement = await placementById(db, placementId);
  if (!placement?.active) return null;
  const opening = await openingById(db, placement.openingId);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const account = await accountOf(db, placement.personId);
  return { placementId, name: account?.name ?? placement.personId, opening };
}
