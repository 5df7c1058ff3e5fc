import type { Reader } from "../../db/connect";
import { currentVersions } from "../../db/queries/catalog";
import { statementTitles } from "../../db/queries/credentials-attestations";
import { clearanceTypes } from "../../db/queries/placement-clearance-types";

/**
 * What badges, statements and clearances are called, by the ids that rules use: a course's code and
 * title, the title of a statement or of a type of clearance.
 */
export async function readNames(db: Reader): Promise<Record<string, string>> {
  const courses = await currentVersions(db);
  const badges = courses.map(
    ({ courseId, title }) => [courseId, `${courseId.toUpperCase()} ${title}`] as const,
  );
  const clearances = [...(await clearanceTypes(db))].map(([id, { title }]) => [id, title] as const);
  return Object.fromEntries([...clearances, ...(await statementTitles(db)), ...badges]);
}
