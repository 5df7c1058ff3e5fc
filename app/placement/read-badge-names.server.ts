import type { Reader } from "../../db/connect";
import { currentVersions } from "../../db/queries/catalog";

/** What a badge is called, by the id that rules use: the course's code and title. */
export async function readBadgeNames(db: Reader): Promise<Record<string, string>> {
  const courses = await currentVersions(db);
  return Object.fromEntries(
    courses.map(({ courseId, title }) => [courseId, `${courseId.toUpperCase()} ${title}`]),
  );
}
