import type { Reader } from "../../../db/connect";
import { organizationById } from "../../../db/queries/identity-organizations";
import type { OpeningRow } from "../openings/opening";
import type { Asked } from "./fit";
import { NO_NEED, type OpeningNeed, placeKey } from "./need";

/** What an opening asks for, to set beside what people say: its hours, its place and what was said. */
export async function readAsked(
  db: Reader,
  { school, schedule, startsOn }: OpeningRow,
  { languages, modality, town, badges }: OpeningNeed = NO_NEED,
): Promise<Asked> {
  const { districtId } = school;
  const district = districtId === null ? null : await organizationById(db, districtId);
  const here = modality !== "online";
  return {
    languages,
    hours: schedule,
    town: here && town !== null ? placeKey(town) : null,
    district: here && district ? placeKey(district.name) : null,
    modality,
    badges,
    day: startsOn,
  };
}
