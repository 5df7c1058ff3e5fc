import { bookmarksOf, putBookmark } from "../../db/queries/learning-lesson";
import { outlineOf } from "../../db/queries/learning-outline";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { appendStatement } from "./append-statement.server";
import { lockOwnRegistration } from "./own-registration.server";

export type LessonRefusal = "not-registered" | "no-such-lesson";

/**
 * Writes down that the acting person opened a lesson, so that "Continue" comes back to it. Where
 * they stopped inside it stays as it was. Opening it again at once writes nothing new.
 */
export async function openLesson(
  context: Context,
  { courseId, slug }: { courseId: string; slug: string },
): Promise<Outcome<{ block: number }, LessonRefusal>> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const outline = await outlineOf(context.tx, registration.courseVersionId);
  if (!outline.lessons.some((lesson) => lesson.slug === slug)) return refused("no-such-lesson");

  const bookmarks = await bookmarksOf(context.tx, registration.id);
  const known = bookmarks.find((bookmark) => bookmark.slug === slug);
  const block = known?.block ?? 0;
  if (bookmarks[0]?.slug !== slug)
    await putBookmark(context.tx, registration.id, { slug, block, at: context.now });
  if (!known)
    await appendStatement(context, registration, {
      verb: "experienced",
      objectType: "lesson",
      objectId: slug,
    });
  return done({ block });
}
