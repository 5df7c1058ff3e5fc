import { hoursSums } from "../../../db/queries/hours";
import { termsIn } from "../../../db/queries/hours-terms";
import { organizationById } from "../../../db/queries/identity-organizations";
import { namesOf } from "../../../db/queries/reporting-names";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { type Meter, type Minutes, meterOf, NO_MINUTES } from "./hours";

/** A page names so many members whose own meter is near the cap or over it; the rest are counted. */
const MOST = 10;

/** A program's training cap, and the members whose own share stands out. */
export interface ProgramMeter {
  programId: string;
  program: string;
  meter: Meter;
  members: readonly { personId: string; name: string; meter: Meter }[];
  /** How many more members stand out than are named. */
  more: number;
}

/**
 * The hours meters of some programs. The law caps the program's aggregate; a member's own meter is
 * custom, and only those near 20 % or over it are named, the furthest over first. Whoever calls has
 * seen that the reader may read these programs.
 */
export async function readHoursMeters(
  { db, now }: Pick<Reading, "db" | "now">,
  programIds: readonly string[],
): Promise<ProgramMeter[]> {
  const sums = await hoursSums(db, programIds);
  const terms = await termsIn(db, programIds, { knownAt: now });
  const meters: ProgramMeter[] = [];
  for (const programId of programIds) {
    const program = await organizationById(db, programId);
    if (!program) continue;
    const today = dayIn(now, program.timeZone);
    const planned = new Map<string, number>();
    for (const { organizationId, personId, startsOn, hours } of terms)
      if (organizationId === programId && startsOn <= today)
        planned.set(personId, (planned.get(personId) ?? 0) + hours);
    const served = new Map<string, Minutes>();
    const all: Minutes = { ...NO_MINUTES };
    for (const { organizationId, personId, kind, minutes } of sums) {
      if (organizationId !== programId) continue;
      served.set(personId, { ...(served.get(personId) ?? NO_MINUTES), [kind]: minutes });
      all[kind] += minutes;
    }
    const standing = [...served]
      .map(([personId, minutes]) => ({
        personId,
        meter: meterOf(minutes, planned.get(personId) ?? 0),
      }))
      .filter(({ meter }) => meter.state === "near" || meter.state === "over")
      .sort((a, b) => (b.meter.planShare ?? 0) - (a.meter.planShare ?? 0));
    const named = standing.slice(0, MOST);
    const names = await namesOf(
      db,
      named.map(({ personId }) => personId),
    );
    meters.push({
      programId,
      program: program.name,
      meter: meterOf(
        all,
        [...planned.values()].reduce((sum, hours) => sum + hours, 0),
      ),
      members: named.map((one) => ({ ...one, name: names.get(one.personId) ?? "" })),
      more: standing.length - named.length,
    });
  }
  return meters;
}
