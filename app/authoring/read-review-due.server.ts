import { currentVersion } from "../../db/queries/catalog";
import { type ReviewDue, reviewDue } from "../catalog/review-by";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";

/** By when the newest version of a course is to be reviewed again; null while that is far, or it has none. */
export async function readReviewDue(
  { db, now }: Reading,
  courseId: string,
): Promise<ReviewDue | null> {
  const version = await currentVersion(db, courseId);
  if (!version) return null;
  const { manifest, publishedAt } = version;
  return reviewDue({ words: manifest.nextReviewDue, publishedAt }, dayIn(now, "UTC"));
}
