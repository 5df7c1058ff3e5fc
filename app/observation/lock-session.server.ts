import { lockTrainingSession } from "../../db/queries/locks";
import { trainingSessionById } from "../../db/queries/observation-sessions";
import { organizationsWhere, type Role } from "../identity/roles";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { readSigner } from "./read-standing.server";
import type { Standing } from "./signing";
import type { ChangedSession } from "./training";

/**
 * A session, locked, for someone who holds one of these roles in its program. Refuses `not-found`
 * otherwise, as if it were not there.
 */
export async function lockSession(
  context: Context,
  sessionId: string,
  roles: readonly Role[],
): Promise<Outcome<{ session: ChangedSession; who: Standing }, "not-found">> {
  await lockTrainingSession(context.tx, sessionId);
  const session = await trainingSessionById(context.tx, sessionId);
  const who = await readSigner(context);
  const theirs = organizationsWhere(who.memberships, roles);
  if (!session || !theirs.includes(session.organizationId)) return refused("not-found");
  return done({ session, who });
}
