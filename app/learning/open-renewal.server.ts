import { currentVersionId } from "../../db/queries/learning-outline";
import { insertRenewal } from "../../db/queries/learning-renewal";
import type { Context } from "../record/context.server";
import { type Outcome, refused } from "../record/outcome";
import { moveOn } from "./accept-version.server";
import { appendStatement } from "./append-statement.server";
import { openCheck } from "./open-check.server";
import { lockOwnRegistration } from "./own-registration.server";
import { readStandings } from "./read-check-standings.server";

/**
 * Opens a course to be shown again, on questions that this person has never seen, and asks the first. The
 * caller has decided that it may be renewed now. Every objective is shown anew by the rule of the check,
 * with three tries of its own; what was shown before stands until then. It asks what the course says now:
 * from here on the person is in its newest version. With a check under way, or a
 * renewal that is not done, it goes on with that.
 */
export async function openRenewal(
  context: Context,
  { courseId }: { courseId: string },
): Promise<Outcome<{ next: number }, "not-registered" | "nothing-to-open">> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const standings = await readStandings(context.tx, registration, context.now);
  const underWay = standings.some(({ open, renewing }) => open !== null || renewing);
  if (!underWay) {
    const { id } = registration;
    const newest = await currentVersionId(context.tx, courseId);
    const courseVersionId = newest ?? registration.courseVersionId;
    await insertRenewal(context.tx, id, context.now);
    if (courseVersionId !== registration.courseVersionId)
      await moveOn(context, registration, {
        toVersionId: courseVersionId,
        why: "renewal",
        objectives: [],
      });
    await appendStatement(context, registration, {
      verb: "attempted",
      objectType: "course",
      objectId: courseId,
      result: { renewal: true, courseVersionId },
    });
  }
  return openCheck(context, { courseId });
}
