import { putReflection, reflectionsOf } from "../../db/queries/learning-lesson";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { appendStatement } from "./append-statement.server";
import { lockOwnRegistration } from "./own-registration.server";

/** Most characters of one reflection. */
export const longestReflection = 4000;

/**
 * Keeps what the acting person wrote, for them alone. The log says that they wrote, never what.
 * The caller has looked up that the course has a reflection of this id.
 */
export async function saveReflection(
  context: Context,
  { courseId, reflectId, text }: { courseId: string; reflectId: string; text: string },
): Promise<Outcome<{ savedAt: number }, "not-registered" | "too-long">> {
  if (text.length > longestReflection) return refused("too-long", { most: longestReflection });
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const known = await reflectionsOf(context.tx, registration.id);
  const before = known.find((reflection) => reflection.reflectId === reflectId);
  if (before?.text === text) return done({ savedAt: before.savedAt });
  await putReflection(context.tx, registration.id, { reflectId, text, at: context.now });
  await appendStatement(context, registration, {
    verb: "responded",
    objectType: "reflection",
    objectId: reflectId,
  });
  return done({ savedAt: context.now });
}
