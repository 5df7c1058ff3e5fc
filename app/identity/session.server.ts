import {
  type Adapter,
  Cookie,
  type CookieAttributes,
  type DatabaseSession,
  type DatabaseUser,
  Lucia,
  TimeSpan,
} from "lucia";
import type { Reader, Tx } from "../../db/connect";
import * as stored from "../../db/queries/identity-sessions";
import type { Env } from "../env.server";
import type { App } from "../record/app.server";
import { sha256 } from "../record/canonical";
import { type Actor, type Context, SYSTEM } from "../record/context.server";
import type { Membership } from "./roles";
import { type SessionBounds, sessionBounds, sessionEnd } from "./session-bounds";

/** Who is signed in, with the roles they hold at this moment. */
export interface Who {
  personId: string;
  name: string;
  email: string;
  /** Names the session on pages; it opens nothing. */
  sessionId: string;
  /** When a password was last typed in this session, epoch milliseconds. */
  provedAt: number;
  memberships: Membership[];
  actor: Actor;
}

/** What a request's cookie says. */
export interface Visit {
  who: Who | null;
  /** A Set-Cookie value that the answer must carry; null for none. */
  setCookie: string | null;
  /** Whose session has just run out; a form they sent may wait for them, and for no one else. */
  endedFor: string | null;
}

/** A session that was just opened. */
export interface OpenedSession {
  /** Names the session on pages. */
  sessionId: string;
  setCookie: string;
}

const NOBODY: Visit = { who: null, setCookie: null, endedFor: null };

/**
 * Reads the session cookie of a request. Roles come from the database each time, so a change of
 * rights holds on the very next request; the strictest role decides when the session ends.
 */
export async function readVisit(app: App, cookieHeader: string | undefined): Promise<Visit> {
  const id = sessionIdIn(cookieHeader ?? "", cookieOf(app.env).name);
  if (!id) return NOBODY;
  const row = await stored.findSession(app.db, sha256(id));
  if (!row || (row.isDemo && !app.env.demo)) return NOBODY;

  const bounds = sessionBounds(row.memberships.map((held) => held.role));
  const found = { ...row, expiresAt: Math.min(row.expiresAt, sessionEnd(row, bounds)) };
  const store = new SessionStore({ db: app.db, now: app.now(), bounds, found }, (work) =>
    app.run(SYSTEM, ({ tx }) => work(tx)),
  );
  const lucia = luciaOver(store, app.env, bounds);
  const { session } = await lucia.validateSession(id);
  if (!session) {
    return { who: null, setCookie: blankSessionCookie(app.env), endedFor: found.personId };
  }
  const setCookie = session.fresh ? lucia.createSessionCookie(id).serialize() : null;
  return { who: toWho(found), setCookie, endedFor: null };
}

/** Opens a new session, in the transaction of what proved who this is. `device` is for people to read. */
export async function openSession(
  context: Context,
  env: Env,
  input: { personId: string; device: string | null; memberships: readonly Membership[] },
): Promise<OpenedSession> {
  const { tx, now } = context;
  await stored.forgetEndedSessions(tx, now);
  const bounds = sessionBounds(input.memberships.map((held) => held.role));
  const store = new SessionStore({ db: tx, now, bounds, found: null }, (work) => work(tx));
  const lucia = luciaOver(store, env, bounds);
  const session = await lucia.createSession(input.personId, { device: input.device });
  return {
    sessionId: sha256(session.id),
    setCookie: lucia.createSessionCookie(session.id).serialize(),
  };
}

/** The Set-Cookie value that takes the session cookie away. */
export function blankSessionCookie(env: Env): string {
  const { name, attributes } = cookieOf(env);
  return new Cookie(name, "", { ...attributes, maxAge: 0 }).serialize();
}

