import type {
  AchievementDefinition,
  PublishedAchievement,
} from "../../app/credentials/achievement";
import type { Reader, Tx } from "../connect";
import { prepared } from "../prepared";

/** Stores an achievement's owner; whoever came first stays. Returns the owner. */
export async function claimAchievement(
  tx: Tx,
  row: { id: string; organizationId: string; courseId: string; at: number },
): Promise<string> {
  await tx
    .insertInto("achievement")
    .values({
      id: row.id,
      organization_id: row.organizationId,
      course_id: row.courseId,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  const owner = await tx
    .selectFrom("achievement")
    .select("organization_id")
    .where("id", "=", row.id)
    .executeTakeFirstOrThrow();
  return owner.organization_id;
}

/** Stores a new version, for good. */
export async function insertAchievementVersion(
  tx: Tx,
  row: {
    definition: AchievementDefinition;
    ordinal: number;
    hash: string;
    at: number;
    personId: string | null;
  },
): Promise<void> {
  await tx
    .insertInto("achievement_version")
    .values({
      achievement_id: row.definition.id,
      version: row.definition.version,
      ordinal: row.ordinal,
      body: JSON.stringify(row.definition),
      hash: row.hash,
      published_at: row.at,
      published_by: row.personId,
    })
    .execute();
}

/** Every published version of an achievement, oldest first. */
export async function achievementVersions(
  db: Reader,
  achievementId: string,
): Promise<PublishedAchievement[]> {
  const rows = await versions(db)
    .where("achievement.id", "=", achievementId)
    .orderBy("achievement_version.ordinal")
    .execute();
  return rows.map(toAchievement);
}

const every = prepared((db, _: Record<string, never>) =>
  versions(db).orderBy("achievement.id").orderBy("achievement_version.ordinal", "desc"),
);

/** Every achievement that is awarded now, in its newest version, by id. A catalog: a few dozen. */
export async function currentAchievements(db: Reader): Promise<Map<string, PublishedAchievement>> {
  const rows = await every(db, {});
  return new Map(rows.toReversed().map((row) => [row.achievement_id, toAchievement(row)]));
}

/** The version of each achievement that a course leads to now. */
export async function achievementsOfCourse(
  db: Reader,
  courseId: string,
): Promise<PublishedAchievement[]> {
  const all = await currentAchievements(db);
  return [...all.values()].filter(({ definition }) => definition.course === courseId);
}

/** How many families the check of a course can draw on, for each objective of its newest version. */
export async function checkFamilies(
  db: Reader,
  courseId: string,
): Promise<{ objectiveId: string; families: number }[]> {
  const newest = db
    .selectFrom("course_version")
    .select("id")
    .where("course_id", "=", courseId)
    .orderBy("ordinal", "desc")
    .limit(1);
  const rows = await db
    .selectFrom("objective")
    .leftJoin("item_version as item", (join) =>
      join
        .onRef("item.course_version_id", "=", "objective.course_version_id")
        .onRef("item.objective_id", "=", "objective.id")
        .on("item.pool", "=", "check"),
    )
    .select("objective.id")
    .select(({ fn }) => fn.count<number>("item.family").distinct().as("families"))
    .where("objective.course_version_id", "=", newest)
    .groupBy("objective.id")
    .orderBy("objective.id")
    .execute();
  return rows.map(({ id, families }) => ({ objectiveId: id, families: Number(families) }));
}

function versions(db: Reader) {
  return db
    .selectFrom("achievement_version")
    .innerJoin("achievement", "achievement.id", "achievement_version.achievement_id")
    .innerJoin("organization", "organization.id", "achievement.organization_id")
    .select([
      "achievement_version.achievement_id",
      "achievement_version.ordinal",
      "achievement_version.body",
      "achievement_version.hash",
      "achievement.organization_id",
      "organization.name as organization_name",
      "organization.time_zone",
    ]);
}

function toAchievement(row: {
  ordinal: number;
  body: string;
  hash: string;
  organization_id: string;
  organization_name: string;
  time_zone: string;
}): PublishedAchievement {
  const definition: AchievementDefinition = JSON.parse(row.body);
  return {
    definition,
    ordinal: row.ordinal,
    hash: row.hash,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    timeZone: row.time_zone,
  };
}
