import { membershipsOf } from "../../../db/queries/identity-organizations";
import { openingsPage } from "../../../db/queries/placement-openings";
import { type TaskedPlacement, taskedPlacements } from "../../../db/queries/placement-tasks";
import { organizationsWhere } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { addDays, localDay } from "../gate/days";
import type { OpeningRow } from "./opening";

/** A placement that something changed under, and the newest thing to do about it. */
export type AtRisk = TaskedPlacement;

const PAGE = 50;
/** So many placements are named above the openings; all of them stand on Monday's own list. */
const MOST_AT_RISK = 25;

/** A page of a lead's openings, and the placements to look at first. */
export interface OpeningsRead {
  openings: readonly OpeningRow[];
  atRisk: readonly AtRisk[];
  /** How many placements there are to look at. */
  atRiskTotal: number;
  page: number;
  /** Whether there are openings after these. */
  more: boolean;
}

/** The openings of the programs that the reader leads, soonest first, and what to look at first. */
export async function readOpenings({ db, now, actor }: Reading, page = 1): Promise<OpeningsRead> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programIds = organizationsWhere(held, ["program_lead"]);
  const which = { programIds, notEndedBy: addDays(localDay(now, "UTC"), -1) };
  const offset = (page - 1) * PAGE;
  const { rows, total } = await openingsPage(db, which, { offset, limit: PAGE });
  const atRisk = page === 1 ? await taskedPlacements(db, which) : [];
  return {
    openings: rows,
    atRisk: atRisk.slice(0, MOST_AT_RISK),
    atRiskTotal: atRisk.length,
    page,
    more: offset + rows.length < total,
  };
}
