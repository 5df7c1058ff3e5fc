import type { Locale } from "../../app/i18n/locale";
import type { Membership } from "../../app/identity/roles";
import type { Reader, Tx } from "../connect";

export interface StoredSession {
  /** SHA-256 of the id in the cookie. */
  digest: string;
  personId: string;
  device: string | null;
  createdAt: number;
  usedAt: number;
  /** When a password was last typed in this session. */
  provedAt: number;
  /** When a second factor was shown in it; null while it was not. */
  factorAt: number | null;
  expiresAt: number;
}

export interface SessionOwner {
  name: string;
  email: string;
  isDemo: boolean;
  language: Locale;
  /** Whether a second factor is set up, so that a password alone opens nothing. */
  hasFactor: boolean;
  memberships: Membership[];
}

/** A session with its owner and the roles they hold now, in one query; null when there is none. */
export async function findSession(
  db: Reader,
  digest: string,
): Promise<(StoredSession & SessionOwner) | null> {
  const rows = await db
    .selectFrom("login_session")
    .innerJoin("account", "account.person_id", "login_session.person_id")
    .leftJoin("membership", (join) =>
      join
        .onRef("membership.person_id", "=", "login_session.person_id")
        .on("membership.ended_at", "is", null),
    )
    .leftJoin("organization", "organization.id", "membership.organization_id")
    .select([
      "login_session.digest",
      "login_session.person_id",
      "login_session.device",
      "login_session.created_at",
      "login_session.used_at",
      "login_session.proved_at",
      "login_session.factor_at",
      "login_session.expires_at",
      "account.name",
      "account.email",
      "account.is_demo",
      "account.language",
      "membership.role",
      "organization.id as organization_id",
      "organization.kind",
      "organization.name as organization_name",
    ])
    .select((eb) =>
      eb
        .selectFrom("factor")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("factor.person_id", "=", "login_session.person_id")
        .where("factor.confirmed_at", "is not", null)
        .as("factors"),
    )
    .where("login_session.digest", "=", digest)
    .orderBy("membership.granted_at")
    .execute();
  const [first] = rows;
  if (!first) return null;
  return {
    ...toSession(first),
    name: first.name,
    email: first.email,
    isDemo: first.is_demo === 1,
    language: first.language,
    hasFactor: Number(first.factors) > 0,
    memberships: rows.flatMap((row) =>
      row.role && row.organization_id && row.kind && row.organization_name
        ? [
            {
              role: row.role,
              organizationId: row.organization_id,
              organizationKind: row.kind,
              organizationName: row.organization_name,
            },
          ]
        : [],
    ),
  };
}

/** A person's sessions that have not ended, newest use first. */
export async function sessionsOf(
  db: Reader,
  personId: string,
  now: number,
): Promise<StoredSession[]> {
  const rows = await db
    .selectFrom("login_session")
    .selectAll()
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .orderBy("used_at", "desc")
    .execute();
  return rows.map(toSession);
}

/** Notes the device someone signed in from; `first` when they had none, `new` when not this one. */
export async function rememberDevice(
  tx: Tx,
  personId: string,
  device: string,
  now: number,
): Promise<"first" | "new" | "known"> {
  const known = await tx
    .selectFrom("known_device")
    .select("device")
    .where("person_id", "=", personId)
    .execute();
  if (known.some((row) => row.device === device)) return "known";
  await tx
    .insertInto("known_device")
    .values({ person_id: personId, device, first_seen_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return known.length === 0 ? "first" : "new";
}

/** Adds a session. */
export async function insertSession(tx: Tx, session: StoredSession): Promise<void> {
  await tx
    .insertInto("login_session")
    .values({
      digest: session.digest,
      person_id: session.personId,
      device: session.device,
      created_at: session.createdAt,
      used_at: session.usedAt,
      proved_at: session.provedAt,
      factor_at: session.factorAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Notes that a session was used, and moves its end. */
export async function extendSession(
  tx: Tx,
  digest: string,
  usedAt: number,
  expiresAt: number,
): Promise<void> {
  await tx
    .updateTable("login_session")
    .set({ used_at: usedAt, expires_at: expiresAt })
    .where("digest", "=", digest)
    .execute();
}

/** Notes that a second factor was shown in a session. */
export async function noteFactor(tx: Tx, digest: string, now: number): Promise<void> {
  await tx
    .updateTable("login_session")
    .set({ factor_at: now })
    .where("digest", "=", digest)
    .execute();
}

/** Ends one session of a person; false when it was not theirs or had ended. */
export async function endSession(tx: Tx, personId: string, digest: string): Promise<boolean> {
  const result = await tx
    .deleteFrom("login_session")
    .where("digest", "=", digest)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all sessions of a person but one (null: all of them). Returns how many ended. */
export async function endSessionsOf(
  tx: Tx,
  personId: string,
  keep: string | null,
): Promise<number> {
  let query = tx.deleteFrom("login_session").where("person_id", "=", personId);
  if (keep !== null) query = query.where("digest", "<>", keep);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Forgets sessions that ended before `before`. They open nothing; this only keeps the table small. */
export async function forgetEndedSessions(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom("login_session").where("expires_at", "<=", before).execute();
}

function toSession(row: {
  digest: string;
  person_id: string;
  device: string | null;
  created_at: number;
  used_at: number;
  proved_at: number;
  factor_at: number | null;
  expires_at: number;
}): StoredSession {
  return {
    digest: row.digest,
    personId: row.person_id,
    device: row.device,
    createdAt: row.created_at,
    usedAt: row.used_at,
    provedAt: row.proved_at,
    factorAt: row.factor_at,
    expiresAt: row.expires_at,
  };
}
