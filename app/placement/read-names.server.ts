import type { Reader } from "../../db/connect";
import { currentVersions } from "../../db/queries/catalog";
import { statementTitles } from "../../db/queries/credentials-attestations";

/**
 * What badges and statements are called, by the ids that rules use: a course's code and title, a
 * statement's title.
 */
export async function readNames(db: Reader): Promise<Record<string, string>> {
  const courses = await currentVersions(db);
  const badges = courses.map(
    ({ courseId, title }) => [courseId, `${courseId.toUpperCase()} ${title}`] as const,
  );
  return Object.fromEntries([...(await statementTitles(db)), ...badges]);
}
