import { retirementOf } from "../../db/queries/catalog-retirement";
import { insertRegistration } from "../../db/queries/learning";
import { currentVersionId } from "../../db/queries/learning-outline";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { beginLog } from "./append-statement.server";
import { learnerOf, lockOwnRegistration } from "./own-registration.server";
import type { Registration } from "./registration";

/**
 * Starts a course for the acting person and pins its current version. Starting twice returns the
 * registration there is. Refuses a course that was never published, and one that is retired to whoever is not in it.
 */
export async function registerForCourse(
  context: Context,
  { courseId }: { courseId: string },
): Promise<Outcome<Registration, "no-such-course" | "retired">> {
  const personId = learnerOf(context);
  const known = await lockOwnRegistration(context, courseId);
  if (known) return done(known);
  const courseVersionId = await currentVersionId(context.tx, courseId);
  if (courseVersionId === null) return refused("no-such-course");
  if (await retirementOf(context.tx, courseId)) return refused("retired");
  const registration: Registration = {
    id: context.newId(),
    personId,
    courseId,
    courseVersionId,
    createdAt: context.now,
  };
  await insertRegistration(context.tx, registration);
  await beginLog(context, registration);
  return done(registration);
}
