import { hasBegun, registrationOf } from "../../db/queries/learning";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { beginLog } from "./append-statement.server";
import type { Registration } from "./registration";

/** The acting person's id. Throws when the system acts: learning is always someone's own. */
export function learnerOf({ actor }: Pick<Context, "actor">): string {
  if (actor.personId === null) throw new Error("Only a person can learn.");
  return actor.personId;
}

/**
 * Locks the acting person and returns their registration for a course, or null. Every use case that
 * writes about someone's learning begins here; so does the log of a registration that a rule made.
 */
export async function lockOwnRegistration(
  context: Context,
  courseId: string,
): Promise<Registration | null> {
  const personId = learnerOf(context);
  await lockPeople(context.tx, [personId]);
  const registration = await registrationOf(context.tx, personId, courseId);
  if (registration && !(await hasBegun(context.tx, registration.id)))
    await beginLog(context, registration);
  return registration;
}
