import { needsOf } from "../../../db/queries/opening-needs";
import { openingById } from "../../../db/queries/placement-openings";
import { readAwarded } from "../../credentials/read-awarded.server";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import type { OpeningRow } from "../openings/opening";
import { readNames } from "../read-names.server";
import { NO_NEED, type OpeningNeed } from "./need";

/** What a school asks for in an opening, and the badges that a lead may name. */
export interface NeedPage {
  opening: OpeningRow;
  need: OpeningNeed;
  badges: readonly { id: string; name: string }[];
}

/** The same for a lead of the opening's program; null for anyone else. */
export async function readNeed(
  { db, actor }: Reading,
  openingId: string,
): Promise<NeedPage | null> {
  const opening = await openingById(db, openingId);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const names = await readNames(db);
  return {
    opening,
    need: (await needsOf(db, [openingId])).get(openingId) ?? NO_NEED,
    badges: (await readAwarded({ db })).map(({ definition: { id, title } }) => ({
      id,
      name: names[id] ?? title,
    })),
  };
}
