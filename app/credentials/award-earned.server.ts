import { awardsOf } from "../../db/queries/credentials";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { considerAwards } from "./consider-awards.server";
import type { AwardRefusal } from "./order";

/**
 * Awards one achievement to somebody whose evidence is there already, as when it was published after
 * they had earned it. The rules decide, never the caller. Refused `held`, `not-earned`, and
 * `taken-back` to whoever had it revoked: that stands until a person settles it.
 */
export async function awardEarned(
  context: Context,
  { personId, achievementId }: { personId: string; achievementId: string },
): Promise<Outcome<{ credentialId: string }, AwardRefusal>> {
  const { tx } = context;
  await lockPeople(tx, [personId]);
  const [before] = await awardsOf(tx, personId, achievementId);
  if (before) return refused(before.status.kind === "revoked" ? "taken-back" : "held");
  await considerAwards(context, { personId, achievementId });
  const [after] = await awardsOf(tx, personId, achievementId);
  return after ? done({ credentialId: after.id }) : refused("not-earned");
}
