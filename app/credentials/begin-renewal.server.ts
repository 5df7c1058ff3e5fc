import { lockPeople } from "../../db/queries/locks";
import { openRenewal } from "../learning/open-renewal.server";
import { learnerOf } from "../learning/own-registration.server";
import type { Context } from "../record/context.server";
import { type Outcome, refused } from "../record/outcome";
import { readCourseRenewal } from "./read-course-renewal.server";

/**
 * Begins to renew what the acting person earned by a course: its check again, on new questions. Begun
 * twice it goes on with the first. Refuses `nothing-to-open` when there is nothing to renew, or it is too
 * early.
 */
export async function beginRenewal(
  context: Context,
  { courseId }: { courseId: string },
): Promise<Outcome<{ next: number }, "not-registered" | "nothing-to-open">> {
  const { tx, now, actor, demo } = context;
  await lockPeople(tx, [learnerOf(context)]);
  const renewal = await readCourseRenewal({ db: tx, now, actor, demo }, { courseId });
  if (!renewal?.isOpen) return refused("nothing-to-open");
  return openRenewal(context, { courseId });
}
