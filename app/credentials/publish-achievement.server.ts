import type { Reader } from "../../db/connect";
import {
  achievementVersions,
  checkFamilies,
  claimAchievement,
  currentAchievements,
  insertAchievementVersion,
} from "../../db/queries/credentials-achievements";
import { attestationVersions } from "../../db/queries/credentials-attestations";
import { boundRule, defensible, type Indefensible } from "../mastery/bound";
import { checkRule } from "../mastery/check-rule";
import { retentionRule } from "../mastery/retention";
import { canonicalJson, sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { type AchievementDefinition, awaitedBy, stacks } from "./achievement";
import { attestationsIn, coursesUnder, earningOf, heldIn, isCircular } from "./ladder";

export type AchievementRefusal =
  | "changed"
  | "owner"
  | "no-such-achievement"
  | "no-such-statement"
  | "circular"
  | Indefensible
  | "too-few-questions";

/**
 * Publishes a version of an achievement, for good. Publishing the same words again gives the version
 * that is there. Refused: `changed` when this version was published with other words, `owner` when
 * the achievement belongs to another organization; `no-such-achievement`, `no-such-statement` and
 * `circular` when it asks for what nobody can hold and does not say that it awaits it; and, where it stacks others, when it could not be
 * defended (mastery.md §0.6): too few objectives, or too few questions on one to keep it.
 */
export async function publishAchievement(
  context: Context,
  input: { organizationId: string; definition: AchievementDefinition },
): Promise<Outcome<{ isNew: boolean }, AchievementRefusal>> {
  const { tx, now, actor } = context;
  const { organizationId, definition } = input;
  const { id, version, course = "" } = definition;
  const sound = await examine(tx, definition);
  if (!sound.ok) return sound;
  const owner = await claimAchievement(tx, { id, organizationId, courseId: course, at: now });
  if (owner !== organizationId) return refused("owner", { achievement: id });

  const hash = sha256(canonicalJson(definition));
  const versions = await achievementVersions(tx, id);
  const present = versions.find((published) => published.definition.version === version);
  if (present) {
    return present.hash === hash
      ? done({ isNew: false })
      : refused("changed", { achievement: id, version });
  }
  const ordinal = versions.length + 1;
  await insertAchievementVersion(tx, {
    definition,
    ordinal,
    hash,
    at: now,
    personId: actor.personId,
  });
  await recordAudit(context, {
    organizationId,
    action: "achievement-published",
    subjectId: id,
    detail: { version, hash },
  });
  return done({ isNew: true });
}

/** Could anyone earn it, and could it be defended to a stranger? */
async function examine(
  db: Reader,
  definition: AchievementDefinition,
): Promise<Outcome<null, AchievementRefusal>> {
  const published = await currentAchievements(db);
  const ladder = new Map([...published].map(([id, one]) => [id, one.definition]));
  const awaited = new Set(awaitedBy(definition).courses.map(({ id }) => id));
  for (const achievement of heldIn(earningOf(definition)))
    if (!ladder.has(achievement) && !awaited.has(achievement))
      return refused("no-such-achievement", { achievement });
  for (const attestation of attestationsIn(definition))
    if ((await attestationVersions(db, attestation)).length === 0)
      return refused("no-such-statement", { attestation });
  if (isCircular(definition, ladder)) return refused("circular", { achievement: definition.id });
  if (!stacks(definition)) return done(null);

  const courses = coursesUnder(definition.id, ladder.set(definition.id, definition));
  const banks = (await Promise.all(courses.map((course) => checkFamilies(db, course)))).flat();
  const defended = defensible({ objectives: banks.length, cut: boundRule.cut });
  if (!defended.ok) return defended;
  const least = checkRule.least + retentionRule.questions;
  const short = banks.find(({ families }) => families < least);
  if (!short) return done(null);
  const { objectiveId: objective, families } = short;
  return refused("too-few-questions", { objective, families, least });
}