function toWho(found: stored.StoredSession & stored.SessionOwner): Who {
  return {
    personId: found.personId,
    name: found.name,
    email: found.email,
    sessionId: found.digest,
    provedAt: found.provedAt,
    memberships: found.memberships,
    actor: { kind: "person", personId: found.personId },
  };
}

declare module "lucia" {
  interface Register {
    DatabaseSessionAttributes: { device: string | null };
  }
}

/** Lucia is frozen code (its author ended it in March 2025); nothing outside this file knows it. */
function luciaOver(store: SessionStore, env: Env, bounds: SessionBounds): Lucia {
  const { name, attributes } = cookieOf(env);
  return new Lucia(store, {
    sessionExpiresIn: new TimeSpan(bounds.idleMs, "ms"),
    sessionCookie: { name, attributes },
  });
}

/** A browser takes the __Host- prefix only with Secure, which plain http://localhost cannot have. */
function cookieOf(env: Env): { name: string; attributes: CookieAttributes & { httpOnly: true } } {
  const secure = env.origin.startsWith("https:");
  return {
    name: secure ? "__Host-muster" : "muster",
    attributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
  };
}

/** Lucia's own reader throws on a stray percent sign in any cookie, so ours looks for one shape. */
function sessionIdIn(header: string, name: string): string | null {
  const pair = header.split(/; */).find((part) => part.startsWith(`${name}=`));
  const id = pair?.slice(name.length + 1) ?? "";
  return /^[a-z2-7]{40}$/.test(id) ? id : null;
}

interface StoreParts {
  db: Reader;
  now: number;
  bounds: SessionBounds;
  found: (stored.StoredSession & stored.SessionOwner) | null;
}

/**
 * Lucia's view of our sessions. Ids are stored as SHA-256 only. Lucia reads the machine's clock,
 * so instants are moved between it and ours. Reading never deletes: ended sessions open nothing
 * and are forgotten at the next sign-in.
 */
class SessionStore implements Adapter {
  private readonly ahead: number;

  constructor(
    private readonly parts: StoreParts,
    private readonly write: (work: (tx: Tx) => Promise<void>) => Promise<void>,
  ) {
    this.ahead = Date.now() - parts.now;
  }

  async getSessionAndUser(
    id: string,
  ): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
    const { found } = this.parts;
    if (!found || found.digest !== sha256(id)) return [null, null];
    return [this.toLucia(id, found), { id: found.personId, attributes: {} }];
  }

  async getUserSessions(personId: string): Promise<DatabaseSession[]> {
    const sessions = await stored.sessionsOf(this.parts.db, personId, this.parts.now);
    return sessions.map((session) => this.toLucia(session.digest, session));
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const { now, bounds } = this.parts;
    await this.write((tx) =>
      stored.insertSession(tx, {
        digest: sha256(session.id),
        personId: session.userId,
        device: session.attributes.device,
        createdAt: now,
        usedAt: now,
        provedAt: now,
        expiresAt: sessionEnd({ createdAt: now, usedAt: now }, bounds),
      }),
    );
  }

  /** Lucia asks for this in the second half of the idle time; near the absolute end nothing moves. */
  async updateSessionExpiration(id: string): Promise<void> {
    const { now, bounds, found } = this.parts;
    if (!found) return;
    const end = sessionEnd({ createdAt: found.createdAt, usedAt: now }, bounds);
    if (end <= found.expiresAt) return;
    await this.write((tx) => stored.extendSession(tx, sha256(id), now, end));
  }

  async deleteSession(): Promise<void> {}

  async deleteUserSessions(personId: string): Promise<void> {
    await this.write(async (tx) => {
      await stored.endSessionsOf(tx, personId, null);
    });
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.write((tx) => stored.forgetEndedSessions(tx, this.parts.now));
  }

  private toLucia(id: string, session: stored.StoredSession): DatabaseSession {
    return {
      id,
      userId: session.personId,
      expiresAt: new Date(session.expiresAt + this.ahead),
      attributes: { device: session.device },
    };
  }
}
