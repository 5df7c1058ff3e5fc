import type { KeyState, OrganizationKey } from "../../app/credentials/organization-key";
import type { Reader, Tx } from "../connect";
import type { DB } from "../schema";

/** Every key that an organization ever published, oldest first. */
export async function keysOf(db: Reader, organizationId: string): Promise<OrganizationKey[]> {
  const rows = await keys(db)
    .where("organization_id", "=", organizationId)
    .orderBy("created_at")
    .orderBy("kid")
    .execute();
  return rows.map(toKey);
}

/** Keys with a private half that another key-encryption key than this one seals, in order. */
export async function keysNotSealedBy(db: Reader, kekId: string): Promise<OrganizationKey[]> {
  const rows = await keys(db)
    .where("sealed_key", "is not", null)
    .where("kek_id", "!=", kekId)
    .orderBy("organization_id")
    .orderBy("kid")
    .execute();
  return rows.map(toKey);
}

/** Stores a key; one by the same name, or another active one of its algorithm, stays instead. */
export async function insertKey(tx: Tx, key: OrganizationKey): Promise<void> {
  await tx
    .insertInto("org_key")
    .values({
      organization_id: key.organizationId,
      kid: key.kid,
      algorithm: key.algorithm,
      state: key.state,
      public_key: key.publicKey,
      sealed_key: key.sealed,
      kek_id: key.kekId,
      created_at: key.createdAt,
      state_at: key.stateAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Moves a key to another state; without `keepSecret` its private half is gone in the same statement. */
export async function setKeyState(
  tx: Tx,
  key: { organizationId: string; kid: string },
  to: { state: KeyState; keepSecret: boolean; at: number },
): Promise<void> {
  await tx
    .updateTable("org_key")
    .set({ state: to.state, state_at: to.at, ...(to.keepSecret ? {} : { sealed_key: null }) })
    .where("organization_id", "=", key.organizationId)
    .where("kid", "=", key.kid)
    .execute();
}

/** Puts a private half sealed anew in the place of the one it was opened from; false when that is gone. */
export async function replaceSealed(
  tx: Tx,
  was: { organizationId: string; kid: string; sealed: string },
  now: { sealed: string; kekId: string },
): Promise<boolean> {
  const replaced = await tx
    .updateTable("org_key")
    .set({ sealed_key: now.sealed, kek_id: now.kekId })
    .where("organization_id", "=", was.organizationId)
    .where("kid", "=", was.kid)
    .where("sealed_key", "=", was.sealed)
    .executeTakeFirst();
  return replaced.numUpdatedRows > 0n;
}

/** One move of a key, as it was written down. */
export interface KeyEvent {
  kid: string;
  action: string;
  /** Who did it; null for a command or the system itself. */
  byName: string | null;
  at: number;
}

/** What was written down about an organization's keys, oldest first. */
export function keyEvents(
  db: Reader,
  organizationId: string,
  kids: readonly string[],
): Promise<KeyEvent[]> {
  return db
    .selectFrom("audit_event as event")
    .leftJoin("account", "account.person_id", "event.actor_id")
    .select(["event.subject_id as kid", "event.action", "account.name as byName", "event.at"])
    .where("event.subject_id", "in", [...kids, ""])
    .where("event.organization_id", "=", organizationId)
    .where("event.action", "like", "key-%")
    .orderBy("event.at")
    .orderBy("event.id")
    .execute();
}

/**
 * Organizations that can sign credentials now: the issuers this installation knows. The platform signs
 * receipts, and issues nothing.
 */
export async function signingOrganizations(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("org_key")
    .innerJoin("organization", "organization.id", "org_key.organization_id")
    .select("org_key.organization_id")
    .distinct()
    .where("org_key.state", "=", "active")
    .where("organization.kind", "!=", "platform")
    .execute();
  return rows.map((row) => row.organization_id);
}

/** What may be said of a key: whose, which, in what state since when, and what seals it. */
export interface ListedKey {
  organizationId: string;
  kid: string;
  algorithm: string;
  state: string;
  sealedBy: string;
  createdAt: number;
  stateAt: number;
}

/** Every key of this installation, by organization and age, without any of its material. */
export function keyInventory(db: Reader): Promise<ListedKey[]> {
  return db
    .selectFrom("org_key")
    .select([
      "organization_id as organizationId",
      "kid",
      "algorithm",
      "state",
      "kek_id as sealedBy",
      "created_at as createdAt",
      "state_at as stateAt",
    ])
    .orderBy("organization_id")
    .orderBy("created_at")
    .orderBy("kid")
    .execute();
}

function keys(db: Reader) {
  return db.selectFrom("org_key").selectAll();
}

function toKey(row: DB["org_key"]): OrganizationKey {
  return {
    organizationId: row.organization_id,
    kid: row.kid,
    algorithm: row.algorithm,
    state: row.state,
    publicKey: row.public_key,
    sealed: row.sealed_key,
    kekId: row.kek_id,
    createdAt: row.created_at,
    stateAt: row.state_at,
  };
}
