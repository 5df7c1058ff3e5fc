import type { Context } from "../record/context.server";
import { done, type Outcome } from "../record/outcome";
import { completeLesson } from "./complete-lesson.server";
import { type LessonRefusal, openLesson } from "./open-lesson.server";

/** Marks a lesson read by the acting person and opens the one after it, when there is one. */
export async function finishLesson(
  context: Context,
  input: { courseId: string; slug: string },
): Promise<Outcome<{ nextSlug: string | null }, LessonRefusal>> {
  const completed = await completeLesson(context, input);
  if (!completed.ok) return completed;
  const { nextSlug } = completed.value;
  if (nextSlug !== null) await openLesson(context, { courseId: input.courseId, slug: nextSlug });
  return done({ nextSlug });
}
