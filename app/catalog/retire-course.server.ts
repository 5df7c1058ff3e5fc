import { courseOwner, currentVersion } from "../../db/queries/catalog";
import { claimCourse } from "../../db/queries/catalog-publishing";
import { insertRetirement, retirementOf } from "../../db/queries/catalog-retirement";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { organizationsWhere } from "../identity/roles";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import type { Retirement } from "./retirement";

/**
 * Retires a course, or takes it up again: for authors of its college, with a reason that everyone who is
 * refused reads. Done twice it changes nothing.
 */
export async function retireCourse(
  context: Context,
  { courseId, retired, reason }: { courseId: string; retired: boolean; reason: string },
): Promise<Outcome<null, "no-such-course">> {
  const { tx, now, actor } = context;
  const college = await ownCollege({ db: tx, actor }, courseId);
  if (college === null || actor.personId === null) return refused("no-such-course");
  await claimCourse(tx, { id: courseId, organizationId: college, at: now });
  const isRetired = (await retirementOf(tx, courseId)) !== null;
  if (isRetired === retired) return done(null);
  await insertRetirement(tx, { courseId, retired, reason, personId: actor.personId, at: now });
  await recordAudit(context, {
    organizationId: college,
    action: retired ? "course-retired" : "course-reopened",
    subjectId: courseId,
    detail: { reason },
  });
  return done(null);
}

/** Whether a course is retired, for authors of its college; null for anyone else. */
export async function readRetirement(
  reading: Pick<Reading, "db" | "actor">,
  courseId: string,
): Promise<{ course: { id: string; title: string }; retirement: Retirement | null } | null> {
  if ((await ownCollege(reading, courseId)) === null) return null;
  const version = await currentVersion(reading.db, courseId);
  if (!version) return null;
  const retirement = await retirementOf(reading.db, courseId);
  return { course: { id: courseId, title: version.title }, retirement };
}

/** The college of a course, where the acting person is an author of it; null otherwise. */
async function ownCollege(
  { db, actor }: Pick<Reading, "db" | "actor">,
  courseId: string,
): Promise<string | null> {
  const college = await courseOwner(db, courseId);
  if (college === null || actor.personId === null) return null;
  const theirs = organizationsWhere(await membershipsOf(db, actor.personId), ["author"]);
  return theirs.includes(college) ? college : null;
}
