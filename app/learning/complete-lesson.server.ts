import { insertCompletion } from "../../db/queries/learning-lesson";
import { outlineOf } from "../../db/queries/learning-outline";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { appendStatement } from "./append-statement.server";
import type { LessonRefusal } from "./open-lesson.server";
import { lockOwnRegistration } from "./own-registration.server";

/** Marks a lesson read by the acting person. Marking it twice changes nothing. */
export async function completeLesson(
  context: Context,
  { courseId, slug }: { courseId: string; slug: string },
): Promise<Outcome<{ nextSlug: string | null }, LessonRefusal>> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const { lessons } = await outlineOf(context.tx, registration.courseVersionId);
  const place = lessons.findIndex((lesson) => lesson.slug === slug);
  if (place < 0) return refused("no-such-lesson");
  if (await insertCompletion(context.tx, registration.id, slug, context.now))
    await appendStatement(context, registration, {
      verb: "completed",
      objectType: "lesson",
      objectId: slug,
    });
  return done({ nextSlug: lessons[place + 1]?.slug ?? null });
}
