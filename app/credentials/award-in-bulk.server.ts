import { currentAchievements } from "../../db/queries/credentials-achievements";
import { learnersOf } from "../../db/queries/credentials-checking";
import type { Membership } from "../identity/roles";
import type { App } from "../record/app.server";
import type { Actor } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { awardEarned } from "./award-earned.server";
import { coursesFor } from "./ladder";
import { MOST_ORDERED, type OrderedRow } from "./order";
import { mayRevoke } from "./revocation";

/**
 * Awards an achievement to everyone who has earned it, or to those of the named people (e-mail or
 * member number) who have; `rehearse` says what would happen and changes nothing. People are found
 * among those who take its courses, so a college learns of nobody else. Each row stands by itself.
 * Refused `no-such-achievement` to whoever may not revoke it, `too-many`.
 */
export async function awardInBulk(
  app: App,
  who: { actor: Actor; memberships: readonly Membership[] },
  order: { achievementId: string; people: readonly string[] | null; rehearse: boolean },
): Promise<Outcome<OrderedRow[], "no-such-achievement" | "too-many">> {
  const { achievementId, people, rehearse } = order;
  const published = await currentAchievements(app.db);
  const achievement = published.get(achievementId);
  if (!achievement || !mayRevoke(who.memberships, achievement.organizationId))
    return refused("no-such-achievement");
  const ladder = new Map([...published].map(([id, { definition }]) => [id, definition]));
  const learners = await learnersOf(app.db, coursesFor(achievement.definition, ladder));
  const asked = people ?? learners.map(({ personId }) => personId);
  if (asked.length > MOST_ORDERED) return refused("too-many");
  const numbers = new Map(
    learners.flatMap(({ personId, email }) => [
      [personId, personId],
      [email, personId],
    ]),
  );
  const rows: OrderedRow[] = [];
  for (const one of asked) {
    const personId = numbers.get(one) ?? numbers.get(one.toLowerCase());
    if (personId === undefined) {
      rows.push({ asked: one, outcome: "unknown-person", credentialId: null });
      continue;
    }
    const perform = rehearse ? app.rehearse : app.run;
    const outcome = await perform(who.actor, (context) =>
      awardEarned(context, { personId, achievementId }),
    );
    const issued = outcome.ok && !rehearse ? outcome.value.credentialId : null;
    rows.push({ asked: one, outcome: outcome.ok ? "done" : outcome.reason, credentialId: issued });
  }
  return done(rows);
}
