import { awardsOf } from "../../db/queries/credentials";
import { currentAchievements } from "../../db/queries/credentials-achievements";
import { lockPeople } from "../../db/queries/locks";
import { textFor } from "../i18n/catalog";
import type { Context } from "../record/context.server";
import { isAwaiting, type PublishedAchievement, stacks } from "./achievement";
import type { Award, RuleFound } from "./award-record";
import { dayOf } from "./civil-day";
import { decideEarning, type Finding } from "./earning";
import { coursesFor, earningOf, renewalOf } from "./ladder";
import { readAwardEvidence } from "./read-award-evidence.server";
import { evidenceIn, windowOf } from "./renewal";
import { reserveAward } from "./reserve-award.server";
import type { AwardEvidence } from "./rules/rule";

/**
 * Awards everything that a person has just earned, and renews what they have just renewed: every
 * achievement, those that a course counts toward, or one; never one that awaits what is not in the
 * catalog. Harmless to call again: who holds an award gets
 * no second, and a renewal happens once in its window.
 */
export async function considerAwards(
  context: Context,
  input: { personId: string; courseId?: string; achievementId?: string },
): Promise<void> {
  const { tx, now, demo } = context;
  const { personId, courseId, achievementId } = input;
  await lockPeople(tx, [personId]);
  const published = await currentAchievements(tx);
  const ladder = new Map([...published].map(([id, { definition }]) => [id, definition]));
  const candidates = [...published.values()]
    .filter(({ definition }) => !isAwaiting(definition))
    .filter(({ definition: { id } }) => achievementId === undefined || id === achievementId)
    .map((achievement) => ({
      achievement,
      courses: coursesFor(achievement.definition, ladder),
    }))
    .filter(({ courses }) => courseId === undefined || courses.includes(courseId));
  if (candidates.length === 0) return;

  const held = newestOf(await awardsOf(tx, personId));
  const open = candidates.filter(({ achievement: { definition } }) => {
    const award = held.get(definition.id);
    return !award || definition.renewal !== undefined;
  });
  if (open.length === 0) return;
  const evidence = await readAwardEvidence(
    { db: tx, now, demo },
    {
      personId,
      courses: new Set(open.flatMap(({ courses }) => courses)),
      ladder,
      withKept: open.some(({ achievement }) => stacks(achievement.definition)),
    },
  );
  for (const { achievement } of open) {
    const renews = held.get(achievement.definition.id) ?? null;
    const finding = renews
      ? decideRenewal(achievement, renews, evidence, now)
      : decideEarning(earningOf(achievement.definition), evidence);
    if (!finding?.decision.met) continue;
    const basis = foundIn(finding);
    const said = [
      ...sayEvidence(basis),
      ...sayVersions(coursesFor(achievement.definition, ladder), evidence),
      ...sayReviews(coursesFor(achievement.definition, ladder), evidence),
    ];
    await reserveAward(context, { personId, achievement, evidence: said, basis, renews });
  }
}

function newestOf(awards: readonly Award[]): Map<string, Award> {
  return new Map(awards.toReversed().map((award) => [award.definition.id, award]));
}

/** What its shorter way comes to; null while it cannot be renewed. */
function decideRenewal(
  { definition, timeZone }: PublishedAchievement,
  award: Award,
  evidence: AwardEvidence,
  now: number,
): Finding | null {
  const shorter = renewalOf(definition);
  const window = windowOf(award, definition, timeZone);
  if (!shorter || !window || award.status.kind !== "issued") return null;
  if (dayOf(now, timeZone) < window.opensOn) return null;
  return decideEarning(shorter, evidenceIn(evidence, window));
}

/** What every rule that counted found, in the definition's order. */
function foundIn({ earning, decision, parts }: Finding): RuleFound[] {
  if (!decision.met) return [];
  if ("of" in earning) return parts.flatMap(foundIn);
  const { rule, asks } = earning;
  const { at, count, needed, evidenceIds } = decision;
  return [{ rule, asks: { ...asks }, at, count, needed, evidenceIds }];
}

/** The version of each course under it in which it was earned. */
function sayVersions(
  courses: readonly string[],
  { reviews }: AwardEvidence,
): { name: string; description: string }[] {
  const t = textFor("en");
  return courses.flatMap((course) => {
    const review = reviews.get(course);
    if (!review) return [];
    return {
      name: t("credentials.evidence.version.name"),
      description: t("credentials.evidence.version.said", {
        course: course.toUpperCase(),
        version: review.version,
      }),
    };
  });
}

/** What a badge says of each course under it that was still in review when it was earned. */
function sayReviews(
  courses: readonly string[],
  { reviews }: AwardEvidence,
): { name: string; description: string }[] {
  const t = textFor("en");
  return courses.flatMap((course) => {
    const review = reviews.get(course);
    if (!review || review.missing.length === 0) return [];
    const missing = review.missing.map((kind) => t(`catalog.signOff.${kind}`)).join(", ");
    return {
      name: t("credentials.evidence.inReview.name"),
      description: t("credentials.evidence.inReview.said", {
        course: course.toUpperCase(),
        version: review.version,
        missing,
      }),
    };
  });
}

/** The evidence in words that the signed badge carries: counts, never answers, scores or names. */
function sayEvidence(basis: readonly RuleFound[]): { name: string; description: string }[] {
  const t = textFor("en");
  return basis.map(({ rule, asks, count, needed }) => {
    const said = rule === "mastered" && asks.level === "kept" ? "kept" : rule;
    return {
      name: t(`credentials.evidence.${said}.name`),
      description: t(`credentials.evidence.${said}.said`, { n: count, needed }),
    };
  });
}
