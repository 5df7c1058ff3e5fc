import { awardsOf } from "../../db/queries/credentials";
import {
  achievementsOfCourse,
  achievementVersions,
} from "../../db/queries/credentials-achievements";
import type { Reading } from "../record/context.server";
import { type Awaited, awaitedBy, isAwaiting, type PublishedAchievement } from "./achievement";
import { isInForce } from "./award-record";
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
  /** The course that leads to it; null for one that stacks others. */
  courseId: string | null;
  /** Every published version, newest first. */
  versions: string[];
  /** What is missing before anyone can earn it; null when nothing is. */
  awaits: Awaited | null;
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
    courseId: course ?? null,
    versions: versions.map((one) => one.definition.version).reverse(),
    awaits: isAwaiting(chosen.definition) ? awaitedBy(chosen.definition) : null,
  };
}

export interface CourseBadge {
  id: string;
  badge: BadgeWords;
  /** The reader's own credential for it that is in force; null for none. */
  heldAs: string | null;
}

/** The badges that a course leads to now, and which of them the reader holds. */
export async function readCourseBadges(
  { db, now, actor }: Reading,
  courseId: string,
): Promise<CourseBadge[]> {
  const held = actor.personId === null ? [] : await awardsOf(db, actor.personId);
  return (await achievementsOfCourse(db, courseId)).map((one) => {
    const { id } = one.definition;
    const award = held.find((one) => one.definition.id === id && isInForce(one, now));
    return { id, badge: wordsOn(one), heldAs: award?.id ?? null };
  });
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
