import { achievementsOfCourse } from "../../db/queries/credentials-achievements";
import { objectivesShown } from "../../db/queries/credentials-evidence";
import { registrationsOf } from "../../db/queries/learning";
import { lockPeople } from "../../db/queries/locks";
import { observationsOf } from "../../db/queries/observation";
import { textFor } from "../i18n/catalog";
import type { Context, Reading } from "../record/context.server";
import { type AwardDecision, decideAward } from "./award";
import { reserveAward } from "./reserve-award.server";
import type { AwardEvidence } from "./rules/rule";

/**
 * Awards everything that a person has just earned: for each course they take (or the one named), its
 * achievements whose every rule is met. Harmless to call again: who holds an award gets no second.
 */
export async function considerAwards(
  context: Context,
  input: { personId: string; courseId?: string },
): Promise<void> {
  const { tx, now } = context;
  const { personId, courseId } = input;
  await lockPeople(tx, [personId]);
  for (const registration of await registrationsOf(tx, personId)) {
    if (courseId !== undefined && registration.courseId !== courseId) continue;
    const achievements = await achievementsOfCourse(tx, registration.courseId);
    if (achievements.length === 0) continue;
    const evidence = await readAwardEvidence({ db: tx, now }, registration);
    for (const achievement of achievements) {
      const decision = decideAward(achievement.definition.rules, evidence);
      if (!decision.award) continue;
      await reserveAward(context, { personId, achievement, evidence: sayEvidence(decision) });
    }
  }
}

/** What award rules may read about a registration. */
async function readAwardEvidence(
  { db, now }: Pick<Reading, "db" | "now">,
  registration: { id: string; personId: string; courseId: string },
): Promise<AwardEvidence> {
  const observed = await observationsOf(db, registration.personId, now);
  return {
    objectives: await objectivesShown(db, registration.id),
    observations: observed
      .filter(({ courseId }) => courseId === registration.courseId)
      .map(({ id, score, onDay, recordedAt }) => ({ id, score, day: onDay, recordedAt })),
  };
}

/** The evidence in words that the signed badge carries: counts, never answers, scores or names. */
function sayEvidence({ findings }: AwardDecision): { name: string; description: string }[] {
  const t = textFor("en");
  return findings.map(({ rule, decision }) => ({
    name: t(`credentials.evidence.${rule}.name`),
    description: t(`credentials.evidence.${rule}.said`, { n: decision.count }),
  }));
}
