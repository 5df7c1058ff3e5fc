import { endSession, endSessionsOf, sessionsOf } from "../../db/queries/identity-sessions";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import type { Who } from "./session.server";

/** A session as its owner sees it. */
export interface OwnSession {
  id: string;
  device: string | null;
  startedAt: number;
  usedAt: number;
  isThisOne: boolean;
}

/** Where someone is signed in, newest use first. */
export async function readOwnSessions({ db, now }: Reading, who: Who): Promise<OwnSession[]> {
  const sessions = await sessionsOf(db, who.personId, now);
  return sessions.map(({ digest, device, createdAt, usedAt }) => ({
    id: digest,
    device,
    startedAt: createdAt,
    usedAt,
    isThisOne: digest === who.sessionId,
  }));
}

/** Ends one of someone's own sessions; the cookie of it opens nothing from then on. */
export async function endOwnSession(
  context: Context,
  who: Who,
  sessionId: string,
): Promise<Outcome<null, "unknown-session">> {
  const ended = await endSession(context.tx, who.personId, sessionId);
  return ended ? done(null) : refused("unknown-session");
}

/** Ends all of someone's sessions but the one they are in. Returns how many ended. */
export function endOtherSessions(context: Context, who: Who): Promise<number> {
  return endSessionsOf(context.tx, who.personId, who.sessionId);
}
