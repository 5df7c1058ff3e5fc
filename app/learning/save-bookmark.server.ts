import { lessonBySlug } from "../../db/queries/catalog";
import { putBookmark } from "../../db/queries/learning-lesson";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import type { LessonRefusal } from "./open-lesson.server";
import { lockOwnRegistration } from "./own-registration.server";

/** Keeps the part (counted from 0) where the acting person stopped in a lesson, in place of the last. */
export async function saveBookmark(
  context: Context,
  { courseId, slug, block }: { courseId: string; slug: string; block: number },
): Promise<Outcome<{ block: number }, LessonRefusal | "no-such-part">> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const lesson = await lessonBySlug(context.tx, registration.courseVersionId, slug);
  if (!lesson) return refused("no-such-lesson");
  if (!lesson.blocks[block]) return refused("no-such-part");
  await putBookmark(context.tx, registration.id, { slug, block, at: context.now });
  return done({ block });
}
