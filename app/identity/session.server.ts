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
import type { Locale } from "../i18n/locale";
import type { App } from "../record/app.server";
import { sha256 } from "../record/canonical";
import { type Actor, type Context, SYSTEM } from "../record/context.server";
import { type Membership, POWER, type Role } from "./roles";
import { type SessionBounds, sessionBounds, sessionEnd } from "./session-bounds";

/** Who is signed in, with the roles they hold at this moment. */
export interface Who {
  personId: string;
  name: string;
  email: string;
  /** What they chose to read Muster in. */
  language: Locale;
  /** Names the session on pages; it opens nothing. */
  sessionId: string;
  /** When a password was last typed in this session, epoch milliseconds. */
  provedAt: number;
  /** When a second factor was shown in this session, epoch milliseconds; null while it was not. */
  factorAt: number | null;
  hasFactor: boolean;
  /** Without the roles that are withheld. */
  memberships: Membership[];
  /** Roles that open nothing before a second factor was shown (I6). */
  withheld: Role[];
  actor: Actor;
}

/** Someone whose password was right, and whose second factor is still to be shown. */
export interface HalfSession {
  personId: string;
  email: string;
  sessionId: string;
}

/** What a request's cookie says. */
export interface Visit {
  who: Who | null;
  /** A Set-Cookie value that the answer must carry; null for none. */
  setCookie: string | null;
  /** Whose session has just run out; a form they sent may wait for them, and for no one else. */
  endedFor: string | null;
  /** Present when a code is still to be given: `who` is null until then. */
  half: HalfSession | null;
}

/** A session that was just opened. */
export interface OpenedSession {
  /** Names the session on pages. */
  sessionId: string;
  setCookie: string;
}

const NOBODY: Visit = { who: null, setCookie: null, endedFor: null, half: null };
/** How long a password waits for its code. */
const HALF_MS = 10 * 60_000;

/**
 * Reads the session cookie of a request. Roles come from the database each time, so a change of
 * rights holds on the very next request; the strictest role decides when the session ends.
 */
export async function readVisit(app: App, cookieHeader: string | undefined): Promise<Visit> {
  const id = sessionIdIn(cookieHeader ?? "", cookieOf(app.env).name);
  if (!id) return NOBODY;
  const row = await stored.findSession(app.db, sha256(id));
  if (!row || (row.isDemo && !app.env.demo)) return NOBODY;
  if (row.hasFactor && row.factorAt === null) return halfVisit(row, app.now());

  const bounds = sessionBounds(row.memberships.map((held) => held.role));
  const found = { ...row, expiresAt: Math.min(row.expiresAt, sessionEnd(row, bounds)) };
  const store = new SessionStore(
    { db: app.db, now: app.now(), bounds, found, factorAt: found.factorAt },
    (work) => app.run(SYSTEM, ({ tx }) => work(tx)),
  );
  const lucia = luciaOver(store, app.env, bounds);
  const { session } = await lucia.validateSession(id);
  if (!session) {
    const setCookie = blankSessionCookie(app.env);
    return { ...NOBODY, setCookie, endedFor: found.personId };
  }
  const setCookie = session.fresh ? lucia.createSessionCookie(id).serialize() : null;
  return { ...NOBODY, who: toWho(found), setCookie };
}

/** A password without its code opens nothing, and does not wait for long. */
function halfVisit(row: stored.StoredSession & stored.SessionOwner, now: number): Visit {
  if (row.createdAt > now || now - row.createdAt >= HALF_MS) return NOBODY;
  const { personId, email, digest: sessionId } = row;
  return { ...NOBODY, half: { personId, email, sessionId } };
}

/** Opens a new session, in the transaction of what proved who this is. `device` is for people to read. */
export async function openSession(
  context: Context,
  env: Env,
  input: {
    personId: string;
    device: string | null;
    memberships: readonly Membership[];
    /** When a second factor was shown; null when it was not. */
    factorAt: number | null;
  },
): Promise<OpenedSession> {
  const { tx, now } = context;
  await stored.forgetEndedSessions(tx, now);
  const bounds = sessionBounds(input.memberships.map((held) => held.role));
  const { factorAt } = input;
  const store = new SessionStore({ db: tx, now, bounds, found: null, factorAt }, (work) =>
    work(tx),
  );
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
  const { personId, name, email, language, factorAt, hasFactor, memberships } = found;
  const isWithheld = ({ role }: Membership) => factorAt === null && POWER.includes(role);
  return {
    personId,
    name,
    email,
    language,
    sessionId: found.digest,
    provedAt: found.provedAt,
    factorAt,
    hasFactor,
    memberships: memberships.filter((held) => !isWithheld(held)),
    withheld: [...new Set(memberships.filter(isWithheld).map(({ role }) => role))],
    actor: { kind: "person", personId },
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
  factorAt: number | null;
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
    const { now, bounds, factorAt } = this.parts;
    await this.write((tx) =>
      stored.insertSession(tx, {
        digest: sha256(session.id),
        personId: session.userId,
        device: session.attributes.device,
        createdAt: now,
        usedAt: now,
        provedAt: now,
        factorAt,
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
