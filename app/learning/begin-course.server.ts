import { outlineOf } from "../../db/queries/learning-outline";
import type { Context } from "../record/context.server";
import { done, type Outcome } from "../record/outcome";
import { openLesson } from "./open-lesson.server";
import { registerForCourse } from "./register-for-course.server";

/** Registers the acting person for a course and opens its first lesson. Beginning twice changes nothing. */
export async function beginCourse(
  context: Context,
  { courseId }: { courseId: string },
): Promise<Outcome<{ slug: string }, "no-such-course" | "retired">> {
  const registered = await registerForCourse(context, { courseId });
  if (!registered.ok) return registered;
  const { lessons } = await outlineOf(context.tx, registered.value.courseVersionId);
  const [first] = lessons;
  if (!first) throw new Error(`${courseId} was published without a lesson.`);
  await openLesson(context, { courseId, slug: first.slug });
  return done({ slug: first.slug });
}
