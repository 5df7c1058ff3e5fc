import { retirementOf } from "../../db/queries/catalog-retirement";
import {
  dropRegistration,
  hasBegun,
  insertRegistration,
  registrationOf,
} from "../../db/queries/learning";
import { currentVersionId } from "../../db/queries/learning-outline";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";

/**
 * Registers someone for a course in its current version, without their doing: the course stands on
 * their home, and their log of it begins when they do. `made` is false when they were registered before.
 * Whoever calls has seen to the right. Refuses a course that is retired.
 */
export async function enrolInCourse(
  context: Context,
  { personId, courseId }: { personId: string; courseId: string },
): Promise<Outcome<{ made: boolean }, "no-such-course" | "retired">> {
  const { tx, newId, now } = context;
  await lockPeople(tx, [personId]);
  if (await registrationOf(tx, personId, courseId)) return done({ made: false });
  const courseVersionId = await currentVersionId(tx, courseId);
  if (courseVersionId === null) return refused("no-such-course");
  if (await retirementOf(tx, courseId)) return refused("retired");
  const row = { id: newId(), personId, courseId, courseVersionId, createdAt: now };
  return done({ made: await insertRegistration(tx, row) });
}

/** Takes such a registration back, unless its person has begun: then false, and it stays. */
export async function withdrawFromCourse(
  { tx }: Context,
  { personId, courseId }: { personId: string; courseId: string },
): Promise<boolean> {
  await lockPeople(tx, [personId]);
  const registration = await registrationOf(tx, personId, courseId);
  if (!registration || (await hasBegun(tx, registration.id))) return false;
  await dropRegistration(tx, registration.id);
  return true;
}
