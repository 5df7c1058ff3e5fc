import {
  currentVersion,
  lessonsWithText,
  objectivesOf,
  versionById,
} from "../../db/queries/catalog";
import { learnerZone, registrationOf } from "../../db/queries/learning";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import { packOf, showsContacts } from "./pack/make-pack";
import type { CoursePack } from "./pack/pack";
import { readLinesToCall } from "./read-live-parts.server";

/**
 * A course to be printed, in the version whose page the acting person reads: the one that they are
 * registered in, else the current one.
 *
 * @param input.observes whether they rate practice tasks: only then is the observer's guidance there
 * @returns null when there is no such course
 */
export async function readCoursePack(
  reading: Reading,
  { courseId, observes }: { courseId: string; observes: boolean },
): Promise<CoursePack | null> {
  const { db, actor, now } = reading;
  const registration =
    actor.personId === null ? null : await registrationOf(db, actor.personId, courseId);
  const version = registration
    ? await versionById(db, registration.courseVersionId)
    : await currentVersion(db, courseId);
  if (!version) return null;
  const lessons = await lessonsWithText(db, version.id);
  const objectives = await objectivesOf(db, version.id);
  const zone = actor.personId === null ? "UTC" : await learnerZone(db, actor.personId);
  const contacts = showsContacts(lessons) ? await readLinesToCall(db, dayIn(now, zone)) : [];
  return packOf({ version, objectives, lessons }, { at: now, zone, observes, contacts });
}
