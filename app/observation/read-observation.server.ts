import { observationById } from "../../db/queries/observation";
import { organizationsWhere, READS_PEOPLE } from "../identity/roles";
import type { Reading } from "../record/context.server";
import { type CorrectionRights, mayCorrect } from "./correction";
import type { Observation } from "./evidence";
import type { CourseTask } from "./practice-task";
import { readVersionTask } from "./read-practice-task.server";
import { readStanding } from "./read-standing.server";

export interface ObservationPage {
  observation: Observation;
  task: CourseTask;
  /** The reader is the person whom it is about. */
  mine: boolean;
  rights: CorrectionRights;
}

/**
 * One observation with its rubric, for the person whom it is about and for the coaches, adjudicators
 * and leads of its program. Null for anyone else, as if it were not there.
 */
export async function readObservation(
  { db, actor }: Reading,
  id: string,
): Promise<ObservationPage | null> {
  const observation = await observationById(db, id);
  if (!observation || actor.personId === null) return null;
  const reader = await readStanding(db, actor.personId);
  const mine = actor.personId === observation.personId;
  const theirs = organizationsWhere(reader.memberships, READS_PEOPLE);
  if (!mine && !theirs.includes(observation.organizationId)) return null;
  const task = await readVersionTask(db, observation.courseVersionId);
  if (!task) throw new Error(`no practice task in ${observation.courseVersionId}`);
  const rights = mayCorrect(reader, observation);
  return { observation, task, mine, rights };
}
