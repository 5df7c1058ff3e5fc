import type { Reader } from "../../db/connect";
import { learnerZone, registrationById } from "../../db/queries/learning";
import { criticalMissesOf } from "../../db/queries/learning-critical";
import { parallelState } from "./critical-miss";

/** The item versions of the critical misses of a registration that a parallel question made up for. */
export async function madeUpFor(db: Reader, registrationId: string): Promise<Set<string>> {
  const misses = (await criticalMissesOf(db, registrationId)).filter(({ answer }) => answer);
  const registration = misses.length > 0 && (await registrationById(db, registrationId));
  if (!registration) return new Set();
  const zone = await learnerZone(db, registration.personId);
  return new Set(
    misses.flatMap(({ miss, answer }) =>
      answer && parallelState(miss, answer, answer.at, zone) === "right" ? miss.itemVersionId : [],
    ),
  );
}
