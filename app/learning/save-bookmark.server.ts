import { putBookmark } from "../../db/queries/learning-lesson";
import { outlineOf } from "../../db/queries/learning-outline";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import type { LessonRefusal } from "./open-lesson.server";
import { lockOwnRegistration } from "./own-registration.server";

/** Keeps the block (counted from 0) where the acting person stopped in a lesson. */
export async function saveBookmark(
  context: Context,
  { courseId, slug, block }: { courseId: string; slug: string; block: number },
): Promise<Outcome<{ block: number }, LessonRefusal>> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const outline = await outlineOf(context.tx, registration.courseVersionId);
  if (!outline.lessons.some((lesson) => lesson.slug === slug)) return refused("no-such-lesson");
  await putBookmark(context.tx, registration.id, { slug, block, at: context.now });
  return done({ block });
}
