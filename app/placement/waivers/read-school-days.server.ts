import { waiverZones } from "../../../db/queries/placement-waivers";
import type { ZoneDays } from "../../../db/queries/zone-days";
import type { Reading } from "../../record/context.server";
import { addDays, localDay } from "../gate/days";

/** What day it is at the schools of some programs' waivers: a waiver is over when its last day is past there. */
export async function readSchoolDays(
  { db, now }: Pick<Reading, "db" | "now">,
  programIds: readonly string[],
): Promise<ZoneDays> {
  // Nowhere is it an earlier day than the one before that of UTC.
  const zones = await waiverZones(db, programIds, addDays(localDay(now, "UTC"), -1));
  return new Map(zones.map((zone) => [zone, localDay(now, zone)]));
}
