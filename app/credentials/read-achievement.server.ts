import {
  achievementsOfCourse,
  achievementVersions,
} from "../../db/queries/credentials-achievements";
import type { Reading } from "../record/context.server";
import type { PublishedAchievement } from "./achievement";
import type { BadgeWords } from "./badge";
import { CREDENTIALS_V2, OPEN_BADGES } from "./contexts";
import { organizationDid } from "./did-web";
import type { JsonObject } from "./json";
import { achievementClaims } from "./open-badge";

/** What an achievement's page prints. */
export interface AchievementPage {
  id: string;
  badge: BadgeWords;
  description: string;
  criteria: string;
  courseId: string;
  /** Every published version, newest first. */
  versions: string[];
}

/** An achievement in one version, or in its newest; null when there is none. */
export async function readAchievement(
  { db }: Pick<Reading, "db">,
  input: { id: string; version?: string },
): Promise<AchievementPage | null> {
  const versions = await achievementVersions(db, input.id);
  const chosen = choose(versions, input.version);
  if (!chosen) return null;
  const { id, description, criteria, course } = chosen.definition;
  return {
    id,
    badge: wordsOn(chosen),
    description,
    criteria,
    courseId: course,
    versions: versions.map((one) => one.definition.version).reverse(),
  };
}

/** The badges that a course leads to now, as their pages draw them. */
export async function readCourseBadges(
  { db }: Reading,
  courseId: string,
): Promise<{ id: string; badge: BadgeWords }[]> {
  const achievements = await achievementsOfCourse(db, courseId);
  return achievements.map((one) => ({ id: one.definition.id, badge: wordsOn(one) }));
}

function wordsOn({ definition, organizationName }: PublishedAchievement): BadgeWords {
  const { strand, level, title, code, version } = definition;
  return { strand, level, title, code, version, issuer: organizationName };
}

/** The same as Open Badges JSON, with who defines it. */
export async function readAchievementJson(
  { db }: Pick<Reading, "db">,
  input: { id: string; version?: string; origin: string },
): Promise<JsonObject | null> {
  const chosen = choose(await achievementVersions(db, input.id), input.version);
  if (!chosen) return null;
  const { definition, organizationId, organizationName } = chosen;
  return {
    "@context": [CREDENTIALS_V2, OPEN_BADGES],
    ...achievementClaims(definition, input.origin),
    creator: {
      id: organizationDid(input.origin, organizationId),
      type: ["Profile"],
      name: organizationName,
    },
  };
}

function choose(
  versions: PublishedAchievement[],
  version: string | undefined,
): PublishedAchievement | undefined {
  if (version === undefined) return versions.at(-1);
  return versions.find(({ definition }) => definition.version === version);
}
