import type { Reader } from "../../db/connect";
import { observationsOf, observationsShown } from "../../db/queries/observation";
import { attendanceOf, attendedBy } from "../../db/queries/observation-attendance";
import type { Reading } from "../record/context.server";
import type { AttendanceFact, Attended, Observation, ObservationFact } from "./evidence";
import { minutesIn } from "./training";

/**
 * What rules and the gate may know of a person's evidence beside the screen, as it was known at an
 * instant (epoch milliseconds): records made by then and not corrected by then.
 */
export async function readEvidenceFacts(
  db: Reader,
  personId: string,
  knownAt: number,
): Promise<{ observations: ObservationFact[]; attendance: AttendanceFact[] }> {
  return {
    observations: await observationsOf(db, personId, knownAt),
    attendance: await attendanceOf(db, personId, knownAt),
  };
}

/** A person's evidence beside the screen as pages show it, newest first. */
export interface Evidence {
  observations: Observation[];
  attended: Attended[];
  minutesInPerson: number;
}

/** What stands now for a person: for themself, or for those of their program (the route guards). */
export async function readEvidence({ db, now }: Reading, personId: string): Promise<Evidence> {
  const attended = await attendedBy(db, personId, now);
  return {
    observations: await observationsShown(db, personId),
    attended: attended.sort((a, b) => b.startsAt - a.startsAt),
    minutesInPerson: minutesIn("in_person", attended),
  };
}
