import { accountByEmail, accountOf } from "../../db/queries/identity-accounts";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { endSession, endSessionsOf, sessionsOf } from "../../db/queries/identity-sessions";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { holds, PLATFORM } from "./roles";
import { enqueueMail } from "./send-mail.server";
import type { Who } from "./session.server";

/** A session as pages list it. */
export interface ListedSession {
  id: string;
  device: string | null;
  startedAt: number;
  usedAt: number;
  /** The one that the reader is in. */
  isThisOne: boolean;
}

/** Where someone is signed in, newest use first: the reader themself unless told. */
export async function readSessions(
  { db, now }: Reading,
  who: Who,
  personId = who.personId,
): Promise<ListedSession[]> {
  const sessions = await sessionsOf(db, personId, now);
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

/** Whose account an operator was told about, by its e-mail (lower case); null when it is nobody's. */
export async function findPersonByEmail({ db }: Reading, email: string): Promise<string | null> {
  return (await accountByEmail(db, email))?.personId ?? null;
}

/** Someone as an operator reads them to end their sessions. */
export interface PersonSessions {
  person: { personId: string; name: string; email: string };
  sessions: ListedSession[];
}

/** Anyone's sessions, for an operator; null for an id that does not exist. */
export async function readPersonSessions(
  reading: Reading,
  who: Who,
  personId: string,
): Promise<PersonSessions | null> {
  const account = await accountOf(reading.db, personId);
  if (!account) return null;
  const { name, email } = account;
  return {
    person: { personId, name, email },
    sessions: await readSessions(reading, who, personId),
  };
}

/**
 * An operator ends one of anyone's sessions, or all of them (`sessionId` null). Written down with who
 * did it, and told to the person in a letter. `unknown-session` when none of them was left to end.
 */
export async function endPersonSessions(
  context: Context,
  { personId, sessionId }: { personId: string; sessionId: string | null },
): Promise<Outcome<null, "not-allowed" | "unknown-person" | "unknown-session">> {
  const { tx, actor } = context;
  if (!holds(await membershipsOf(tx, actor.personId ?? ""), ["operator"])) {
    return refused("not-allowed");
  }
  const account = await accountOf(tx, personId);
  if (!account) return refused("unknown-person");
  const ended =
    sessionId === null
      ? await endSessionsOf(tx, personId, null)
      : Number(await endSession(tx, personId, sessionId));
  if (ended === 0) return refused("unknown-session");
  await recordAudit(context, {
    organizationId: PLATFORM,
    action: "sessions-ended",
    subjectId: personId,
    detail: { sessions: ended },
  });
  const letter = { to: account.email, template: "sessions-ended", names: {}, link: null } as const;
  await enqueueMail(context, letter);
  return done(null);
}
