import {
  achievementVersions,
  claimAchievement,
  insertAchievementVersion,
} from "../../db/queries/credentials-achievements";
import { canonicalJson, sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import type { AchievementDefinition } from "./achievement";

/**
 * Publishes a version of an achievement, for good. Publishing the same words again gives the version
 * that is there. Refused: `changed` when this version was published with other words, `owner` when
 * the achievement belongs to another organization.
 */
export async function publishAchievement(
  context: Context,
  input: { organizationId: string; definition: AchievementDefinition },
): Promise<Outcome<{ isNew: boolean }, "changed" | "owner">> {
  const { tx, now, actor } = context;
  const { organizationId, definition } = input;
  const { id, version, course } = definition;
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
