import { creditsStatedBy, insertCollegeCredit } from "../../../db/queries/careers";
import { currentAchievements } from "../../../db/queries/credentials-achievements";
import { organizationById } from "../../../db/queries/identity-organizations";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { isAwaiting } from "../achievement";
import { dayOf } from "../civil-day";
import { type CollegeCredit, type CreditProblem, problemWith, standingOf } from "./college-credit";
import { ownColleges } from "./read-own-colleges.server";

export type CreditRefusal =
  | "not-your-college"
  | "no-such-achievement"
  | "said-already"
  | CreditProblem;

/** As many statements of one college are ever looked at, the newest first. */
export const MOST_STATED = 200;

/**
 * States, for a college, what credit it gives for a credential of the catalog, whoever awards it.
 * Refused: `not-your-college` unless the actor reviews there, `no-such-achievement`, `said-already` when
 * a statement about that course stands, and what is wrong with its days.
 */
export async function stateCredit(
  context: Context,
  { collegeId, ...credit }: CollegeCredit & { collegeId: string },
): Promise<Outcome<{ creditId: string }, CreditRefusal>> {
  const { tx, actor, now } = context;
  const own = await ownColleges(tx, actor);
  const college = await organizationById(tx, collegeId);
  if (!college || actor.personId === null || !own.some(({ id }) => id === collegeId))
    return refused("not-your-college");
  const achievement = (await currentAchievements(tx)).get(credit.achievementId);
  if (!achievement || isAwaiting(achievement.definition)) return refused("no-such-achievement");
  const today = dayOf(now, college.timeZone);
  const problem = problemWith(credit, today);
  if (problem) return refused(problem);
  const said = await creditsStatedBy(tx, [collegeId], MOST_STATED);
  const isSaid = said.some(
    (one) =>
      one.achievementId === credit.achievementId &&
      one.course === credit.course &&
      standingOf(one, today) === "stands",
  );
  if (isSaid) return refused("said-already");

  const creditId = context.newId();
  await insertCollegeCredit(tx, {
    ...credit,
    id: creditId,
    collegeId,
    by: actor.personId,
    at: now,
  });
  await sealRow(context, { organizationId: collegeId, table: "college_credit", id: creditId });
  await recordAudit(context, {
    organizationId: collegeId,
    action: "credit-stated",
    subjectId: creditId,
    detail: { achievement: credit.achievementId },
  });
  return done({ creditId });
}
