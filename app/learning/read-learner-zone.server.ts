import { learnerZone } from "../../db/queries/learning";
import type { Reading } from "../record/context.server";

/** The time zone in which days are said about a learner: their program's, else UTC. */
export function readLearnerZone({ db }: Reading, personId: string): Promise<string> {
  return learnerZone(db, personId);
}
